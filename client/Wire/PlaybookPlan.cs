namespace CampaignEngine.Wire;

/// <summary>What a playbook does to one policy term that nobody answers; days are local to the dealer.</summary>
/// <param name="Playbook">Its name.</param>
/// <param name="Version">Version, from 1.</param>
/// <param name="Anchor">What its days count from: expiry, first-maintenance or last-maintenance.</param>
/// <param name="AnchorDay">That day, day 0 of the playbook.</param>
/// <param name="Expiry">The last covered day; of a case, a car that is to come back, its last day.</param>
/// <param name="Enrolled">The day, from its start, on which the term enters a campaign.</param>
/// <param name="Tier">A, B or C; whoever has no tier counts as C.</param>
/// <param name="Touches">Every touch of the tier in the order of days, also those that are left out.</param>
/// <param name="Milestones">What else happens, in the order of days; none that lie before the enrolment.</param>
/// <param name="End">How the term ends.</param>
public sealed record PlaybookPlan(
    string Playbook,
    int Version,
    string Anchor,
    DateOnly AnchorDay,
    DateOnly Expiry,
    DateOnly Enrolled,
    string Tier,
    IReadOnlyList<PlanTouch> Touches,
    IReadOnlyList<PlanMilestone> Milestones,
    PlanEnd End);

/// <summary>A touch of a playbook on the days of one term. Source: 001 rows 1-25 to 1-32.</summary>
/// <param name="Name">Its name, such as <c>sms-90</c>.</param>
/// <param name="Channel">Channel name.</param>
/// <param name="Template">Message template of a text; null for calls.</param>
/// <param name="Goal">Goal of a call; null for texts.</param>
/// <param name="Quote">Kind of price a call may give; null for none.</param>
/// <param name="Offset">Days from the anchor, negative before it, as the playbook counts.</param>
/// <param name="OwnDay">The day by the playbook.</param>
/// <param name="Day">The day on which it runs or, with a rule, is left out.</param>
/// <param name="Moved">Why it does not run on its own day: day-off; null when it keeps it or is left out.</param>
/// <param name="Rule">The rule that leaves it out: missed or merged; null when it runs.</param>
/// <param name="Provisional">Whether its day rests on a year whose calendar is not published.</param>
/// <param name="Hours">The hours of its channel.</param>
public sealed record PlanTouch(
    string Name,
    string Channel,
    string? Template,
    string? Goal,
    string? Quote,
    int Offset,
    DateOnly OwnDay,
    DateOnly Day,
    string? Moved,
    string? Rule,
    bool Provisional,
    ContactHours Hours);

/// <summary>The hours of a day in which a channel may reach a customer, local to the dealer.</summary>
/// <param name="Opens">The first allowed minute.</param>
/// <param name="Closes">The end of the allowed time, itself not allowed.</param>
public sealed record ContactHours(TimeOnly Opens, TimeOnly Closes);

/// <summary>Something other than a contact that happens to a term. Source: 001 row 1-07.</summary>
/// <param name="Event">What happens, such as <c>exclusivity-ends</c>.</param>
/// <param name="Offset">Days from the anchor, negative before it.</param>
/// <param name="Day">The day.</param>
public sealed record PlanMilestone(string Event, int Offset, DateOnly Day);

/// <summary>How a term ends that nobody has ended before. Source: 001 row 1-32.</summary>
/// <param name="Day">The day on which it ends, when the contact hours are over.</param>
/// <param name="Reason">The reason of the loss, such as <c>no-response</c>.</param>
public sealed record PlanEnd(DateOnly Day, string Reason);
