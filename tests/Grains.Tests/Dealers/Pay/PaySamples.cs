using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Tests.Dealers.Pay;

/// <summary>Plans and months of the examples.</summary>
internal static class PaySamples
{
    public static DateOnly March { get; } = new(2026, 3, 1);

    public static PayPart.Commission Commission { get; } = Part<PayPart.Commission>(UsualPayPlans.RenewalSpecialist);

    public static PayPart.Ladder Ladder { get; } = Part<PayPart.Ladder>(UsualPayPlans.HalfYearPlan);

    public static PayPart.Kpi Kpi { get; } = Part<PayPart.Kpi>(UsualPayPlans.HalfYearPlan);

    public static PayPart.WinBack WinBack { get; } = Part<PayPart.WinBack>(UsualPayPlans.WinBackSpecialist);

    public static PayFacts Nothing { get; } = PayFacts.Of(March);

    /// <summary>The specialist of the source's example. Source: 001 row 1-58.</summary>
    public static PayFacts Peter { get; } = Nothing with { WinBack = new WinBackFacts(1_200, 105, 1, 1, 1) };

    public static PayPlan Usual(string name) => UsualPayPlans.From(March).Single(plan => plan.Name == name);

    public static PayPlan Plan(params ReadOnlySpan<PayPart> parts) =>
        new("sample", 1, new LocalizedText("Sample", "示例"), March, null, Sequence.Of(parts));

    public static PayStatement Pays(PayPart part, PayFacts facts) => Payroll.Of(Plan(part), facts);

    public static bool IsChinese(string text) => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff');

    private static T Part<T>(string name) where T : PayPart => Usual(name).Parts.OfType<T>().Single();
}
