using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>About 70 % in 2 to 3 insurers. Source: 001 row 1-05.</summary>
public sealed class ConcentrationTests
{
    public static TheoryData<decimal[], int, string?, string?, ConcentrationFit> Books { get; } = new()
    {
        { [0.4m, 0.32m, 0.18m, 0.1m], 2, "0.72", "0.02", ConcentrationFit.Fits },
        { [0.1m, 0.3m, 0.25m, 0.15m, 0.2m], 3, "0.75", "0.05", ConcentrationFit.Fits },
        { [0.9m, 0.1m], 2, "1.0", "0.3", ConcentrationFit.Dense },
        { [1m], 2, "1", "0.3", ConcentrationFit.Dense },
        { [0.2m, 0.2m, 0.15m, 0.15m, 0.15m, 0.15m], 3, "0.55", "-0.15", ConcentrationFit.Spread },
        { [], 0, null, null, ConcentrationFit.Nothing },
        { [0m], 0, null, null, ConcentrationFit.Nothing },
    };

    [Theory]
    [MemberData(nameof(Books))]
    public void The_core_that_comes_nearest_is_measured(
        decimal[] shares, int insurers, string? share, string? distance, ConcentrationFit fit)
    {
        var found = Concentration.Of(shares, InsurerRules.Usual);
        Assert.Equal((insurers, fit), (found.Insurers, found.Fit));
        Assert.Equal((Number(share), Number(distance)), (found.Share, found.Distance));
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text);
}
