using CampaignEngine.Grains.Playbooks;
using static CampaignEngine.Grains.Dealers.NumberRules;

namespace CampaignEngine.Grains.Dealers.Promotions;

/// <summary>The rules that a promotion calendar must keep before it holds.</summary>
public static class PromotionRules
{
    /// <summary>The most promotions of a dealer.</summary>
    public const int MostPromotions = 200;

    /// <summary>The most rates of a dealer.</summary>
    public const int MostRates = 50;

    /// <summary>Characters of a name at most, in either language.</summary>
    public const int LongestName = 60;

    /// <summary>The rule that refuses a benefit outside the contract.</summary>
    public const string BenefitForbidden = "benefit-forbidden";

    private const int FirstYear = 2000;
    private const int LastYear = 2199;
    private const decimal MostMultiplier = 10;
    private const decimal MostPerYuan = 100;
    private const int MostPerVisit = 100_000;
    private const int MostFaults = 50;

    /// <summary>The faults of promotions and rates, the first 50 of them; none for good ones.</summary>
    public static Sequence<Fault> Check(PromotionPlan plan) => Sequence.From(
        Within("promotions", plan.Promotions.Count, 0, MostPromotions)
            .Concat(plan.Promotions.SelectMany((promotion, at) => Of(promotion, $"promotions[{at + 1}]")))
            .Concat(Within("rates", plan.Rates.Count, 0, MostRates))
            .Concat(plan.Rates.SelectMany((rate, at) => Of(rate, $"rates[{at + 1}]")))
            .Concat(Order(plan.Rates))
            .Take(MostFaults));

    private static IEnumerable<Fault> Of(Promotion promotion, string path) =>
        Name(promotion.Name, path).Concat(Days(promotion, path)).Concat(promotion.Kind == PromotionKind.Boost
            ? Within($"{path}.multiplier", promotion.Multiplier, 1, MostMultiplier).Concat(Benefit(promotion, path))
            : Within($"{path}.multiplier", promotion.Multiplier, 1, 1));

    private static IEnumerable<Fault> Name(LocalizedText name, string path)
    {
        if (name.En.Length is 0 or > LongestName || name.Zh.Length is 0 or > LongestName)
            yield return Fault.At(
                "name", $"{path}.name", $"needs 1 to {LongestName} characters in both languages",
                $"中英文名称均须为 1 至 {LongestName} 个字符");
    }

    private static IEnumerable<Fault> Days(Promotion promotion, string path)
    {
        foreach (var fault in Within($"{path}.from", promotion.From.Year, FirstYear, LastYear))
            yield return fault;
        if (promotion.To < promotion.From)
            yield return Fault.At("to-before-from", $"{path}.to", "lies before the first day", "早于起始日");
        else if (promotion.To?.Year > LastYear)
            yield return Fault.At("out-of-range", $"{path}.to", $"lies after {LastYear}", $"晚于 {LastYear} 年");
    }

    private static IEnumerable<Fault> Benefit(Promotion promotion, string path)
    {
        if (promotion.Benefit is null)
            yield return Fault.At(
                "benefit-class", $"{path}.benefit", "must say what the law says of the benefit",
                "须注明权益的合规类别");
        else if (promotion.Benefit == BenefitClass.Forbidden)
            yield return Fault.At(
                BenefitForbidden, $"{path}.benefit",
                "is a benefit outside the contract, which Insurance Law art. 116(4) and 131(4) forbid",
                "属于保险合同外利益，《保险法》第116条第四项、第131条第四项禁止");
    }

    private static IEnumerable<Fault> Of(LoyaltyRate rate, string path) =>
        Within($"{path}.from", rate.From.Year, FirstYear, LastYear)
            .Concat(Within($"{path}.perYuan", rate.PerYuan, 0, MostPerYuan))
            .Concat(Within($"{path}.perVisit", rate.PerVisit, 0, MostPerVisit));

    private static IEnumerable<Fault> Order(Sequence<LoyaltyRate> rates)
    {
        if (rates.Zip(rates.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
            yield return Fault.At("rate-order", "rates", "must begin one after the other", "起始日须依次递增");
    }
}
