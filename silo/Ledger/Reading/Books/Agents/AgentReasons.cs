using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Agents;

/// <summary>Every reason for which an agent or a field of one is refused, beside those of all books.</summary>
internal static class AgentReasons
{
    public static readonly RejectReason RoleUnknown = new("role_unknown",
        "Expected renewal or win-back.", "岗位应为续保或召回。");

    public static readonly RejectReason DaysUnreadable = new("days_off_unreadable",
        "Expected days of the week, such as Sat, Sun or 6,7; write none where every day is worked.",
        "应为每周的休息日，如“周六、周日”或“6,7”；不休息请写“无”。");

    public static readonly RejectReason LeftBefore = new("left_before_since",
        "The agent left before the first day at work; correct one of the two days.",
        "离职日期早于上岗日期；请更正其中一个。");
}
