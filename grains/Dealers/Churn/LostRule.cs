namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>
/// When a customer counts as lost (流失), and since what. Person and vehicle, not a term: a lost term (战败) may belong to
/// a customer who still comes. Source: 001 rows 1-52, 1-53.
/// </summary>
/// <param name="Days">Lost with more days than this without a maintenance; 1 or more.</param>
/// <param name="WarrantyYears">Years of warranty from the sale or first registration, 1 or more.</param>
/// <param name="WarrantyTolerance">
/// Days around the end of the warranty within which the last maintenance means that the customer left with it.
/// </param>
/// <param name="FirstMaintenanceMonths">
/// Months from the first registration in which the last maintenance is taken for the first one, where not all visits
/// are known.
/// </param>
public sealed record LostRule(
    int Days = 360, int WarrantyYears = 3, int WarrantyTolerance = 90, int FirstMaintenanceMonths = 12)
{
    /// <summary>The rule of dealers that have none of their own.</summary>
    public static readonly LostRule Usual = new();

    /// <summary>Where a car stands on a day, local to the dealer.</summary>
    public CareStanding StandingOf(CarCare car, DateOnly today)
    {
        var maintenances = car.Visits.Where(visit => visit.IsMaintenance && visit.Day <= today).ToList();
        if (maintenances.Count == 0)
            return WithoutMaintenance(car, today);
        var last = maintenances.MaxBy(visit => visit.Day)!;
        return IsWithin(last.Day, today) ? CareStanding.Active
            : IsFirst(car, maintenances.Count, last) ? CareStanding.AfterFirstMaintenance
            : IsAtEndOfWarranty(car, last.Day) ? CareStanding.EndOfWarranty
            : CareStanding.OtherTime;
    }

    private CareStanding WithoutMaintenance(CarCare car, DateOnly today) =>
        car.FirstRegistered is { } first && IsWithin(first, today) ? CareStanding.Active
        : car.IsWhole ? CareStanding.NeverVisited
        : CareStanding.NotKnown;

    private bool IsWithin(DateOnly since, DateOnly today) => today.DayNumber - since.DayNumber <= Days;

    // Who says that it was the first one knows better than days can tell.
    private bool IsFirst(CarCare car, int maintenances, Visit last) => last.Kind == VisitKind.FirstMaintenance
        || (car.IsWhole
            ? maintenances == 1
            : car.FirstRegistered is { } first && last.Day <= first.AddMonths(FirstMaintenanceMonths));

    private bool IsAtEndOfWarranty(CarCare car, DateOnly last) => car.FirstRegistered is { } first
        && Math.Abs(last.DayNumber - first.AddYears(WarrantyYears).DayNumber) <= WarrantyTolerance;
}
