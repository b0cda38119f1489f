using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>What two or more figures have to do with each other.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KpiRelation>))]
public enum KpiRelation
{
    /// <summary>Turnover is that of claims and of the workshop.</summary>
    [JsonStringEnumMemberName("revenue-sum")]
    RevenueSum,

    /// <summary>Workshop turnover is that of a car, times the cars of twelve months.</summary>
    [JsonStringEnumMemberName("workshop-revenue")]
    WorkshopRevenue,

    /// <summary>Claims turnover is that of an accident car, times the accident cars of twelve months.</summary>
    [JsonStringEnumMemberName("claims-revenue")]
    ClaimsRevenue,

    /// <summary>Cars a month are those of its days.</summary>
    [JsonStringEnumMemberName("cars")]
    Cars,

    /// <summary>Renewals are a share of the terms that expire.</summary>
    [JsonStringEnumMemberName("renewal-rate")]
    RenewalRate,

    /// <summary>No more terms can be won than expire.</summary>
    [JsonStringEnumMemberName("renewals-of-base")]
    RenewalsOfBase,

    /// <summary>Premium is that of a renewal, times the renewals.</summary>
    [JsonStringEnumMemberName("premium")]
    Premium,
}

/// <summary>Figures that cannot all come true. Source: 004 row 4-02.</summary>
/// <param name="Relation">What they have to do with each other.</param>
/// <param name="Stated">The figure that does not fit.</param>
/// <param name="From">The least that the others imply for it.</param>
/// <param name="To">The most that they imply.</param>
/// <param name="Others">The others.</param>
public sealed record Contradiction(
    KpiRelation Relation, KpiTarget Stated, decimal From, decimal To, Sequence<KpiTarget> Others)
{
    /// <summary>How far the stated figure lies off what is implied, as a share of that; 0.64 is 64 % more.</summary>
    public decimal Off => Stated.Value > To ? Over(Stated.Value - To, To) : -Over(From - Stated.Value, From);

    private static decimal Over(decimal gap, decimal implied) =>
        implied == 0 ? 1 : decimal.Round(gap / implied, 4, MidpointRounding.AwayFromZero);
}

/// <summary>
/// Finds a dealer's figures that contradict each other. Figures that are not there say nothing. Source: 004 row 4-02.
/// </summary>
public static class KpiCheck
{
    // Rounded figures are no contradiction.
    private const decimal Tolerance = 0.05m;
    private const int Months = 12;

    // A workshop that does not say when it is open works on 26 to 30 days, as the source reckons.
    private const decimal FewestDays = 26;
    private const decimal MostDays = 30;

    /// <summary>All contradictions, in order of the relations.</summary>
    public static Sequence<Contradiction> Of(IEnumerable<KpiTarget> targets)
    {
        var values = targets.GroupBy(target => target.Kpi)
            .ToDictionary(target => target.Key, target => target.Last().Value);
        return Sequence.From(new[]
        {
            Sum(values), Product(values, KpiRelation.WorkshopRevenue, Kpi.WorkshopRevenue, Months,
                Kpi.CarsPerMonth, Kpi.RepairPerCar),
            Product(values, KpiRelation.ClaimsRevenue, Kpi.ClaimsRevenue, Months,
                Kpi.ClaimsPerMonth, Kpi.InsurancePerCar),
            Cars(values),
            Product(values, KpiRelation.RenewalRate, Kpi.Renewals, 1, Kpi.ExpiringTerms, Kpi.RenewalRate),
            Base(values),
            Product(values, KpiRelation.Premium, Kpi.Premium, 1, Kpi.Renewals, Kpi.AveragePremium),
        }.OfType<Contradiction>());
    }

    // What is left of the total may be something else; it is never less than its parts.
    private static Contradiction? Sum(Dictionary<Kpi, decimal> values)
    {
        Kpi[] parts = [Kpi.ClaimsRevenue, Kpi.WorkshopRevenue];
        return Has(values, [Kpi.TotalRevenue, .. parts])
            ? Check(values, KpiRelation.RevenueSum, Kpi.TotalRevenue, parts.Sum(part => values[part]),
                KpiTarget.MostValue, parts)
            : null;
    }

    private static Contradiction? Product(
        Dictionary<Kpi, decimal> values, KpiRelation relation, Kpi stated, decimal times, params Kpi[] factors)
    {
        if (!Has(values, [stated, .. factors]))
            return null;
        var product = factors.Aggregate(times, (so, factor) => Times(so, values[factor]));
        return Check(values, relation, stated, product, product, factors);
    }

    private static Contradiction? Cars(Dictionary<Kpi, decimal> values)
    {
        if (!Has(values, [Kpi.CarsPerMonth, Kpi.CarsPerDay]))
            return null;
        var perDay = values[Kpi.CarsPerDay];
        return values.TryGetValue(Kpi.WorkshopDays, out var days)
            ? Check(values, KpiRelation.Cars, Kpi.CarsPerMonth, Times(perDay, days), Times(perDay, days),
                Kpi.CarsPerDay, Kpi.WorkshopDays)
            : Check(values, KpiRelation.Cars, Kpi.CarsPerMonth, Times(perDay, FewestDays), Times(perDay, MostDays),
                Kpi.CarsPerDay);
    }

    private static Contradiction? Base(Dictionary<Kpi, decimal> values) =>
        Has(values, [Kpi.Renewals, Kpi.ExpiringTerms]) && values[Kpi.Renewals] > values[Kpi.ExpiringTerms]
            ? new Contradiction(KpiRelation.RenewalsOfBase, new(Kpi.Renewals, values[Kpi.Renewals]), 0,
                values[Kpi.ExpiringTerms], [new(Kpi.ExpiringTerms, values[Kpi.ExpiringTerms])])
            : null;

    private static Contradiction? Check(
        Dictionary<Kpi, decimal> values, KpiRelation relation, Kpi stated, decimal from, decimal to,
        params Kpi[] others)
    {
        var value = values[stated];
        return value >= from * (1 - Tolerance) && value <= to * (1 + Tolerance)
            ? null
            : new Contradiction(relation, new KpiTarget(stated, value), from, to,
                Sequence.From(others.Select(other => new KpiTarget(other, values[other]))));
    }

    private static bool Has(Dictionary<Kpi, decimal> values, Kpi[] all) => all.All(values.ContainsKey);

    // Figures are sound one by one; their product may still be beyond all measure.
    private static decimal Times(decimal one, decimal other) =>
        other != 0 && one > KpiTarget.MostValue * KpiTarget.MostValue / other
            ? KpiTarget.MostValue * KpiTarget.MostValue
            : one * other;
}
