using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>
/// Says in whole sentences, in both languages, why a term stands where it stands and what comes next.
/// </summary>
internal static class WhySentences
{
    /// <summary>The reasons, the most telling first.</summary>
    public static IReadOnlyList<Sentence> Of(StoredPolicy row, Outlook? outlook, IReadOnlyList<StoredTouch> past)
    {
        var sentences = new List<Sentence>();
        if (row.IsParked)
            sentences.Add(Rule(Rules.Parked, "It stands still", "已停放"));
        if (outlook is null)
            return [.. sentences, .. row.Phase is null ? [NotEnrolled] : Array.Empty<Sentence>()];
        sentences.AddRange(OfPhase(outlook));
        if (!outlook.Policy.Phase.IsEnded)
            sentences.AddRange(OfFuture(outlook));
        if (!outlook.Policy.Phase.IsEnded && row.HasUnreadText)
            sentences.Add(Rule(Rules.UnreadText, "No text goes out", "暂不发送短信"));
        sentences.AddRange(OfPast(outlook, past));
        return sentences;
    }

    private static Sentence NotEnrolled { get; } = new(
        "No campaign works on this term yet.", "尚无活动跟进该保单。", PolicySummary.Unenrolled);

    private static IEnumerable<Sentence> OfPhase(Outlook outlook)
    {
        switch (outlook.Policy.Phase)
        {
            case Phase.Won when outlook.Context.IsCase:
                return [new("The car has come for maintenance; contact has ended.", "车辆已回店保养，触达结束。",
                    Rules.TermEnded)];
            case Phase.Won:
                return [new("It was renewed through the dealer; contact has ended.", "已由本店续保，触达结束。", Rules.TermEnded)];
            case Phase.Lost lost:
                return [Rule(lost.Reason, "It was lost", "已战败")];
            case Phase.Withdrawn withdrawn:
                return [Rule(WithdrawalReasonNames.Of(withdrawn.Reason), "It was withdrawn", "已撤出")];
            case Phase.Blocked blocked:
                return [Rule(blocked.Reason, "Contact is forbidden", "禁止联系")];
            case Phase.Paused { Cause: PauseCause.Person }:
                return [new(
                    "A person paused it; what falls due meanwhile is suppressed.", "已被人工暂停，期间到期的触达将被抑制。",
                    Rules.Paused)];
            case Phase.Paused:
                return [Held];
        }
        return outlook.Context.IsHeld ? [Held] : [];
    }

    private static Sentence Held { get; } = new(
        "Its campaign is paused or its dealer suspended; nothing begins until that is over.",
        "所属活动已暂停或门店已停用，恢复前不会开始新的触达。", Rules.Paused);

    private static IEnumerable<Sentence> OfFuture(Outlook outlook)
    {
        var policy = outlook.Policy;
        if (policy.OpenCall is { } call)
            yield return Waits(TouchNames.Of(outlook.NameOf(call.Step)), call.Day);
        if (policy.Appointment is { } agreed)
            yield return Agreed(LocalTime.DayOf(agreed.At, outlook.Context.Zone));
        foreach (var channel in policy.Silenced)
            yield return Unreached(Glossary.Word("channel", channel.Name()));
        if (outlook.NextPlanned is { } next)
            foreach (var sentence in OfNext(next, outlook))
                yield return sentence;
        foreach (var group in outlook.Remaining.Select(outlook.RuleAgainst).OfType<string>()
            .GroupBy(rule => rule, StringComparer.Ordinal))
            yield return Rule(group.Key, $"{group.Count()} later touches will be suppressed",
                $"后续 {group.Count()} 次触达将被抑制");
        yield return EndOf(outlook);
    }

    private static Sentence Waits(LocalizedText call, DateOnly since) => new(
        $"{call.En}, has waited for an agent since {since:yyyy-MM-dd}.",
        $"{call.Zh}自 {since:yyyy-MM-dd} 起等待续保专员处理。", Rules.CallOpen);

