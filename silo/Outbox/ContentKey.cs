using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Outbox;

/// <summary>
/// The key that names one message for ever, made of content: dealer, policy term, touch and reissue. A number from a
/// sequence could be handed out again after a failover, for another message.
/// </summary>
internal readonly record struct ContentKey(string DealerCode, Guid Term, string Touch, int Reissue)
{
    /// <summary>The key of a touch's first issue.</summary>
    public static string Of(string dealerCode, Guid term, Touch touch, Playbook playbook) =>
        new ContentKey(dealerCode, term, NameOf(touch, playbook), 0).ToString();

    /// <summary>Reads a key that came back from a provider; null when it is none of ours.</summary>
    public static ContentKey? Parse(string key)
    {
        // A dealer's code may hold slashes, so the fixed parts are read from the end.
        var parts = key.Split('/');
        return parts.Length >= 4 && Guid.TryParseExact(parts[^3], "D", out var term)
            && int.TryParse(parts[^1], out var reissue)
            ? new ContentKey(string.Join('/', parts[..^3]), term, parts[^2], reissue)
            : null;
    }

    /// <summary>
    /// The steps of a playbook that the key may mean: one, unless it leaves out the tiers that its name needs.
    /// </summary>
    public IEnumerable<short> StepsIn(Playbook playbook)
    {
        var name = Touch;
        return playbook.Touches.Where(touch => touch.Name == name || NameOf(touch, playbook) == name)
            .Select(touch => (short)touch.Step);
    }

    // Touches of one channel and day are for different tiers. They differ in text, so one key must not name both: a
    // customer whose tier is corrected on that day may get the second after the first.
    private static string NameOf(Touch touch, Playbook playbook) =>
        playbook.Touches.Count(other => (other.Channel, other.Day) == (touch.Channel, touch.Day)) > 1
            ? $"{touch.Name}:{string.Concat(touch.Tiers)}"
            : touch.Name;

    /// <inheritdoc/>
    public override string ToString() => $"{DealerCode}/{Term:D}/{Touch}/{Reissue}";
}
