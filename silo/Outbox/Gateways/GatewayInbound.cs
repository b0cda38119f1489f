using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>A text message that a customer sent to us; <c>At</c> is the provider's clock.</summary>
internal sealed record GatewayInbound(string Id, string Phone, string Text, DateTimeOffset At)
{
    private const int LongestPhone = 20;
    private const int LongestText = 2000;

    /// <summary>What is wrong with this message, or null; an empty text is a text.</summary>
    public LocalizedText? Problem() =>
        WireText.Problem(nameof(Id), Id, WireText.LongestId)
        ?? WireText.Problem(nameof(Phone), Phone, LongestPhone)
        ?? (Text.Length > LongestText ? WireText.TooLong(nameof(Text), LongestText) : null);

    public override string ToString() => $"{nameof(GatewayInbound)} {Id}";
}
