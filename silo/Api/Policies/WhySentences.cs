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
        "No campaign works on this term yet.", "尚无活动跟进该保单期。", PolicySummary.Unenrolled);

    private static IEnumerable<Sentence> OfPhase(Outlook outlook)
    {
        switch (outlook.Policy.Phase)
        {
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
            yield return new($"Call {outlook.NameOf(call.Step)} waits for an agent since {call.Day:yyyy-MM-dd}.",
                $"外呼 {outlook.NameOf(call.Step)} 自 {call.Day:yyyy-MM-dd} 起等待专员处理。", Rules.CallOpen);
        if (policy.Appointment is { } agreed)
            yield return Agreed(LocalTime.DayOf(agreed.At, outlook.Context.Zone));
        foreach (var channel in policy.Silenced)
            yield return Rule(Rules.NoConsent, $"Nothing goes out by {channel.Name()}", $"不通过{ChannelOf(channel)}触达");
        if (outlook.NextPlanned is { } next)
            foreach (var sentence in OfNext(next, outlook))
                yield return sentence;
        foreach (var group in outlook.Remaining.Select(outlook.RuleAgainst).OfType<string>()
            .GroupBy(rule => rule, StringComparer.Ordinal))
            yield return Rule(group.Key, $"{group.Count()} later touches will be suppressed",
                $"后续 {group.Count()} 次触达将被抑制");
        yield return EndOf(outlook);
    }

    private static IEnumerable<Sentence> OfNext(PlannedTouch next, Outlook outlook)
    {
        var own = outlook.Policy.Expiry.AddDays(next.Touch.Day);
        var days = -next.Touch.Day;
        yield return new(
            $"{next.Touch.Name} comes next, on {next.Day:yyyy-MM-dd}: the playbook puts it {days} days before expiry.",
            $"下一次触达为 {next.Touch.Name}，在 {next.Day:yyyy-MM-dd}：剧本安排在到期前 {days} 天。");
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
        return new($"Without a renewal it ends as lost on {day:yyyy-MM-dd}.", $"若未续保，将于 {day:yyyy-MM-dd} 按战败结束。");
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
        var (name, day) = (outlook.NameOf(touch.Step), LocalTime.DayOf(touch.DoneAt!.Value, outlook.Context.Zone));
        return new($"The last contact was {name} on {day:yyyy-MM-dd}: {touch.Status}.",
            $"最近一次联系为 {day:yyyy-MM-dd} 的 {name}，结果为{StatusOf(touch.Status)}。");
    }

    private static Sentence LeftOut(StoredTouch touch, Outlook outlook)
    {
        var name = outlook.NameOf(touch.Step);
        var (en, zh) = touch.Status == "failed" ? ("not delivered", "未送达") : ("suppressed", "被抑制");
        return touch.Rule is { } rule
            ? Rule(rule, $"The last touch {name} was {en}", $"上一次触达 {name} {zh}")
            : new($"The last touch {name} was {en}.", $"上一次触达 {name} {zh}。");
    }

    private static string ChannelOf(Channel channel) => channel switch
    {
        Channel.Sms => "短信",
        Channel.Call => "电话",
        Channel.Robot => "机器人外呼",
        _ => "企业微信",
    };

    private static string StatusOf(string status) => status switch
    {
        "pending" => "待触达",
        "sent" => "已发",
        "delivered" => "送达",
        "failed" => "失败",
        _ => "抑制",
    };

    private static Sentence Rule(string rule, string en, string zh) =>
        new($"{en}: {RuleTexts.Of(rule).En}.", $"{zh}：{RuleTexts.Of(rule).Zh}。", rule);
}
