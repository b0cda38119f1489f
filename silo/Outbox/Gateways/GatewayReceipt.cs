using System.Text.Json.Serialization;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// A provider's report on one accepted message, or on one of its <c>Segments</c> parts (numbered from 1);
/// <c>At</c> is the provider's clock and orders nothing.
/// </summary>
internal sealed record GatewayReceipt
{
    private const int MostSegments = 20;

    public required string Id { get; init; }
    public required string Key { get; init; }
    public string? ProviderId { get; init; }
    public required ReceiptStatus Status { get; init; }
    public string? Code { get; init; }
    public int? Segment { get; init; }
    public int? Segments { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What is wrong with this receipt, or null.</summary>
    public LocalizedText? Problem() =>
        WireText.Problem(nameof(Id), Id, WireText.LongestId)
        ?? WireText.Problem(nameof(Key), Key, WireText.LongestKey)
        ?? WireText.ProblemIfAny(nameof(ProviderId), ProviderId, WireText.LongestId)
        ?? WireText.ProblemIfAny(nameof(Code), Code, WireText.LongestCode)
        ?? SegmentProblem();

    private LocalizedText? SegmentProblem() => (Segment, Segments) switch
    {
        (null, null) => null,
        ({ } part, { } parts) when part >= 1 && part <= parts && parts <= MostSegments => null,
        _ => new("segment and segments must stand together, 1 to 20", "segment 与 segments 须同时给出，为 1 至 20"),
    };
}

/// <summary>What became of the message or part.</summary>
[JsonConverter(typeof(ReceiptStatusConverter))]
internal enum ReceiptStatus
{
    Delivered,
    Failed,

    /// <summary>The provider holds an opt-out of this phone; it must become one of ours.</summary>
    OptedOut,
}
