using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Policies;

/// <summary>What a policy may know of the world during one turn.</summary>
/// <param name="Now">The one instant of the batch, UTC.</param>
/// <param name="Zone">The dealer's time zone.</param>
/// <param name="Playbook">The playbook version its campaign runs.</param>
/// <param name="Calendar">The working calendar as published so far.</param>
/// <param name="IsHeld">Whether its campaign is paused or its dealer suspended: nothing may begin.</param>
public sealed record TurnContext(
    DateTimeOffset Now, TimeZoneInfo Zone, Playbook Playbook, BusinessCalendar Calendar, bool IsHeld = false)
{
    /// <summary>The dealer's local day of <see cref="Now"/>.</summary>
    public DateOnly Today { get; } = LocalTime.DayOf(Now, Zone);

    /// <summary>Whether the term is a case: a car that is to come back, and no insurance.</summary>
    public bool IsCase => Playbook.Anchor != Anchor.Expiry;
}
