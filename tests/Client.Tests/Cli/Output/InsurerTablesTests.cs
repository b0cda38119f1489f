using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class InsurerTablesTests
{
    private static readonly InsurersView Insurers =
        JsonSerializer.Deserialize(ChurnSamples.Insurers, ViewsJson.Default.InsurersView)!;

    [Fact]
    public void An_insurer_is_one_row_of_shares_and_an_unknown_one_has_none()
    {
        var sheet = Sheet.Of(InsurerTables.One(Insurers, Sheet.English));
        Assert.Equal(["PICC", "72", "72.0 %", "300,000.00", "75.0 %", "700", "0"], sheet.Row("PICC"));
        Assert.Equal(["Unknown", "3", "–", "900.00", "–", "20", "0"], sheet.Row("Unknown"));
    }

    [Fact]
    public void Advice_comes_in_words_and_telesales_beside_what_was_agreed()
    {
        var sheet = Sheet.Of(InsurerTables.One(Insurers, Sheet.Chinese));
        Assert.Equal(["良好", "符合目标"], sheet.Row("良好"));
        Assert.Equal(["平安产险", "15", "8", "2", "3"], sheet.Row("平安产险"));
    }

    [Fact]
    public void Steered_cars_stand_beside_the_claims_that_came_back()
    {
        var sheet = Sheet.Of(InsurerTables.One(Insurers, Sheet.English));
        Assert.Equal(["Came by themselves", "4", "8,000.00", "0", "–"], sheet.Row("Came by themselves"));
        Assert.Equal(["CPIC", "12", "60,000.50", "8", "75.0 %"], sheet.Row("CPIC"));
        Assert.Equal("Agreed accident cars a month 20", string.Join(' ', sheet.Row("Agreed accident cars")));
    }
}
