using System.Text.RegularExpressions;
using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Playbooks;

/// <summary>The rules that a written playbook must keep before it may be stored.</summary>
public static partial class PlaybookRules
{
    /// <summary>The earliest day a touch may have: two years before the anchor.</summary>
    public const int EarliestDay = -730;

    /// <summary>The latest day on which a case may end: three years after the anchor.</summary>
    public const int LatestEnd = 1_095;

    /// <summary>The most touches one term may get.</summary>
    public const int MostTouches = 100;

    /// <summary>
    /// The widest contact hours any playbook may ask for: the strictest of the providers' and regulators' limits.
    /// Source: providers' hours (8:00-21:00), Shenzhen 2013 (8:00-20:00 for calls).
    /// </summary>
    public static ContactWindow WidestSms { get; } = new(new TimeOnly(8, 0), new TimeOnly(21, 0));

    /// <summary>The widest hours for calls. Source: Shenzhen telesales rules of 2013.</summary>
    public static ContactWindow WidestCall { get; } = new(new TimeOnly(8, 0), new TimeOnly(20, 0));

    /// <summary>All faults of a draft, in the order of the text; none for a good one.</summary>
    public static IReadOnlyList<PlaybookError> Check(PlaybookDraft draft) =>
        [.. Whole(draft).Concat(Ends(draft)).Concat(draft.Rules.SelectMany(rule => Alone(rule, draft)))
            .Concat(Against(draft.Rules)).OrderBy(error => (error.Mark.Line, error.Mark.Column))];

    private static IEnumerable<PlaybookError> Whole(PlaybookDraft draft)
    {
        if (!KebabCase().IsMatch(draft.Name))
            yield return At(
                draft.Marks.Name, $"name '{draft.Name}' must be 2 to 60 lower-case letters, digits and dashes",
                $"名称“{draft.Name}”须为 2 至 60 个小写字母、数字或连字符");
        foreach (var error in Hours(draft.Windows.Sms, WidestSms, draft.Marks.Sms, "sms"))
            yield return error;
        foreach (var error in Hours(draft.Windows.Call, WidestCall, draft.Marks.Call, "call"))
            yield return error;
        if (draft.CallbackDays is < 1 or > 30)
            yield return At(draft.Marks.Callback, $"callback is {draft.CallbackDays}; it must be 1 to 30 days",
                $"callback 为 {draft.CallbackDays}，须为 1 至 30 天");
        if (!draft.Rules.Any(rule => rule.Channel is not null))
            yield return At(draft.Marks.Touches, "touches has no contact; add at least one", "touches 没有任何触达，请至少添加一个");
        if (draft.Rules.Where(rule => rule.Channel is not null)
            .Sum(rule => rule.Days().Take(MostTouches + 1).Count()) > MostTouches)
            yield return At(draft.Marks.Touches, $"more than {MostTouches} touches for one term",
                $"一张保单的触达超过 {MostTouches} 次");
    }

    private static IEnumerable<PlaybookError> Ends(PlaybookDraft draft)
    {
        if (draft is { Anchor: Anchor.Expiry, End.Day: > 0 })
            yield return At(draft.Marks.End, $"end.at is {draft.End.Day}; a term ends by its anchor day, so 0 or less",
                $"end.at 为 {draft.End.Day}；保单最迟在锚定日了结，须为 0 或负数");
        if (draft.End.Day > LatestEnd)
            yield return At(draft.Marks.End, $"end.at is {draft.End.Day}; a case ends by day {LatestEnd}",
                $"end.at 为 {draft.End.Day}，最迟须在第 {LatestEnd} 天了结");
        if (draft.Births is { After: < 1 or > BirthRule.MostAfter } due)
            yield return At(draft.Marks.Births, $"after is {due.After}; it must be 1 to {BirthRule.MostAfter} days",
                $"after 为 {due.After}，须为 1 至 {BirthRule.MostAfter} 天");
        if (draft is { Anchor: Anchor.LastMaintenance, Births.LookBack: var back }
            && (back > BirthRule.MostLookBack || draft.Rules.Any(rule => rule.Channel is not null && rule.From > back)))
            yield return At(draft.Marks.Births,
                $"lookBack is {back}; it must not lie before a touch and be {BirthRule.MostLookBack} days at most",
                $"lookBack 为 {back}，不得早于任何触达，且不超过 {BirthRule.MostLookBack} 天");
    }

