using CampaignEngine.Silo.Hosting;
using YamlDotNet.Serialization;

namespace CampaignEngine.Silo.Outbox;

/// <summary>
/// The texts that templates stand for, from Texts.yaml. Each names store and car and ends with the provider's opt-out
/// words. Source: 001 row 1-41, SMS rules of 2015, providers' wording.
/// </summary>
internal static class MessageText
{
    private static readonly Dictionary<string, string> Texts =
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(Resource.Text("Outbox/Texts.yaml"));

    /// <summary>The template names a playbook may use.</summary>
    public static IReadOnlyCollection<string> Templates => Texts.Keys;

    /// <summary>The text for a recipient; null for an unknown template.</summary>
    public static string? Render(string template, Recipient recipient) => Texts.TryGetValue(template, out var text)
        ? text.Replace("{store}", recipient.DealerName, StringComparison.Ordinal)
            .Replace("{car}", recipient.Vehicle, StringComparison.Ordinal)
            .Replace("{expiry}", $"{recipient.Expiry:yyyy年M月d日}", StringComparison.Ordinal)
        : null;
}
