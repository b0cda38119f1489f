using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Hosting;
using YamlDotNet.Serialization;

namespace CampaignEngine.Silo.Outbox;

/// <summary>
/// The texts that templates stand for, from Texts.yaml. Each names store and car and ends with the provider's opt-out
/// words. Source: 001 row 1-41, SMS rules of 2015, providers' wording.
/// </summary>
internal static class MessageText
{
    // More would cost a second text.
    private const int MostNamed = 3;

    private static readonly Dictionary<string, string> Texts =
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(Resource.Text("Outbox/Texts.yaml"));

    /// <summary>The template names a playbook may use.</summary>
    public static IReadOnlySet<string> Templates { get; } = Texts.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>What a template says, with the places of store, car and expiry; null for an unknown one.</summary>
    public static string? Of(string template) => Texts.GetValueOrDefault(template);

    /// <summary>The text for a recipient and cars that end on the same day; null for an unknown template.</summary>
    /// <param name="template">Its name.</param>
    /// <param name="recipient">Whom it goes to.</param>
    /// <param name="vehicles">The cars it speaks of.</param>
    /// <param name="playbook">The playbook, which knows what its days count from.</param>
    public static string? Render(
        string template, Recipient recipient, IReadOnlyCollection<string> vehicles, Playbook playbook) =>
        Texts.TryGetValue(template, out var text)
            ? text.Replace("{store}", recipient.DealerName, StringComparison.Ordinal)
                .Replace("{car}", Named(vehicles), StringComparison.Ordinal)
                .Replace("{expiry}", Day(recipient.Expiry), StringComparison.Ordinal)
                .Replace("{maintenance}", Day(playbook.DayOf(recipient.Expiry, 0)), StringComparison.Ordinal)
            : null;

    private static string Day(DateOnly day) => $"{day:yyyy年M月d日}";

    private static string Named(IReadOnlyCollection<string> vehicles) => vehicles.Count <= MostNamed
        ? string.Join('、', vehicles)
        : $"{string.Join('、', vehicles.Take(MostNamed))}等{vehicles.Count}辆车";
}
