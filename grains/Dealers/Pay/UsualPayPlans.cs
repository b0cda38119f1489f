using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// The plans of the sources, as data to begin with. Each part names its source and what the source leaves open.
/// </summary>
public static class UsualPayPlans
{
    /// <summary>Pay of who renews. Sources: 001 rows 1-14 to 1-16.</summary>
    public const string RenewalSpecialist = "renewal-specialist";

    /// <summary>Pay of who wins lost customers back. Sources: 001 rows 1-57, 1-58.</summary>
    public const string WinBackSpecialist = "win-back-specialist";

    /// <summary>Score and ladder of the half-year plan. Sources: 002 rows 2-18, 2-19; 000 row 0-17.</summary>
    public const string HalfYearPlan = "half-year-plan";

    private static readonly PayPart BasePay = new PayPart.BasePay(2_200)
    {
        Source = "001 rows 1-14, 1-57",
        Note = new LocalizedText(
            "The source gives 2,200 to 2,500 yuan; this is its lower end.", "来源为 2,200 至 2,500 元，此处取下限。"),
    };

    private static readonly PayPart Commission = new PayPart.Commission(
        [new(0, 0.6m, 0), new(0.6m, 0.8m, 20), new(0.8m, 0.9m, 30), new(0.9m, 1, 35), new(1, null, 50)])
    {
        Source = "001 row 1-15",
        Note = new LocalizedText(
            "The edges overlap in the source; here an edge belongs to the higher tier.",
            "来源各档边界重叠，此处边界值归入较高一档。"),
    };

    private static readonly PayPart NoProfitShare = new PayPart.ProfitShare(false, 0)
    {
        Source = "001 row 1-16",
        Note = new LocalizedText(
            "Off: commission goes back to customers nearly whole, which may also be a benefit outside the contract.",
            "默认关闭：手续费几乎全部返还客户，且可能构成合同外利益。"),
    };

    private static readonly PayPart Returns = new PayPart.WinBack(
        35, 0.1m, [new(0, 0.6m, 0), new(0.6m, 0.8m, 0.5m), new(0.8m, 0.9m, 0.75m), new(0.9m, 1, 0.9m), new(1, null, 1)])
    {
        Source = "001 rows 1-57, 1-58",
        Note = new LocalizedText(
            "The source's table is lost: only 0.75 at 87.5% and the target of 10% follow from its example. The other"
                + " coefficients and all edges are assumed.",
            "来源的系数表缺失：仅 87.5% 对应 0.75 和 10% 的目标可由示例得出，其余系数和各档边界均为假设。"),
    };

    private static readonly PayPart Score = new PayPart.Kpi(
        [
            new(KpiMeasure.SignedPolicies, 0.4m), new(KpiMeasure.Premium, 0.3m), new(KpiMeasure.Satisfaction, 0.2m),
            new(KpiMeasure.AddOns, 0.1m),
        ],
        Cap: 1, Threshold: 0.8m, AlertAfter: 2, FullPay: 0)
    {
        Source = "002 row 2-18",
        Note = new LocalizedText(
            "The source implies 10% for add-ons and names no threshold, cap or amount: 80%, 100% and 0 yuan are"
                + " assumed.",
            "附加业务 10% 由来源推得；来源未规定及格线、封顶和奖金，此处假设为 80%、100% 和 0 元。"),
    };

    private static readonly PayPart Ladder = new PayPart.Ladder([new(1, 1.2m, 0.05m), new(1.2m, 1.5m, 0.08m)])
    {
        Source = "002 row 2-19, 000 row 0-17",
        Note = new LocalizedText(
            "The source states nothing above 150%, so nothing is paid for that part.", "来源未规定 150% 以上部分，故该部分不计。"),
    };

    /// <summary>All of them as first versions that hold from a month on.</summary>
    /// <param name="month">Any day of the month, local to the dealer.</param>
    public static Sequence<PayPlan> From(DateOnly month) =>
    [
        Plan(RenewalSpecialist, "Agent", "续保专员", month, [BasePay, Commission, NoProfitShare]),
        Plan(WinBackSpecialist, "Win-back specialist", "流失客户专员", month, [BasePay, Returns]),
        Plan(HalfYearPlan, "Half-year plan", "半年计划", month, [Score, Ladder]),
    ];

    private static PayPlan Plan(string name, string en, string zh, DateOnly month, Sequence<PayPart> parts) =>
        new(name, 1, new LocalizedText(en, zh), PayPlan.FirstOf(month), null, parts);
}
