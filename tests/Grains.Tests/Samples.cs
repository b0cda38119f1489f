using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests;

/// <summary>The world of the examples: Shanghai, the calendars of 2025 and 2026, and some playbooks.</summary>
internal static class Samples
{
    public const ulong Seed = 0x5EED;

    private static readonly ContactWindow Hours = new(new TimeOnly(9, 0), new TimeOnly(20, 0));

    public static TimeZoneInfo Shanghai { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static BusinessCalendar China { get; } = new(
        Off("2025-01-01 2025-01-28..2025-02-04 2025-04-04..2025-04-06 2025-05-01..2025-05-05 2025-05-31..2025-06-02")
            .Concat(Off("2025-10-01..2025-10-08 2026-01-01..2026-01-03 2026-02-15..2026-02-23 2026-04-04..2026-04-06"))
            .Concat(Off("2026-05-01..2026-05-05 2026-06-19..2026-06-21 2026-09-25..2026-09-27 2026-10-01..2026-10-07"))
            .Concat(Days("2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28")
                .Concat(Days("2026-05-09 2026-09-20 2026-10-10"))
                .Select(day => KeyValuePair.Create(day, DayKind.Work))),
        [2025, 2026]);

    public static Playbook Bdc90 { get; } = Build("bdc-90",
        Sms(-90, "care"),
        Calls(-89, -61, 15, "first-contact", QuoteKind.Indicative),
        Calls(-60, -31, 7, "advantages", QuoteKind.Indicative),
        Calls(-30, -8, 4, "close", QuoteKind.Firm),
        Event(-15, "exclusivity-ends"),
        Sms(-7, "expiry-reminder"),
        Calls(-7, -7, 1, "close", QuoteKind.Firm),
        Sms(-1, "last-warning"),
        Calls(-1, -1, 1, "close", QuoteKind.Firm));

    /// <summary>Every channel, each tier otherwise.</summary>
    public static Playbook Tiered { get; } = Build("tiered",
        Sms(-60, "care"),
        Of(Channel.WeCom, -59, "care"),
        Calls(-58, -31, 7, "advantages", QuoteKind.Indicative) with { Tiers = [Tier.A] },
        Of(Channel.Robot, -58, "care") with { To = -31, Every = 5, Tiers = [Tier.B, Tier.C] },
        Calls(-30, -8, 3, "close", QuoteKind.Firm) with { Tiers = [Tier.A, Tier.B] },
        Sms(-7, "expiry-reminder"),
        Calls(-1, -1, 1, "close", QuoteKind.Firm));

    /// <summary>A call on every day of the last three weeks, so that days off leave little room.</summary>
    public static Playbook Dense { get; } = Build("dense", Calls(-21, -1, 1, "close", null), Sms(-2, "last-warning"));

    /// <summary>Calls back two days after a talk that settled nothing; calls on days off.</summary>
    public static Playbook Eager { get; } = Build("eager", Calls(-10, -4, 3, "close", null)) with
    {
        CallbackDays = 2,
        Windows = new ContactWindows(Hours, Hours, true),
    };

    /// <summary>Counts from the last maintenance; who was lost for its price hears another call.</summary>
    public static Playbook WinBack { get; } = (Draft("win-back",
        Sms(361, "care"),
        Calls(363, 384, 7, "win-back", null),
        Calls(363, 384, 7, "price-comparison", null) with { Reasons = ["price"] },
        Sms(390, "care")) with
    {
        Anchor = Anchor.LastMaintenance,
        Births = BirthRule.Usual,
        End = new EndRule(420, "no-response"),
    }).Build();

    public static IReadOnlyList<Playbook> Playbooks { get; } = [Bdc90, Tiered, Dense, Eager, WinBack];

    /// <summary>The UTC instant of a local text such as <c>2025-03-01 10:00</c>.</summary>
    public static DateTimeOffset At(string local) =>
        LocalTime.At(Day(local[..10]), local.Length > 10 ? TimeOnly.Parse(local[11..]) : default, Shanghai);

    public static DateOnly Day(string text) => DateOnly.Parse(text);

    public static TurnContext Context(string local, Playbook? playbook = null, bool isHeld = false) =>
        Context(At(local), playbook, isHeld);

    public static TurnContext Context(DateTimeOffset now, Playbook? playbook = null, bool isHeld = false) =>
        new(now, Shanghai, playbook ?? Bdc90, China, isHeld);

    /// <summary>A term as bdc-90 finds it on the day it is enrolled.</summary>
    public static Policy Term(string expiry, string enrolled, Tier? tier = null) =>
        PolicyDecider.New(Day(expiry), Day(enrolled), Seed, tier, []);

    public static TouchRule Sms(int day, string template) => Of(Channel.Sms, day, template);

    public static TouchRule Calls(int from, int to, int every, string goal, QuoteKind? quote) =>
        new(from, to, every, Channel.Call, null, null, goal, quote, [], new SourceMark(1, 1));

    public static TouchRule Event(int day, string name) =>
        new(day, day, 1, null, name, null, null, null, [], new SourceMark(1, 1));

    public static PlaybookDraft Draft(string name, params ReadOnlySpan<TouchRule> rules) =>
        new(name, new LocalizedText(name, "跟进方案"), Anchor.Expiry, new ContactWindows(Hours, Hours, false),
            Sequence.Of(rules), new EndRule(0, "no-response"), null, null,
            new DraftMarks(new(1, 1), new(2, 1), new(3, 1), new(4, 1), new(5, 1), new(6, 1), new(7, 1)));

    private static TouchRule Of(Channel channel, int day, string template) =>
        new(day, day, 1, channel, null, template, null, null, [], new SourceMark(1, 1));

    private static Playbook Build(string name, params ReadOnlySpan<TouchRule> rules) => Draft(name, rules).Build();

    private static IEnumerable<DateOnly> Days(string days) => days.Split(' ').SelectMany(text =>
    {
        var (from, to) = (Day(text[..10]), Day(text[^10..]));
        return Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);
    });

    private static IEnumerable<KeyValuePair<DateOnly, DayKind>> Off(string days) =>
        Days(days).Select(day => KeyValuePair.Create(day, DayKind.Off));
}
