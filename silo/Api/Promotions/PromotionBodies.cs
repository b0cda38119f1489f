using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Silo.Api.Campaigns;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Promotions;

/// <summary>Promotions and rates as callers write and read them; each fault names its field.</summary>
internal static class PromotionBodies
{
    /// <summary>The plan that is to hold: what was said, and as it was what was not.</summary>
    public static PromotionPlan Read(PromotionPlan known, PromotionsChange said, Faults faults)
    {
        var plan = known with
        {
            Promotions = said.Promotions is { } promotions
                ? Sequence.From(promotions.Take(PromotionRules.MostPromotions + 1)
                    .Select((one, at) => Read(one, $"promotions[{at + 1}]", faults)))
                : known.Promotions,
            Rates = said.Rates is { } rates
                ? Sequence.From(rates.Take(PromotionRules.MostRates + 1)
                    .Select(rate => new LoyaltyRate(rate.From, rate.PerYuan, rate.PerVisit)))
                : known.Rates,
        };
        foreach (var fault in PromotionRules.Check(plan))
            faults.Add(fault.Path, fault.Message.En, fault.Message.Zh);
        return plan;
    }

    /// <summary>A promotion as callers read it; what holds for all is absent.</summary>
    public static PromotionView Show(Promotion promotion) => new(
        new LocalizedText(promotion.Name.En, promotion.Name.Zh), PromotionNames.Of(promotion.Kind), promotion.From,
        promotion.To, promotion.Monthly is { } days ? PromotionNames.Of(days) : null,
        promotion.Multiplier == 1 ? null : promotion.Multiplier,
        promotion.Benefit is { } benefit ? PromotionNames.Of(benefit) : null,
        Some(promotion.Lines.Select(SegmentNames.Of)), Some(promotion.Tiers.Select(tier => tier.ToString())));

    private static Promotion Read(PromotionView said, string path, Faults faults)
    {
        if (said.From is null)
            faults.Add($"{path}.from", "is required", "必填");
        return new Promotion(
            new Grains.Playbooks.LocalizedText(
                faults.Text($"{path}.name.en", said.Name?.En, PromotionRules.LongestName),
                faults.Text($"{path}.name.zh", said.Name?.Zh, PromotionRules.LongestName)),
            faults.Choice($"{path}.kind", said.Kind, PromotionNames.KindOf, PromotionNames.Kinds) ?? default,
            said.From ?? PlainDay, said.To,
            said.Monthly is null
                ? null
                : faults.Choice($"{path}.monthly", said.Monthly, PromotionNames.DaysOf, PromotionNames.Days),
            said.Multiplier ?? 1,
            said.Benefit is null
                ? null
                : faults.Choice($"{path}.benefit", said.Benefit, PromotionNames.BenefitOf, PromotionNames.Benefits),
            SegmentNames.Read($"{path}.lines", said.Lines, SegmentNames.LineOf, SegmentNames.Lines, faults),
            SegmentNames.Read($"{path}.tiers", said.Tiers, SegmentNames.TierOf, SegmentNames.Tiers, faults));
    }

    // Stands in for a day that is missing, which is a fault already.
    private static DateOnly PlainDay { get; } = new(2000, 1, 1);

    private static string[]? Some(IEnumerable<string> names) => names.ToArray() is { Length: > 0 } some ? some : null;
}
