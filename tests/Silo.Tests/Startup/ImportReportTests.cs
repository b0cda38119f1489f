using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class ImportReportTests
{
    private static readonly ImportReport Report = new(
        new ImportCounts(1, Added: 3, Changed: 0, Unchanged: 0, Rejected: 6, Enrolled: 3, null, HasEnded: true),
        ["a note"], ["1", "2", "3", "4", "5"]);

    [Fact]
    public void Notes_follow_the_counts_and_the_way_to_all_rejects_comes_last()
    {
        var lines = Report.Lines(writesRejects: false).ToList();
        Assert.StartsWith("3 added, ", lines[0], StringComparison.Ordinal);
        Assert.Equal(["a note", "1", "2", "3", "4", "5"], lines[1..^1]);
        Assert.StartsWith("… 6 rows in all; --rejects FILE writes them / ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_them_written_is_not_told_how() =>
        Assert.DoesNotContain(Report.Lines(writesRejects: true), line => line.Contains("--rejects"));

    [Fact]
    public void Nor_who_sees_them_all() => Assert.DoesNotContain(
        (Report with { FirstRejects = [.. Report.FirstRejects, "6"] }).Lines(writesRejects: false),
        line => line.Contains("--rejects"));
}
