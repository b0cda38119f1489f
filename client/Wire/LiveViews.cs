namespace CampaignEngine.Wire;

/// <summary>
/// The event <c>progress</c>: whole current values of what changed since the last id, in the caller's scope.
/// </summary>
/// <param name="Version">Version of the totals. The event's id holds it too; resume after that one.</param>
/// <param name="Now">The engine's clock, UTC.</param>
/// <param name="IsVirtual">Whether a rehearsal drives the clock.</param>
/// <param name="Campaigns">Campaigns that changed.</param>
/// <param name="Dealers">Dealers' parts that changed.</param>
/// <param name="Days">Days that changed, summed over the dealers in scope.</param>
public sealed record LiveProgress(
    long Version,
    DateTimeOffset Now,
    bool IsVirtual,
    IReadOnlyList<LiveCampaign> Campaigns,
    IReadOnlyList<LiveDealer> Dealers,
    IReadOnlyList<LiveDay> Days);

/// <summary>A campaign's progress in the caller's scope.</summary>
public sealed record LiveCampaign(long Id, Progress Progress);

/// <summary>A dealer's part in a campaign.</summary>
/// <param name="Campaign">Id of the campaign.</param>
/// <param name="Dealer">The dealer.</param>
/// <param name="Progress">How far it has come.</param>
public sealed record LiveDealer(long Campaign, DealerRef Dealer, Progress Progress);

/// <summary>What became of one day's touches of a channel in a campaign.</summary>
public sealed record LiveDay(
    long Campaign, DateOnly Day, string Channel, long Sent, long Delivered, long Failed, long Suppressed);

/// <summary>The event <c>clock</c>.</summary>
/// <param name="Now">The engine's clock, UTC.</param>
/// <param name="IsVirtual">Whether a rehearsal drives it.</param>
public sealed record LiveClock(DateTimeOffset Now, bool IsVirtual);

/// <summary>The event <c>reset</c>: reload everything, then follow.</summary>
public sealed record LiveReset;

/// <summary>The names of live events.</summary>
public static class LiveEvents
{
    /// <summary>Carries <see cref="LiveProgress"/>.</summary>
    public const string Progress = "progress";

    /// <summary>Carries <see cref="LiveClock"/>; has no id.</summary>
    public const string Clock = "clock";

    /// <summary>Carries <see cref="LiveReset"/>.</summary>
    public const string Reset = "reset";
}
