using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// The weighted score. A measure scores what it reached, rounded to 0.0001 and at most the cap, so the sum is exact.
/// While one is not known there is no score and no alert. Source: 002 row 2-18.
/// </summary>
internal static class KpiPay
{
    public static PayPiece Of(PayPart.Kpi part, PayFacts facts)
    {
        var values = part.Weights.Select(weight => (weight, value: ValueOf(weight.Measure, facts))).ToList();
        var unknown = values.Where(one => one.value is null).Select(one => one.weight.Measure).ToList();
        if (unknown.Count > 0)
            return PayPiece.Lacks(
                part, "measure-unknown", "kpi", $"no score yet: {string.Join(", ", unknown.Select(English))} not known",
                $"尚无评分：缺少{string.Join("、", unknown.Select(Chinese))}");
        var score = Score(part, values.Select(one => new KpiMeasured(
            one.weight.Measure, one.weight.Weight, one.value!.Value, Math.Min(one.value.Value, part.Cap))), facts);
        var line = PayLine.Of(
            part, part.FullPay, score.Score, 1,
            $"score {Percent(score.Score)} of a full pay of {Number(part.FullPay)} yuan",
            $"评分 {Percent(score.Score)}，满分奖金 {Number(part.FullPay)} 元");
        return PayPiece.Of(line) with { Score = score };
    }

    private static decimal? ValueOf(KpiMeasure measure, PayFacts facts) => measure switch
    {
        KpiMeasure.SignedPolicies => facts.Wanted is > 0 and var target ? Attainment.Of(facts.Reached, target) : null,
        KpiMeasure.Premium => PremiumOf(facts),
        KpiMeasure.Satisfaction => Counted(facts.Satisfaction),
        _ => Counted(facts.AddOns),
    };

    private static decimal? PremiumOf(PayFacts facts)
    {
        var (premium, target) = facts is { PremiumTarget: null, Dealer: { } dealer }
            ? (dealer.Premium, dealer.PremiumTarget)
            : (facts.Premium, facts.PremiumTarget);
        return target is > 0 ? Attainment.Of(premium, target.Value) : null;
    }

    private static decimal? Counted(decimal? value) => value is { } known ? Attainment.Rounded(known) : null;

    private static KpiScore Score(PayPart.Kpi part, IEnumerable<KpiMeasured> measures, PayFacts facts)
    {
        var all = Sequence.From(measures);
        var score = all.Sum(one => one.Weight * one.Score);
        var below = score >= part.Threshold
            ? 0
            : 1 + facts.EarlierScores.TakeWhile(earlier => earlier < part.Threshold).Count();
        return new KpiScore(score, all, below, below == 0 ? KpiAlert.None
            : below < part.AlertAfter ? KpiAlert.Coaching : KpiAlert.TransferReview);
    }

    private static string English(KpiMeasure measure) => measure switch
    {
        KpiMeasure.SignedPolicies => "attainment of policies",
        KpiMeasure.Premium => "attainment of premium",
        KpiMeasure.Satisfaction => "satisfaction",
        _ => "add-ons",
    };

    private static string Chinese(KpiMeasure measure) => measure switch
    {
        KpiMeasure.SignedPolicies => "续保单数达成率",
        KpiMeasure.Premium => "保费达成率",
        KpiMeasure.Satisfaction => "满意度",
        _ => "附加业务",
    };
}
