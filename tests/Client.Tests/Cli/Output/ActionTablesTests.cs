using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class ActionTablesTests
{
    private static readonly ActionView Reach =
        JsonSerializer.Deserialize(ActionSamples.Reach, ViewsJson.Default.ActionView)!;

    [Fact]
    public void An_item_shows_what_lags_who_sees_to_it_and_what_was_said()
    {
        var shown = Sheet.Of(ActionTables.One(Reach, Sheet.English)).Text;
        Assert.All(
            ["Reach", "95.0 % were reached", "李芳", "2026-03-01 late", "店长"],
            part => Assert.Contains(part, shown, StringComparison.Ordinal));
        Assert.Contains("已逾期", Sheet.Of(ActionTables.One(Reach, Sheet.Chinese)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_are_listed_as_numbers_and_shares_in_percent()
    {
        var calls = Reach with { Measure = "late-calls", LastValue = 1_400, LastWanted = 0 };
        var shown = Sheet.Of(ActionTables.List([Reach, calls], Sheet.English)).Text;
        Assert.All(
            ["95.0 %", "98.0 %", "1,400", "Overdue calls"],
            part => Assert.Contains(part, shown, StringComparison.Ordinal));
    }
}
