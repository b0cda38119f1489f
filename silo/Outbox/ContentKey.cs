using System.Globalization;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Outbox;

/// <summary>
/// The key that names one message for ever, made of content: dealer, policy term, touch and reissue (0, or the day of a
/// repeat). A number from a
/// sequence could be handed out again after a failover, for another message.
/// </summary>
internal readonly record struct ContentKey(string DealerCode, Guid Term, string Touch, int Reissue)
{
    /// <summary>The key of a touch; that of a repeat names the day it is made for.</summary>
    /// <param name="dealerCode">The dealer.</param>
    /// <param name="term">The term.</param>
    /// <param name="touch">The touch.</param>
    /// <param name="playbook">Its playbook.</param>
    /// <param name="repeatedOn">The local day of a repeat; null for a first issue.</param>
    public static string Of(string dealerCode, Guid term, Touch touch, Playbook playbook, DateOnly? repeatedOn) =>
        new ContentKey(dealerCode, term, NameOf(touch, playbook), ReissueOf(repeatedOn)).ToString();

    /// <summary>The local day that a repeat was made for; null for a first issue.</summary>
    public DateOnly? RepeatedOn => Reissue > 0 && DateOnly.TryParseExact(
        Reissue.ToString(CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture,
        DateTimeStyles.None, out var day) ? day : null;

    private static int ReissueOf(DateOnly? day) =>
        day is { } on ? (((on.Year * 100) + on.Month) * 100) + on.Day : 0;

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
