using System.Collections.Frozen;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Problems;

/// <summary>What each rule says to people, whether of ours, of a caller's report or of a gateway.</summary>
internal static class RuleTexts
{
    /// <summary>Somebody else holds the task, or its lease ran out.</summary>
    public const string LeaseLost = "lease-lost";

    private static readonly Dictionary<string, LocalizedText> Own = new(StringComparer.Ordinal)
    {
        [Rules.Missed] = new("its time had passed before it could be made", "时间已过，未能执行"),
        [Rules.Merged] = new("it fell on a day off with no working day free beside it", "落在休息日且前后无可用工作日，已合并"),
        [Rules.NoConsent] = new("the customer has not agreed to this channel", "客户未同意或已退订该渠道"),
        [Rules.CallOpen] = new("a call was still open; that one was given priority instead", "已有未完成的外呼任务，改为提高其优先级"),
        [Rules.Appointment] = new("the customer had agreed on another time", "客户已约定其他时间"),
        [Rules.TermEnded] = new("the term has ended", "保单期已结束"),
        [Rules.Paused] = new("contact was paused", "触达已暂停"),
        [Rules.OptedOut] = new("the customer refuses all contact", "客户拒绝一切联系"),
        [Rules.WrongNumber] = new("the number belongs to somebody else", "号码非客户本人"),
        [Rules.Corrected] = new("a corrected expiry took it off the plan", "到期日更正后不再需要"),
        [Rules.Household] = new(
            "the customer was told of it together with another of their cars or lines", "已与该客户的其他车辆或险种一并沟通"),
        [Rules.Complaint] = new("the customer complained; contact rests until somebody has looked", "客户投诉，处理前暂停一切联系"),
        [Rules.PhoneCap] = new(
            "this phone has been contacted as often as it may be, over all its cars and stores",
            "该号码（含其全部车辆与门店）的联系次数已达上限"),
        [Rules.Reply] = new("the customer wrote back and waits for an answer", "客户已回复，等待答复"),
        [Rules.UnreadText] = new("a text of the customer waits to be read first", "客户来信尚未处理，须先阅读"),
        [Rules.AnswerOverdue] = new(
            "a text of the customer has waited for more than a working day", "客户来信超过一个工作日未处理"),
        [TextJudge.TextJudged] = new("somebody has judged this text otherwise", "该来信已有不同的处理结果"),
        [Rules.NothingToDo] = new("there was nothing left to do", "无需处理"),
        [Rules.NoOpenCall] = new("the call is not open any more", "该外呼任务已不在进行中"),
        [Rules.AppointmentRequired] = new("'not convenient' needs the time of the next call", "“不方便”须填写下次通话时间"),
        [Rules.AppointmentOutOfTerm] = new(
            "the appointment must lie in the future, in contact hours, before the end of the term",
            "预约须在未来、联系时段内且早于保单期结束"),
        [Rules.ReasonRequired] = new("a loss needs a reason", "战败须填写原因"),
        ["premium-negative"] = new("a premium is 0 or more", "保费须不小于 0"),
        ["exclusivity-ends"] = new("the insurer's own telesales may call from that day", "自该日起保险公司电销可介入"),
        [CampaignDecider.OnlyDrafts] = new("only a draft can be changed or launched", "仅草稿可修改或启动"),
        [CampaignDecider.NotRunning] = new("the campaign does not run", "活动未在运行"),
        ["name-required"] = new("a name is required", "名称必填"),
        ["target-unsound"] = new("a target is 0 or more, in whole terms and cents", "目标须不小于 0，保费精确到分"),
        ["year-plan-unsound"] = new(
            "a year's target needs twelve weights that sum to one and rungs in ascending order",
            "年度目标的 12 个月权重之和须为 1，阶梯须递增"),
        ["goal-unsound"] = new("bounds are shares, the lower not above the upper", "上下限须为比例，且下限不大于上限"),
        ["kpis-unsound"] = new("each figure is 0 or more and there once", "各项指标须不小于 0 且不重复"),
        [CampaignDecider.NameTaken] = new("another campaign has this name", "已有同名活动"),
        [LeaseLost] = new("the task is not held under this lease any more", "该任务的占用已失效"),
        [Rules.Parked] = new("a fault stopped this term; an operator must look at it", "该保单期因故障停放，须由运营人员处理"),
    };

    public static FrozenDictionary<string, LocalizedText> All { get; } =
        Own.Concat(ReasonTexts.All).Concat(GatewayTexts.All).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The text of a rule. <c>undelivered:CODE</c> is told by what stands before the colon, with the provider's code in
    /// brackets; an unknown id speaks for itself.
    /// </summary>
    public static LocalizedText Of(string rule)
    {
        if (All.TryGetValue(rule, out var text))
            return text;
        var parts = rule.Split(':', 2);
        return parts.Length == 2 && All.TryGetValue(parts[0], out var family)
            ? new LocalizedText($"{family.En} ({parts[1]})", $"{family.Zh}（{parts[1]}）")
            : new LocalizedText(rule, rule);
    }
}
