using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>Where the weights of the months come from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WeightBasis>))]
public enum WeightBasis
{
    /// <summary>The dealer's own renewals by month of three years or more.</summary>
    [JsonStringEnumMemberName("own-years")]
    OwnYears,

    /// <summary>The dealer's own renewals of fewer years, mixed with the terms that expire in each month.</summary>
    [JsonStringEnumMemberName("few-years")]
    FewYears,

    /// <summary>The terms that expire in each month, since there is no history.</summary>
    [JsonStringEnumMemberName("expiries")]
    Expiries,

    /// <summary>Nothing is known: every month alike.</summary>
    [JsonStringEnumMemberName("equal")]
    Equal,

    /// <summary>A person set them.</summary>
    [JsonStringEnumMemberName("set")]
    Set,
}

/// <summary>The renewals of one past year by month.</summary>
/// <param name="Year">The year.</param>
/// <param name="Renewals">Twelve counts, January first.</param>
public sealed record YearOfRenewals(int Year, Sequence<int> Renewals);

/// <summary>How much the season raises or lowers a month. Source: 001 row 1-22.</summary>
/// <param name="Lower">Months with less.</param>
/// <param name="Higher">Months with more.</param>
/// <param name="By">How much, as a share of the month: 0.05 is 5 %, from 0 to 0.5.</param>
public sealed record SeasonalLean(Sequence<int> Lower, Sequence<int> Higher, decimal By)
{
    /// <summary>Lower in months 1, 2 and 10, higher in 5, 6 and 11; by 5 %, which is our assumption.</summary>
    public static SeasonalLean Usual { get; } = new([1, 2, 10], [5, 6, 11], 0.05m);

    /// <summary>By what a month is multiplied.</summary>
    public decimal FactorOf(int month) =>
        1 + (Higher.Contains(month) ? By : 0) - (Lower.Contains(month) ? By : 0);
}

/// <summary>How a year's target is spread over its months. Source: 001 row 1-22.</summary>
/// <param name="Weights">Twelve weights, January first, four decimals each; they sum to one exactly.</param>
/// <param name="Basis">Where they come from.</param>
/// <param name="Years">The past years that were used, oldest first.</param>
/// <param name="Lean">What the season does to them.</param>
public sealed record MonthlyWeights(
    Sequence<decimal> Weights, WeightBasis Basis, Sequence<int> Years, SeasonalLean Lean)
{
    /// <summary>A year has so many months.</summary>
    public const int Months = 12;

    // Older years say little of a dealer of today; fewer than three may be an accident.
    private const int MostYears = 5;
    private const int EnoughYears = 3;
    private const int Units = 10_000;

    /// <summary>The weights that a dealer's past leads to.</summary>
    /// <param name="history">Its renewals by month of past years; the newest five with any count.</param>
    /// <param name="expiring">Terms that expire in each month of the year; twelve, or none when unknown.</param>
    /// <param name="lean">What the season adds.</param>
    public static MonthlyWeights From(
        IReadOnlyList<YearOfRenewals> history, IReadOnlyList<int> expiring, SeasonalLean lean)
    {
        var years = history.Where(year => year.Renewals.Sum() > 0).OrderByDescending(year => year.Year).Take(MostYears)
            .OrderBy(year => year.Year).ToArray();
        var due = expiring.Sum() > 0 ? SharesOf(expiring) : null;
        var (basis, shares) = years.Length switch
        {
            >= EnoughYears => (WeightBasis.OwnYears, MeanOf(years)),
            > 0 => (WeightBasis.FewYears, Mixed(MeanOf(years), due, years.Length)),
            _ when due is not null => (WeightBasis.Expiries, due),
            _ => (WeightBasis.Equal, Enumerable.Repeat(1m / Months, Months).ToArray()),
        };
        var leaning = shares.Select((share, place) => share * lean.FactorOf(place + 1)).ToArray();
        return new MonthlyWeights(
            Exact(leaning), basis, Sequence.From(years.Select(year => year.Year)), lean);
    }

    /// <summary>Weights that a person set, brought to a sum of one; null when that cannot be done.</summary>
    /// <param name="weights">Twelve numbers in any measure, none negative and not all zero.</param>
    public static MonthlyWeights? SetBy(IReadOnlyList<decimal> weights) =>
        weights.Count == Months && weights.All(weight => weight is >= 0 and <= Target.MostRenewals) && weights.Sum() > 0
            ? new MonthlyWeights(Exact(weights), WeightBasis.Set, [], new SeasonalLean([], [], 0))
            : null;

    private static Sequence<decimal> Exact(IReadOnlyList<decimal> weights) =>
        Sequence.From(Apportionment.Share(Units, weights).Select(unit => (decimal)unit / Units));

    // Each year counts alike, however large it was.
    private static decimal[] MeanOf(YearOfRenewals[] years)
    {
        var shares = years.Select(year => SharesOf(year.Renewals)).ToArray();
        return [.. Enumerable.Range(0, Months).Select(place => shares.Average(year => year[place]))];
    }

    // A year of history stands for a third of what three would be worth.
    private static decimal[] Mixed(decimal[] own, decimal[]? due, int years) =>
        due is null
            ? own
            : [.. own.Zip(due, (past, coming) => (past * years + coming * (EnoughYears - years)) / EnoughYears)];

    private static decimal[] SharesOf(IReadOnlyList<int> counts)
    {
        var sum = (decimal)counts.Sum(count => (long)count);
        return [.. counts.Select(count => count / sum)];
    }
}
