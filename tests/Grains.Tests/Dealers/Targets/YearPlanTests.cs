using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Targets;

public sealed class YearPlanTests
{
    internal static readonly YearPlan Plan = new(
        2026, new TargetInputs { ExpiringBase = 1_000, LastRate = 0.6m, AveragePremium = 3_000 }, 600, 601,
        1_803_000.07m,
        MonthlyWeights.From([], [.. Enumerable.Repeat(80, 12)], SeasonalLean.Usual), Ladder.Usual);

    [Fact]
    public void Months_add_up_to_the_year()
    {
        var months = Plan.Months();
        Assert.Equal((601, 1_803_000.07m), (months.Sum(month => month.Renewals), months.Sum(month => month.Premium)));
        Assert.Equal(
            Enumerable.Range(1, 12).Select(month => new DateOnly(2026, month, 1)), months.Select(month => month.Month));
        Assert.True(months[0].Renewals < months[4].Renewals);
    }

    [Fact]
    public void Only_what_can_be_wanted_is_sound()
    {
        Assert.True(Plan.IsSound);
        Assert.All(
            [
                Plan with { Year = 1999 }, Plan with { Renewals = -1 }, Plan with { Premium = 0.001m },
                Plan with { Ladder = new Ladder([]) },
                Plan with { Weights = Plan.Weights with { Weights = [1] } },
                Plan with { Weights = Plan.Weights with { Weights = Sequence.From(Enumerable.Repeat(0.1m, 12)) } },
            ],
            plan => Assert.False(plan.IsSound));
    }
}
