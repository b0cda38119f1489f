using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Tests.Dealers.Targets;

public sealed class MonthlyWeightsTests
{
    private static readonly int[] Even = [.. Enumerable.Repeat(10, 12)];
    private static readonly int[] OnlyMarch = [0, 0, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly SeasonalLean None = SeasonalLean.Usual with { By = 0 };

    [Fact]
    public void Three_years_of_the_dealers_own_say_all_and_each_year_counts_alike()
    {
        var weights = MonthlyWeights.From(
            [Year(2023, Even), Year(2024, OnlyMarch), Year(2025, [.. Even.Select(count => count * 100)])], Even, None);
        Assert.Equal((WeightBasis.OwnYears, 0.3889m), (weights.Basis, weights.Weights[2]));
        Assert.Equal([2023, 2024, 2025], weights.Years);
    }

    [Fact]
    public void Of_many_years_the_newest_five_count_and_an_empty_one_does_not() => Assert.Equal(
        [2020, 2021, 2023, 2024, 2025], MonthlyWeights.From(
            [.. Enumerable.Range(2015, 11).Select(year => Year(year, year == 2022 ? new int[12] : Even))], Even, None)
            .Years);

    [Fact]
    public void A_single_year_is_mixed_with_the_terms_that_expire()
    {
        var weights = MonthlyWeights.From([Year(2025, OnlyMarch)], Even, None);
        // A third of March alone and two thirds of a twelfth each.
        Assert.Equal((WeightBasis.FewYears, 0.3889m), (weights.Basis, weights.Weights[2]));
    }

    [Fact]
    public void Without_history_the_expiring_terms_say_it_and_without_those_all_months_are_alike()
    {
        Assert.Equal(1m, MonthlyWeights.From([], OnlyMarch, None).Weights[2]);
        var equal = MonthlyWeights.From([], new int[12], None);
        Assert.Equal((WeightBasis.Equal, 0.0834m), (equal.Basis, equal.Weights[0]));
        Assert.Equal(WeightBasis.FewYears, MonthlyWeights.From([Year(2025, Even)], [], None).Basis);
    }

    [Fact]
    public void The_season_lowers_1_2_10_and_raises_5_6_11()
    {
        var weights = MonthlyWeights.From([], Even, SeasonalLean.Usual).Weights;
        Assert.Equal([1, 2, 10], Months(weights, weight => weight < 0.083m));
        Assert.Equal([5, 6, 11], Months(weights, weight => weight > 0.084m));
        Assert.Equal(1m, weights.Sum());
    }

    [Fact]
    public void Weights_sum_to_one_exactly_whatever_the_past_was()
    {
        var random = new Random(5);
        for (var run = 0; run < 200; run++)
        {
            var history = Enumerable.Range(2018, random.Next(7)).Select(year => Year(year, Counts(random)));
            var weights = MonthlyWeights.From([.. history], Counts(random), SeasonalLean.Usual).Weights;
            Assert.Equal((12, 1m), (weights.Count, weights.Sum()));
            Assert.All(weights, weight => Assert.InRange(weight, 0m, 1m));
        }
    }

    [Fact]
    public void People_set_weights_in_any_measure_and_nonsense_is_none()
    {
        Assert.Equal(0.0834m, MonthlyWeights.SetBy([.. Enumerable.Repeat(7m, 12)])!.Weights[0]);
        Assert.Null(MonthlyWeights.SetBy([1, 2, 3]));
        Assert.Null(MonthlyWeights.SetBy([.. Enumerable.Repeat(0m, 12)]));
        Assert.Null(MonthlyWeights.SetBy([-1, .. Enumerable.Repeat(1m, 11)]));
    }

    private static int[] Counts(Random random) => [.. Enumerable.Range(0, 12).Select(_ => random.Next(5000))];

    private static YearOfRenewals Year(int year, int[] months) => new(year, Sequence.From(months));

    private static IEnumerable<int> Months(Sequence<decimal> weights, Func<decimal, bool> wanted) =>
        weights.Select((weight, place) => (weight, place)).Where(month => wanted(month.weight))
            .Select(month => month.place + 1);
}
