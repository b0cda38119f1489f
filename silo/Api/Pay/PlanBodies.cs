using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Targets;
using CampaignEngine.Wire;
using Text = CampaignEngine.Grains.Playbooks.LocalizedText;

namespace CampaignEngine.Silo.Api.Pay;

/// <summary>Reads pay plans that people send; each fault names its field.</summary>
internal static class PlanBodies
{
    private const int LongestTitle = 60;
    private const int LongestNote = 300;
    private const string Kinds = "base-pay, commission, ladder, kpi, win-back, profit-share";

    /// <summary>
    /// The version that is meant: the next one of its name, or that which begins in the same month. Null when at fault.
    /// </summary>
    public static PayPlan? Read(PayPlanChange change, PayPlans plans, Faults faults)
    {
        var name = faults.Code("name", change.Name, LongestTitle);
        var (from, until) = (faults.Month("from", change.From), faults.Month("until", change.Until));
        if (change.From is null)
            faults.Add("from", "is required", "必填");
        var same = plans.Plans.Where(plan => plan.Name == name).ToList();
        var title = change.Title is { } said
            ? TextOf("title", said, LongestTitle, faults)
            : same.LastOrDefault()?.Title;
        if (title is null)
            faults.Add("title", "is required for a new plan", "新方案须填写名称");
        var parts = (change.Parts ?? []).Select((part, place) => Part($"parts[{place + 1}]", part, faults)).ToList();
        if (!faults.IsClean)
            return null;
        var version = same.FirstOrDefault(plan => plan.From == from)?.Version
            ?? same.Select(plan => plan.Version).DefaultIfEmpty().Max() + 1;
        var plan = new PayPlan(name, version, title!, from!.Value, until, Sequence.From(parts.OfType<PayPart>()));
        foreach (var fault in PayPlanRules.Check(plan).Concat(OverlapsOf(plan, plans)))
            faults.Add(fault.Path, fault.Message.En, fault.Message.Zh);
        return faults.IsClean ? plan : null;
    }

    // Which version is in the way, and from when; the dealer itself would only refuse.
    private static IEnumerable<Fault> OverlapsOf(PayPlan plan, PayPlans plans) =>
        (plans.Plans.Any(other => (other.Name, other.Version) == (plan.Name, plan.Version))
            ? plans.Replace(plan) : plans.Add(plan)).Faults.Where(fault => fault.Rule == "plans-overlap");

    private static PayPart? Part(string field, PayPartView view, Faults faults)
    {
        var source = faults.Maybe($"{field}.source", view.Source, LongestTitle) ?? "";
        var note = view.Note is { } said ? TextOf($"{field}.note", said, LongestNote, faults) : null;
        PayPart? part = view.Kind switch
        {
            "base-pay" when view is { Amount: { } amount } => new PayPart.BasePay(amount),
            "commission" when view.Bands is { } bands => new PayPart.Commission(Bands(bands)),
            "ladder" when view.Bands is { } bands => new PayPart.Ladder(Bands(bands)),
            "kpi" when view is
            {
                Weights: { } weights, Cap: { } cap, Threshold: { } threshold, AlertAfter: { } after, FullPay: { } pay,
            } => new PayPart.Kpi(Weights($"{field}.weights", weights, faults), cap, threshold, after, pay),
            "win-back" when view is { PerCar: { } car, TargetShare: { } share, Bands: { } bands } =>
                new PayPart.WinBack(car, share, Bands(bands)),
            "profit-share" when view is { On: { } on, Rate: { } rate } => new PayPart.ProfitShare(on, rate),
            _ => null,
        };
        if (part is null)
            faults.Add(field, $"must have all numbers of its kind, which is one of: {Kinds}",
                $"须填齐该类项目的各项数值，类别须为以下之一：{Kinds}");
        return part is null ? null : part with { Source = source, Note = note };
    }

    private static Sequence<PayBand> Bands(IEnumerable<PayBandView> bands) =>
        Sequence.From(bands.Select(band => new PayBand(band.From, band.Until, band.Value)));

    private static Sequence<KpiWeight> Weights(string field, IEnumerable<PayWeightView> weights, Faults faults) =>
        Sequence.From(weights.Select(one => new KpiWeight(
            faults.Choice(field, one.Measure, TargetNames.Parse<KpiMeasure>, TargetNames.All<KpiMeasure>()) ?? default,
            one.Weight)));

    private static Text TextOf(string field, LocalizedText text, int longest, Faults faults) => new(
        faults.Text($"{field}.en", text.En, longest), faults.Text($"{field}.zh", text.Zh, longest));
}
