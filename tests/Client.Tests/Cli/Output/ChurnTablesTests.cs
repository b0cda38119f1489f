using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class ChurnTablesTests
{
    private static readonly ChurnView Churn =
        JsonSerializer.Deserialize(ChurnSamples.Churn, ViewsJson.Default.ChurnView)!;

    [Fact]
    public void A_rate_stands_beside_what_it_is_a_share_of()
    {
        var sheet = Sheet.Of(ChurnTables.One(Churn, Sheet.English));
        Assert.Equal(["60.0 %", "60 / 100", "62.5 %", "75.0 %", "Won, of all"], sheet.Row("Renewal rate of all")[^5..]);
        Assert.Equal("0.0 %", sheet.Row("Renewal rate of the tier B")[1]);
    }

    [Fact]
    public void What_nobody_knows_is_a_dash_with_its_remedy() => Assert.Equal(
        ["Penetration", "–", "–", "–", "No data: no visits"],
        Sheet.Of(ChurnTables.One(Churn, Sheet.English)).Row("Penetration"));

    [Fact]
    public void Reasons_stand_under_their_kind_and_unknown_ones_by_their_code()
    {
        var sheet = Sheet.Of(ChurnTables.One(Churn, Sheet.Chinese));
        Assert.Equal(["竞争渠道", "60.0 %", "保险公司电销", "telesales", "8", "9"], sheet.Row("竞争渠道"));
        Assert.Equal(["moon-phase", "moon-phase", "4", "0"], sheet.Row("moon-phase"));
    }

    [Fact]
    public void What_was_done_to_bring_cars_back_stands_by_month() => Assert.Equal(
        ["2025-12", "流失招揽", "1,200", "1,100", "105"],
        Sheet.Of(ChurnTables.One(Churn, Sheet.Chinese)).Row("2025-12"));

    [Fact]
    public void Customers_and_what_they_cost_are_told()
    {
        var sheet = Sheet.Of(ChurnTables.One(Churn, Sheet.English));
        Assert.Equal(["Turnover a year", "-60,000.00"], sheet.Row("Turnover a year"));
        Assert.Equal(["Unknown", "12", "60.0 %", "29"], sheet.Row("Unknown"));
        Assert.Equal(["2026-02", "2", "1", "3", "-18,000.00"], sheet.Row("2026-02"));
        Assert.Equal(
            "Repaired here, insured elsewhere 20 (40.0 %)", string.Join(' ', sheet.Row("Repaired here")));
    }

    [Fact]
    public void A_term_without_reason_or_premium_has_empty_cells()
    {
        var lost = JsonSerializer.Deserialize(ChurnSamples.Lost, ViewsJson.Default.PageEndedTerm)!.Items[0];
        var bare = lost with { ReasonName = null, Premium = null };
        Assert.Equal(
            ["12", "沪A12345", "张*", "2026-03-20", "2026-03-01", "Lost", "平安", "李芳"],
            Sheet.Of(ChurnTables.Terms([bare], Sheet.English)).Row("12"));
    }
}
