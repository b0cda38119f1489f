using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class TargetTablesTests
{
    [Fact]
    public void A_year_shows_attainment_gap_forecast_and_the_next_rung()
    {
        var year = JsonSerializer.Deserialize(TargetSamples.Year, ViewsJson.Default.TargetYearView)!;
        var shown = Sheet.Of(TargetTables.Year(year, Sheet.English)).Text;
        Assert.All(
            ["90 %", "76 (73-79)", "100 % +8", "88 % (7/8)", "Too low", "20 a day are 520-600"],
            part => Assert.Contains(part, shown, StringComparison.Ordinal));
    }

    [Fact]
    public void A_proposal_says_what_is_not_known()
    {
        var proposal = JsonSerializer.Deserialize(TargetSamples.Proposal, ViewsJson.Default.ProposalView)!;
        var shown = Sheet.Of(TargetTables.Proposal(proposal, Sheet.Chinese)).Text;
        Assert.All(
            ["其他到期基盘", "暂无数据", "到期保单分布", "1,800,000.00"],
            part => Assert.Contains(part, shown, StringComparison.Ordinal));
    }
}
