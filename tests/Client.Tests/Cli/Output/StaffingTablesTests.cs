using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class StaffingTablesTests
{
    private static readonly StaffingView View =
        JsonSerializer.Deserialize(StaffingSamples.Forecast, ViewsJson.Default.StaffingView)!;

    [Fact]
    public void The_whole_time_closes_the_months_and_what_one_more_does_is_signed()
    {
        var english = Sheet.Of(StaffingTables.One(View, Sheet.English)).Text;
        Assert.Contains(View.Dealer.Code, english, StringComparison.Ordinal);
        Assert.Contains($"{View.Whole.Calls:N0}", english, StringComparison.Ordinal);
        Assert.Equal(View.Months.Count, View.Months.Count(month => english.Contains(
            $"{month.From:yyyy-MM}", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_sheet_speaks_the_readers_language() => Assert.Contains(
        Sheet.Chinese["col.saturation"], Sheet.Of(StaffingTables.One(View, Sheet.Chinese)).Text,
        StringComparison.Ordinal);
}
