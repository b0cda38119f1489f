using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class ProgressTablesTests
{
    private static readonly Progress Sample =
        JsonSerializer.Deserialize(WireSamples.Progress, ViewsJson.Default.Progress)!;

    [Fact]
    public void All_channels_together_stand_below_each_of_them()
    {
        var text = Sheet.Of(ProgressTables.One(Sample, Sheet.English)).Text;
        var rows = text.Split('\n')
            .Select(row => string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        var totals = rows.Where(row => row.EndsWith(" 3 3 0 0 1 3", StringComparison.Ordinal)
            || row.EndsWith(" 10 5 3 0 1 4", StringComparison.Ordinal)).ToList();
        Assert.EndsWith(" 10 5 3 0 1 4", totals[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_that_do_not_balance_are_told()
    {
        Assert.Equal("yes", Sheet.Of(ProgressTables.One(Sample, Sheet.English)).Row("Balanced")[1]);
        var odd = Sample with { Balanced = false };
        Assert.Equal("no", Sheet.Of(ProgressTables.One(odd, Sheet.English)).Row("Balanced")[1]);
    }

    [Fact]
    public void A_month_is_shown_without_its_day()
    {
        var share = new MonthShare(new(7, "Spring"), new DateOnly(2026, 3, 1), Sample);
        var sheet = Sheet.Of(ProgressTables.Months([share], Sheet.English));
        Assert.Equal(["Spring", "2026-03", "3"], sheet.Row("Spring")[..3]);
    }

    [Fact]
    public void A_day_counts_what_left_and_what_did_not()
    {
        var day = new DayCount(new DateOnly(2026, 3, 1), "sms", 1200, 1100, 7, 3);
        var row = Sheet.Of(ProgressTables.Days([day], Sheet.English)).Row("2026-03-01");
        Assert.Equal(["1,200", "1,100", "7", "3"], row[2..]);
    }

    [Fact]
    public void A_dealers_part_begins_with_its_code_and_name()
    {
        var share = new DealerShare(new("SH001", "Pudong"), Sample);
        var sheet = Sheet.Of(ProgressTables.Dealers([share], Sheet.English));
        Assert.Equal(["SH001", "Pudong", "3"], sheet.Row("SH001")[..3]);
    }
}
