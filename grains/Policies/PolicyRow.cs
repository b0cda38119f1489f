namespace CampaignEngine.Grains.Policies;

/// <summary>What a policy's plan rests on; all policies that share it share their context.</summary>
/// <param name="PlaybookId">The playbook version.</param>
/// <param name="DealerId">The dealer.</param>
/// <param name="CampaignId">The campaign.</param>
public readonly record struct PlanKey(int PlaybookId, int DealerId, long CampaignId);

/// <summary>A policy as its rows hold it; the state is still text, because it may be damaged.</summary>
/// <param name="Id">The policy.</param>
/// <param name="DealerId">Its dealer.</param>
/// <param name="CampaignId">Its campaign.</param>
/// <param name="PlaybookId">The playbook version of its campaign.</param>
/// <param name="Month">
/// First day of the month in which the term expires, where its totals are kept; <see cref="NoMonth"/> for a case.
/// </param>
/// <param name="TurnNo">Number of the last turn.</param>
/// <param name="Phase">Name of the phase.</param>
/// <param name="StateJson">The state; empty once it was read, or for a term without a grain.</param>
/// <param name="WakeAt">The next alarm, UTC; null for none.</param>
/// <param name="IsParked">Whether a turn has thrown and nobody has released it since.</param>
public sealed record PolicyRow(
    long Id, int DealerId, long CampaignId, int PlaybookId, DateOnly Month, int TurnNo, string Phase,
    string StateJson, DateTimeOffset? WakeAt, bool IsParked = false)
{
    /// <summary>
    /// Under which the totals of cases are kept: they are no renewals, so that no month of renewals counts them.
    /// </summary>
    public static readonly DateOnly NoMonth = DateOnly.MinValue;

    /// <summary>What its plan rests on.</summary>
    public PlanKey Plan => new(PlaybookId, DealerId, CampaignId);
}
