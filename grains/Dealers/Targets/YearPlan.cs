using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>A year's target as somebody adopted it: what it was proposed from and how it is spread.</summary>
/// <param name="Year">The year whose terms expire.</param>
/// <param name="Inputs">What it was proposed from; shown beside it ever after.</param>
/// <param name="Proposed">Renewals that the inputs led to.</param>
/// <param name="Renewals">Renewals that were adopted; people may know better.</param>
/// <param name="Premium">Premium that was adopted, yuan to the cent.</param>
/// <param name="Weights">How it is spread over the months.</param>
/// <param name="Ladder">The rungs below and above it.</param>
public sealed record YearPlan(
    int Year, TargetInputs Inputs, int Proposed, int Renewals, decimal Premium, MonthlyWeights Weights, Ladder Ladder)
{
    /// <summary>The first year that can be planned.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last year that can be planned.</summary>
    public const int LastYear = 2100;

    /// <summary>The months' targets; they add up to the year's renewals and premium exactly.</summary>
    public IReadOnlyList<Target> Months()
    {
        var renewals = Apportionment.Share(Renewals, Weights.Weights);
        var premiums = Apportionment.ShareMoney(Premium, Weights.Weights);
        return
        [
            .. Enumerable.Range(0, MonthlyWeights.Months).Select(place => new Target(
                new DateOnly(Year, place + 1, 1), (int)renewals[place], premiums[place])),
        ];
    }

    /// <summary>Whether all of it can be wanted; what people write is refused field by field before.</summary>
    [JsonIgnore]
    public bool IsSound =>
        Year is >= FirstYear and <= LastYear && Ladder.IsSound && new Target(default, Renewals, Premium).IsSound
        && Weights.Weights.Count == MonthlyWeights.Months && Weights.Weights.All(weight => weight >= 0)
        && Weights.Weights.Sum() == 1;
}

/// <summary>One change of a dealer's targets.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in the words of who did; null where none was asked.</param>
/// <param name="Year">The year that was planned; null for a single month.</param>
/// <param name="Month">First day of the month that was set; null for a year.</param>
/// <param name="Before">Renewals before; null for none.</param>
/// <param name="Renewals">Renewals after.</param>
/// <param name="PremiumBefore">Premium before, yuan; null for none.</param>
/// <param name="Premium">Premium after, yuan.</param>
public sealed record TargetEdit(
    DateTimeOffset At, string By, string? Reason, int? Year, DateOnly? Month, int? Before, int Renewals,
    decimal? PremiumBefore, decimal Premium)
{
    /// <summary>So many changes are kept; the oldest go.</summary>
    public const int MostKept = 500;

    /// <summary>Characters of a reason at most.</summary>
    public const int LongestReason = 200;
}
