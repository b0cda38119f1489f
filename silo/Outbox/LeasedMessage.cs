using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Outbox;

/// <summary>A message of the outbox, leased for one epoch.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="Step">The touch.</param>
/// <param name="DueOn">The local day it belongs to.</param>
/// <param name="Channel">How it goes out.</param>
/// <param name="Template">Which text.</param>
/// <param name="MayHaveBeenSent">Whether an earlier attempt never learned its outcome.</param>
/// <param name="Attempts">Attempts made so far.</param>
/// <param name="Epoch">The lease's epoch; an answer under another one counts for nothing.</param>
/// <param name="OpenedAt">Business instant of the last attempt.</param>
/// <param name="Phone">Where the first attempt sent it; null before.</param>
/// <param name="Body">What the first attempt sent; null before.</param>
/// <param name="Trace">The turn that ordered it.</param>
/// <param name="At">The business instant of this lease, UTC.</param>
/// <param name="IsRepeat">Whether it may have been sent before, for a date that was corrected since.</param>
internal sealed record LeasedMessage(
    long PolicyId, short Step, DateOnly DueOn, Channel Channel, string Template, bool MayHaveBeenSent, short Attempts,
    int Epoch, DateTimeOffset? OpenedAt, string? Phone, string? Body, string? Trace, DateTimeOffset At,
    bool IsRepeat)
{
    /// <summary>Leaves the phone and the text out, so that no log line gives a person away.</summary>
    public override string ToString() => $"message {PolicyId}/{Step}";
}

/// <summary>Whom a message goes to, as the locked rows say at the moment of the lease.</summary>
internal sealed record Recipient(
    long PolicyId, int DealerId, int PlaybookId, string Phase, short Silenced, bool IsHeld, string DealerCode,
    string DealerName, Guid Term, string Phone, string Vehicle, DateOnly Expiry, bool IsRefused,
    bool HasUnreadText, InsuranceLine Line, Tier? Tier, PromotionPlan? Promotions)
{
    /// <summary>Leaves everything personal out.</summary>
    public override string ToString() => $"recipient {PolicyId}";
}
