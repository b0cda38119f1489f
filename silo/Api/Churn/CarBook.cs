using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>A car of a dealer: insured, bought or serviced there.</summary>
/// <param name="Key">Its VIN, or its plate where nobody knows the VIN.</param>
/// <param name="Plate">Number plate.</param>
/// <param name="PolicyId">Its latest policy term; null for none.</param>
/// <param name="Care">Its maintenances.</param>
/// <param name="LastVisit">When it last came to the workshop for whatever reason; null where none is known.</param>
/// <param name="InsuredUntil">The last day for which it is insured here, as far as is known; null for never.</param>
/// <param name="IsOwn">Whether it was insured or bought here; otherwise it only came to the workshop.</param>
internal sealed record KnownCar(
    string Key, string? Plate, long? PolicyId, CarCare Care, DateOnly? LastVisit, DateOnly? InsuredUntil, bool IsOwn)
{
    /// <summary>
    /// Whether the 360-day rule speaks of it: a car that only came for repairs never was a customer of maintenance.
    /// </summary>
    public bool IsCustomer => IsOwn || Care.Visits.Count > 0;

    /// <summary>The last maintenance; null where none is known.</summary>
    public DateOnly? LastMaintenance => Care.Visits.Count == 0 ? null : Care.Visits.Max(visit => visit.Day);

    /// <summary>Whether it came here within twelve months and is insured elsewhere (在修不在保).</summary>
    public bool IsServiceOnly(DateOnly today) =>
        LastVisit > today.AddMonths(-CarBook.VisitMonths) && !(InsuredUntil >= today);
}

/// <summary>All cars of a dealer that are still with their owners.</summary>
/// <param name="VisitsFrom">The first day of the book of visits; null where none was imported.</param>
/// <param name="HasLedgerDays">Whether ledgers name a last maintenance of any car.</param>
/// <param name="Cars">The cars, by key.</param>
internal sealed record CarBook(DateOnly? VisitsFrom, bool HasLedgerDays, IReadOnlyList<KnownCar> Cars)
{
    /// <summary>Months in which a visit makes a visitor. Source: domain A7, penetration.</summary>
    public const int VisitMonths = 12;

    /// <summary>The cars of which the 360-day rule speaks.</summary>
    public IEnumerable<KnownCar> Customers => Cars.Where(car => car.IsCustomer);
}
