namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>Why a car came to the workshop.</summary>
public enum VisitKind
{
    /// <summary>Maintenance; with the first one the only kind that counts against the 360 days.</summary>
    Maintenance,

    /// <summary>The first maintenance of the car's life.</summary>
    FirstMaintenance,

    /// <summary>An ordinary repair.</summary>
    Repair,

    /// <summary>A repair after an accident.</summary>
    AccidentRepair,
}

/// <summary>A visit of a car to the workshop.</summary>
/// <param name="Day">The day, local to the dealer.</param>
/// <param name="Kind">Why it came.</param>
public sealed record Visit(DateOnly Day, VisitKind Kind)
{
    /// <summary>Whether it counts against the 360 days.</summary>
    public bool IsMaintenance => Kind is VisitKind.Maintenance or VisitKind.FirstMaintenance;
}

/// <summary>What is known of a car's visits.</summary>
/// <param name="FirstRegistered">When it was sold new or first registered; null where nobody knows.</param>
/// <param name="Visits">Its visits, in any order.</param>
/// <param name="IsWhole">
/// Whether these are all its visits, so that the book of visits began before the car's life. A ledger names the last
/// maintenance only, so that a car without one may have come or not.
/// </param>
public sealed record CarCare(DateOnly? FirstRegistered, Sequence<Visit> Visits, bool IsWhole)
{
    /// <summary>What a ledger says: the last maintenance, or nothing.</summary>
    public static CarCare Ledger(DateOnly? firstRegistered, DateOnly? lastMaintenance) => new(
        firstRegistered, lastMaintenance is { } day ? [new Visit(day, VisitKind.Maintenance)] : [], false);
}

/// <summary>Where a car stands by the 360-day rule. Source: 001 rows 1-52, 1-53.</summary>
public enum CareStanding
{
    /// <summary>Maintained here within the time, or too new to be missed.</summary>
    Active,

    /// <summary>Lost after its first maintenance (首保即流失).</summary>
    AfterFirstMaintenance,

    /// <summary>Lost at the end of its warranty (质保期结束流失).</summary>
    EndOfWarranty,

    /// <summary>Lost at another time (其他时间段流失).</summary>
    OtherTime,

    /// <summary>All its visits are known, and none was a maintenance.</summary>
    NeverVisited,

    /// <summary>Nobody knows whether it ever came.</summary>
    NotKnown,
}
