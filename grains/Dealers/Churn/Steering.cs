namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>Accident cars of a month; a car counts once a month.</summary>
/// <param name="By">Who steered them here, as the workshop writes it; null where nobody did or nobody says.</param>
/// <param name="Month">First day of the month of the visits.</param>
/// <param name="Cars">How many, 1 or more.</param>
/// <param name="Amount">What their repairs came to, yuan.</param>
public sealed record AccidentCars(string? By, DateOnly Month, long Cars, decimal Amount);

/// <summary>Cars insured here that had a claim in their term.</summary>
/// <param name="Insurer">Their insurer, as the ledger writes it.</param>
/// <param name="Cars">Cars with a claim in the term, 1 or more.</param>
/// <param name="Returned">Of these repaired here after an accident in the term.</param>
public sealed record ClaimCars(string? Insurer, long Cars, long Returned);

/// <summary>What an insurer steers here, and how many of its claims come back to the shop.</summary>
/// <param name="Insurer">Which; null for cars that nobody steered.</param>
/// <param name="Months">Accident cars by month, months without any left out, in order.</param>
/// <param name="Claims">Cars insured with it here that had a claim in their term.</param>
/// <param name="Returned">Of these repaired here.</param>
public sealed record SteeringCount(Insurer? Insurer, Sequence<AccidentCars> Months, long Claims, long Returned)
{
    /// <summary>Accident cars of all months.</summary>
    public long Cars => Months.Sum(month => month.Cars);

    /// <summary>What their repairs came to, yuan.</summary>
    public decimal Amount => Months.Sum(month => month.Amount);

    /// <summary>Yuan an accident car, two decimals; null without any.</summary>
    public decimal? PerCar => Cars == 0 ? null : decimal.Round(Amount / Cars, 2, MidpointRounding.AwayFromZero);

    /// <summary>Part of 1 of the claims that came back (返厂率); null without any.</summary>
    public decimal? BackToShop => Claims == 0 ? null : (decimal)Returned / Claims;
}

/// <summary>Adds up what insurers steer here (推修). Source: 001 rows 1-02, 0-12.</summary>
public static class Steering
{
    /// <summary>Insurers with accident cars or claims, most cars first; cars that nobody steered stand last.</summary>
    /// <param name="accidents">Accident cars by month.</param>
    /// <param name="claims">Cars with claims; none where nobody knows.</param>
    public static Sequence<SteeringCount> Of(
        IReadOnlyCollection<AccidentCars> accidents, IReadOnlyCollection<ClaimCars> claims)
    {
        var cars = accidents.ToLookup(entry => InsurerNames.Of(entry.By));
        var ended = claims.ToLookup(entry => InsurerNames.Of(entry.Insurer));
        return Sequence.From(cars.Select(entry => entry.Key).Union(ended.Select(entry => entry.Key))
            .Select(insurer => new SteeringCount(
                insurer, ByMonth(cars[insurer]), ended[insurer].Sum(entry => entry.Cars),
                ended[insurer].Sum(entry => entry.Returned)))
            .OrderBy(count => count.Insurer is null).ThenByDescending(count => count.Cars)
            .ThenByDescending(count => count.Claims).ThenBy(count => count.Insurer?.Code, StringComparer.Ordinal));
    }

    // An insurer may be written in several ways.
    private static Sequence<AccidentCars> ByMonth(IEnumerable<AccidentCars> cars) => Sequence.From(cars
        .GroupBy(entry => entry.Month).OrderBy(month => month.Key)
        .Select(month => new AccidentCars(
            month.First().By, month.Key, month.Sum(entry => entry.Cars), month.Sum(entry => entry.Amount))));
}
