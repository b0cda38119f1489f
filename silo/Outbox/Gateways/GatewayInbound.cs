using System.Text.Json.Serialization;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// A text message that a customer sent to us, of any length; <c>At</c> is the provider's clock.
/// </summary>
internal sealed record GatewayInbound(
    string Id, string Phone, [property: JsonConverter(typeof(CustomersWords))] string Text, DateTimeOffset At)
{
    private const int LongestPhone = 20;

    /// <summary>What is wrong with this message, or null; an empty text is a text.</summary>
    public LocalizedText? Problem() =>
        WireText.Problem(nameof(Id), Id, WireText.LongestId)
        ?? WireText.Problem(nameof(Phone), Phone, LongestPhone);

    public override string ToString() => $"{nameof(GatewayInbound)} {Id}";
}
