using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Turns;

/// <summary>A policy as its rows hold it; the state is still text, because it may be damaged.</summary>
internal sealed record PolicyRow(
    long Id, int DealerId, long CampaignId, int PlaybookId, DateOnly Month, int TurnNo, string Phase, string StateJson,
    DateTimeOffset? WakeAt)
{
    /// <summary>What its plan rests on.</summary>
    public PlanKey Plan => new(PlaybookId, DealerId, CampaignId);
}

/// <summary>
/// One message for one policy; a batch holds at most one a policy, so that its orders never contradict
/// each other.
/// </summary>
internal sealed record PolicyWork(PolicyRow Row, PolicyMessage Message);

/// <summary>What one message came to.</summary>
/// <param name="Row">The row before; a term that is being enrolled has no stored row yet.</param>
/// <param name="Message">The message.</param>
/// <param name="Verdict">What its sender learns; null when the grain threw.</param>
/// <param name="State">The state after; null when nothing changed.</param>
/// <param name="Effects">Orders to carry out.</param>
/// <param name="Today">The dealer's local day.</param>
/// <param name="WakeAt">The next alarm; null for none.</param>
/// <param name="Error">Why the policy must be parked; null when all went well.</param>
internal sealed record PolicyOutcome(
    PolicyRow Row, PolicyMessage Message, CommandResult? Verdict, Policy? State, IReadOnlyList<PolicyEffect> Effects,
    DateOnly Today, DateTimeOffset? WakeAt, Exception? Error = null)
{
    /// <summary>
    /// Whether the alarm must be written; one that stays costs nothing. A parked term has none, and no message but its
    /// release gives it one.
    /// </summary>
    public bool MovesAlarm =>
        Error is null && Row.WakeAt is not null && WakeAt != Row.WakeAt
        && (State is not null || Message is PolicyMessage.Woken);

    /// <summary>The number of the last turn once this outcome is written.</summary>
    public int TurnNo => State is null ? Row.TurnNo : Row.TurnNo + 1;
}
