using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class ImportTablesTests
{
    private static readonly ImportView Running =
        JsonSerializer.Deserialize(WireSamples.Running, ViewsJson.Default.ImportView)!;

    [Fact]
    public void An_import_shows_how_far_it_has_come()
    {
        var sheet = Sheet.Of(ImportTables.One(Running with { Bytes = 1_000_000 }, Sheet.English));
        Assert.Contains("40 / 1,000,000", sheet.Row("Bytes read")[0]);
        Assert.DoesNotContain("Finished", sheet.Text);
    }

    [Fact]
    public void A_failure_is_told_in_the_readers_language()
    {
        var failed = Running with { State = "refused", Error = new("no header", "没有表头") };
        Assert.Contains("没有表头", Sheet.Of(ImportTables.One(failed, Sheet.Chinese)).Text);
        Assert.Contains("no header", Sheet.Of(ImportTables.One(failed, Sheet.English)).Text);
    }

    [Fact]
    public void What_was_not_read_of_a_file_is_told()
    {
        var noted = Running with { Notes = [new("Columns not read: x", "未读取：x")] };
        Assert.Contains("Columns not read: x", Sheet.Of(ImportTables.One(noted, Sheet.English)).Text);
        Assert.Contains("未读取：x", Sheet.Of(ImportTables.One(noted, Sheet.Chinese)).Text);
        Assert.DoesNotContain("Notes", Sheet.Of(ImportTables.One(Running, Sheet.English)).Text);
    }

    [Fact]
    public void A_list_counts_what_became_of_the_rows()
    {
        var done = JsonSerializer.Deserialize(WireSamples.Done, ViewsJson.Default.ImportView)!;
        var row = Sheet.Of(ImportTables.List([done], Sheet.English)).Row("5");
        Assert.Equal(["9", "7", "0", "0", "1", "7"], row[3..9]);
    }
}