    private static IEnumerable<PlaybookError> Hours(
        ContactWindow hours, ContactWindow widest, SourceMark mark, string name)
    {
        if (hours.Opens >= hours.Closes || hours.Closes - hours.Opens < ContactWindow.Shortest)
            yield return At(mark, $"window.{name} {Text(hours)} must open before it closes and last at least one hour",
                $"window.{name} {Text(hours)} 须先开后关，且不少于一小时");
        else if (hours.Opens < widest.Opens || hours.Closes > widest.Closes)
            yield return At(mark, $"window.{name} {Text(hours)} lies outside the legal {Text(widest)}",
                $"window.{name} {Text(hours)} 超出合规时段 {Text(widest)}");
    }

    private static IEnumerable<PlaybookError> Alone(TouchRule rule, PlaybookDraft draft)
    {
        if (rule.From > rule.To)
            yield return At(rule.Mark, $"the stage runs backward: from {rule.From} lies after to {rule.To}",
                $"阶段倒序：from {rule.From} 晚于 to {rule.To}");
        if (rule.Every < 1)
            yield return At(rule.Mark, $"every is {rule.Every}; it must be 1 or more days",
                $"every 为 {rule.Every}，须为 1 天或以上");
        if (rule.From < EarliestDay)
            yield return At(rule.Mark, $"day {rule.From} is earlier than {EarliestDay}",
                $"第 {rule.From} 天早于 {EarliestDay}");
        if (rule.To >= draft.End.Day)
            yield return At(rule.Mark, $"day {rule.To} does not lie before the end of the term at {draft.End.Day}",
                $"第 {rule.To} 天不早于结束日 {draft.End.Day}");
        if (draft.Anchor == Anchor.Expiry && rule.Reasons.Count > 0)
            yield return At(rule.Mark, "reasons belong to playbooks that count from a maintenance",
                "reasons 仅用于以保养日为锚点的跟进方案");
        if (draft.Anchor != Anchor.Expiry && rule.Quote is not null)
            yield return At(rule.Mark, "quote belongs to playbooks that count from the expiry",
                "quote 仅用于以到期日为锚点的跟进方案");
    }

    private static IEnumerable<PlaybookError> Against(Sequence<TouchRule> rules)
    {
        var contacts = rules.Where(rule => rule.Channel is not null).ToList();
        for (var later = 1; later < contacts.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                if (Clash(contacts[earlier], contacts[later]) is { } error)
                {
                    yield return error;
                    break;
                }
    }

    private static PlaybookError? Clash(TouchRule earlier, TouchRule later)
    {
        if (!earlier.SharesCustomers(later))
            return null;
        var channel = later.Channel?.Name();
        if (earlier.Overlaps(later))
            return At(
                later.Mark,
                $"this {channel} stage overlaps the one at line {earlier.Mark.Line}"
                    + $" (days {earlier.From} to {earlier.To})",
                $"该 {channel} 阶段与第 {earlier.Mark.Line} 行的阶段（{earlier.From} 至 {earlier.To}）重叠");
        if (later.From < earlier.From)
            return At(
                later.Mark,
                $"this {channel} stage lies before the one at line {earlier.Mark.Line};"
                    + " write stages from early to late",
                $"该 {channel} 阶段早于第 {earlier.Mark.Line} 行的阶段，请按时间先后书写");
        return null;
    }

    private static string Text(ContactWindow hours) => $"{hours.Opens:HH:mm}-{hours.Closes:HH:mm}";

    private static PlaybookError At(SourceMark mark, string en, string zh) => new(mark, new LocalizedText(en, zh));

    [GeneratedRegex("^[a-z][a-z0-9-]{1,59}\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex KebabCase();
}
