using CampaignEngine.Grains;
using CampaignEngine.Grains.Compliance;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Outbox;

/// <summary>
/// The last look before a message leaves: end of term, blocks, consent, unread texts, pauses, its day and its hours,
/// and the days on which the dealer lets no marketing out.
/// </summary>
internal static class Gates
{
    /// <summary>The rule that keeps a message back; null when it may go.</summary>
    /// <param name="message">The message.</param>
    /// <param name="recipient">The recipient as the locked rows say.</param>
    /// <param name="playbook">Its playbook.</param>
    /// <param name="now">The business instant.</param>
    /// <param name="zone">The dealer's zone.</param>
    public static string? RuleAgainst(
        LeasedMessage message, Recipient recipient, Playbook playbook, DateTimeOffset now, TimeZoneInfo zone) =>
        recipient.Phase switch
        {
            "won" or "lost" or "withdrawn" => Rules.TermEnded,
            "blocked" => Rules.OptedOut,
            "paused" => Rules.Paused,
            _ when recipient.IsHeld => Rules.Paused,
            _ when recipient.IsRefused || SilencedBits.Contains(recipient.Silenced, message.Channel) => Rules.NoConsent,
            _ when recipient.HasUnreadText => Rules.UnreadText,
            _ when LocalTime.DayOf(now, zone) != message.DueOn => Rules.Missed,
            _ when playbook.DayOf(recipient.Expiry, playbook.Touches[message.Step].Day) != message.DueOn =>
                Rules.Corrected,
            _ when !playbook.Windows.Of(message.Channel).IsOpen(now, zone) => Rules.Missed,
            _ when IsKeptByBlackout(message, recipient) => Rules.Blackout,
            _ => null,
        };

    private static bool IsKeptByBlackout(LeasedMessage message, Recipient recipient) =>
        !CoverNotices.Includes(message.Template)
        && recipient.Promotions?.IsBlackout(message.DueOn, recipient.Line, recipient.Tier) is true;
}
