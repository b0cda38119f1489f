using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Silo.Api.Targets;
using CampaignEngine.Wire;
using Text = CampaignEngine.Grains.Playbooks.LocalizedText;

namespace CampaignEngine.Silo.Api.Pay;

/// <summary>Shows pay plans in the shapes of the wire.</summary>
internal static class PlanPresenter
{
    /// <summary>A version of a plan among all.</summary>
    public static PayPlanView Of(PayPlan plan, PayPlans all) => new(
        plan.Name, plan.Version, Of(plan.Title), plan.From, plan.Until, all.IsUsed(plan.Name, plan.Version),
        [.. plan.Parts.Select(Of)]);

    /// <summary>A text on the wire.</summary>
    public static LocalizedText Of(Text text) => new(text.En, text.Zh);

    private static PayPartView Of(PayPart part)
    {
        var view = new PayPartView(
            part.Kind, PlanTexts.Of(part), part.Source, part.Note is { } note ? Of(note) : null);
        return part switch
        {
            PayPart.BasePay pay => view with { Amount = pay.Amount },
            PayPart.Commission pay => view with { Bands = Of(pay.Tiers) },
            PayPart.Ladder pay => view with { Bands = Of(pay.Brackets) },
            PayPart.Kpi kpi => view with
            {
                Weights = [.. kpi.Weights.Select(one => new PayWeightView(TargetNames.Of(one.Measure), one.Weight))],
                Cap = kpi.Cap,
                Threshold = kpi.Threshold,
                AlertAfter = kpi.AlertAfter,
                FullPay = kpi.FullPay,
            },
            PayPart.WinBack pay => view with
            {
                PerCar = pay.PerCar,
                TargetShare = pay.TargetShare,
                Bands = Of(pay.Attainment),
            },
            PayPart.ProfitShare pay => view with { On = pay.IsOn, Rate = pay.Rate },
            _ => view,
        };
    }

    private static List<PayBandView> Of(Sequence<PayBand> bands) =>
        [.. bands.Select(band => new PayBandView(band.From, band.Until, band.Value))];
}
