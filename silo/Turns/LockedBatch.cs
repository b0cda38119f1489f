namespace CampaignEngine.Silo.Turns;

/// <summary>The instant that a batch works with, and the calendar it must know.</summary>
internal readonly record struct BatchInstant(DateTimeOffset Now, long CalendarRevision);

/// <summary>A policy whose alarm is due, its schedule row held by this transaction.</summary>
/// <param name="Id">The policy.</param>
/// <param name="WakeAt">When its alarm stood.</param>
internal readonly record struct DuePolicy(long Id, DateTimeOffset WakeAt);

/// <summary>What a claim of due policies took.</summary>
internal sealed record DueBatch(BatchInstant Instant, IReadOnlyList<DuePolicy> Policies);

/// <summary>The campaigns and dealers for which nothing may begin.</summary>
internal sealed record HeldBack(IReadOnlySet<long> Campaigns, IReadOnlySet<long> Dealers)
{
    public bool Holds(long campaignId, int dealerId) => Campaigns.Contains(campaignId) || Dealers.Contains(dealerId);
}

/// <summary>All that a batch of turns starts from.</summary>
/// <param name="Instant">The one instant of the batch.</param>
/// <param name="Rows">The policies whose schedule rows this transaction holds, as they stand.</param>
/// <param name="Held">What is held back.</param>
internal sealed record LockedBatch(BatchInstant Instant, IReadOnlyList<PolicyRow> Rows, HeldBack Held);
