using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>
/// A policy term as its rows hold it; campaign, playbook and state are null for one that is not enrolled.
/// </summary>
internal sealed record StoredPolicy
{
    public required long Id { get; init; }
    public required int DealerId { get; init; }
    public required string DealerCode { get; init; }
    public required string Line { get; init; }
    public string? PolicyNo { get; init; }
    public string? Plate { get; init; }
    public string? Vin { get; init; }
    public string? Insurer { get; init; }
    public string? Model { get; init; }
    public string? Owner { get; init; }
    public required string Phone { get; init; }
    public string? SecondPhone { get; init; }
    public required DateOnly Expiry { get; init; }
    public string? Tier { get; init; }
    public decimal? Premium { get; init; }
    public string? Phase { get; init; }

    /// <summary>What the grain remembers; null also when the stored text is damaged.</summary>
    public Policy? State { get; init; }

    public long? CampaignId { get; init; }
    public string? CampaignName { get; init; }
    public int? PlaybookId { get; init; }
    public required bool IsParked { get; init; }

    /// <summary>Where its alarm stands; null for none.</summary>
    public DateTimeOffset? WakeAt { get; init; }

    /// <summary>Whether a text of its phone waits to be judged.</summary>
    public bool HasUnreadText { get; init; }
}

/// <summary>A touch as its row holds it. Day is the local day it was planned for.</summary>
internal sealed record StoredTouch(
    int Step, string Channel, string Status, string? Rule, DateTimeOffset PlannedAt, DateTimeOffset? DoneAt);

/// <summary>A turn as the journal holds it.</summary>
internal sealed record StoredTurn(
    DateTimeOffset At, int Turn, string Message, string Phase, DateTimeOffset? WakeAt, string? Notes);

/// <summary>Which policies are asked for; a null member does not matter.</summary>
internal sealed record PolicyFilter(
    int[]? Dealers, long? Campaign, string? Phase, string? Plate, string? PolicyNo, byte[]? PhoneHash,
    string? Owner = null, string? Rule = null);
