using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>What insurers steer, and which of their claims come back. Source: 001 rows 1-02, 0-12.</summary>
public sealed class SteeringTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    [Fact]
    public void Names_of_one_insurer_are_counted_together_and_unsteered_cars_last()
    {
        var counts = Steering.Of(
            [
                new(null, January, 9, 9_000m), new("人保", January, 2, 10_000m), new("PICC", January, 1, 5_000m),
                new("平安", January.AddMonths(1), 4, 10_000.50m), new("人保财险", January.AddMonths(1), 2, 1m),
            ], []);
        Assert.Equal(
            [("picc", 5, 15_001m, 2), ("ping-an", 4, 10_000.50m, 1), (null, 9L, 9_000m, 1)],
            counts.Select(count => (count.Insurer?.Code, count.Cars, count.Amount, count.Months.Count)));
        Assert.Equal([3_000.20m, 2_500.13m, 1_000m], counts.Select(count => count.PerCar));
        Assert.All(counts, count => Assert.Null(count.BackToShop));
    }

    [Fact]
    public void Back_to_the_shop_is_a_share_of_the_claims_of_cars_insured_here()
    {
        var counts = Steering.Of([new("平安", January, 1, 0)], [new("人保", 6, 3), new("PICC", 2, 1)]);
        Assert.Equal(
            [("ping-an", (decimal?)null, 0m), ("picc", 0.5m, (decimal?)null)],
            counts.Select(count => (count.Insurer!.Code, count.BackToShop, count.PerCar)));
    }
}