    private static Sentence Unreached(LocalizedText channel) =>
        Rule(Rules.NoConsent, $"{channel.En} is not used", $"不通过{channel.Zh}触达");

    private static IEnumerable<Sentence> OfNext(PlannedTouch next, Outlook outlook)
    {
        var own = outlook.Context.Playbook.DayOf(outlook.Policy.Expiry, next.Touch.Day);
        var touch = TouchNames.Of(next.Touch.Name);
        yield return new(
            $"Next comes, on {next.Day:yyyy-MM-dd} by the playbook: {touch.En}.",
            $"下一次触达在 {next.Day:yyyy-MM-dd}，跟进方案安排：{touch.Zh}。");
        if (next.Day != own)
            yield return new($"Its own day {own:yyyy-MM-dd} is a day off, so it moved to a working day.",
                $"原定 {own:yyyy-MM-dd} 为休息日，已调整到工作日。", "day-off");
        if (next.IsProvisional)
            yield return new($"The calendar of {own.Year} is not published yet, so its day may still move.",
                $"{own.Year} 年放假安排尚未公布，日期可能调整。", "provisional");
    }

    private static Sentence Agreed(DateOnly day) => new(
        $"The customer is to be called as agreed on {day:yyyy-MM-dd}.", $"已约定于 {day:yyyy-MM-dd} 致电客户。",
        Rules.Appointment);

    private static Sentence EndOf(Outlook outlook)
    {
        var day = LocalTime.DayOf(ContactPlan.EndsAt(outlook.Policy, outlook.Context), outlook.Context.Zone);
        return outlook.Context.IsCase
            ? new($"Without a visit it ends as lost on {day:yyyy-MM-dd}.", $"若未回店，将于 {day:yyyy-MM-dd} 按战败结束。")
            : new($"Without a renewal it ends as lost on {day:yyyy-MM-dd}.",
                $"若未续保，将于 {day:yyyy-MM-dd} 按战败结束。");
    }

    // The last contact that was made, and what has been left out since.
    private static IEnumerable<Sentence> OfPast(Outlook outlook, IReadOnlyList<StoredTouch> past)
    {
        var over = past.Where(touch => touch.DoneAt <= outlook.Context.Now).OrderBy(touch => touch.DoneAt).ToList();
        var made = over.FindLastIndex(touch => touch.Status is "sent" or "delivered");
        if (made >= 0)
            yield return Made(over[made], outlook);
        if (over.Count > made + 1)
            yield return LeftOut(over[^1], outlook);
    }

    private static Sentence Made(StoredTouch touch, Outlook outlook)
    {
        var (name, day) = (NameOf(touch, outlook), LocalTime.DayOf(touch.DoneAt!.Value, outlook.Context.Zone));
        var status = Glossary.Status(touch.Status, touch.Channel);
        return new($"Last made, on {day:yyyy-MM-dd}: {name.En}. Status: {status.En}.",
            $"最近一次触达在 {day:yyyy-MM-dd}：{name.Zh}，状态为{status.Zh}。");
    }

    private static Sentence LeftOut(StoredTouch touch, Outlook outlook)
    {
        var (name, status) = (NameOf(touch, outlook), Glossary.Status(touch.Status, touch.Channel));
        var (en, zh) = (
            $"Last touch {status.En.ToLowerInvariant()} ({name.En})", $"上一次触达{status.Zh}（{name.Zh}）");
        return touch.Rule is { } rule ? Rule(rule, en, zh) : new($"{en}.", $"{zh}。");
    }

    private static LocalizedText NameOf(StoredTouch touch, Outlook outlook) =>
        TouchNames.Of(outlook.NameOf(touch.Step));

    private static Sentence Rule(string rule, string en, string zh) =>
        new($"{en}: {RuleTexts.Of(rule).En}.", $"{zh}：{RuleTexts.Of(rule).Zh}。", rule);
}
