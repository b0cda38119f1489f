using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows promotions and points.</summary>
internal static class PromotionTables
{
    public static IRenderable One(PromotionsView view, Words words) => new Rows(
        Tables.Facts(words, ("col.dealer", $"{view.Dealer.Code} {view.Dealer.Name}")),
        Tables.Of(words, view.Promotions,
        [
            new("col.promotion", promotion => words.Pick(promotion.Name!)),
            new("col.promotion-kind", promotion => words.Value("promotionKind", promotion.Kind!)),
            new("col.promotion-days", promotion => DaysOf(promotion, words)),
            new("col.multiplier", promotion => Number(promotion.Multiplier ?? 1), true),
            new("col.benefit", promotion => promotion.Benefit is { } benefit ? words.Value("benefit", benefit) : "–"),
            new("col.for", promotion => ForOf(promotion, words)),
        ]),
        Tables.Of(words, view.Rates,
        [
            new("col.rate-from", rate => Words.Day(rate.From)),
            new("col.per-yuan", rate => Number(rate.PerYuan), true),
            new("col.per-visit", rate => Number(rate.PerVisit), true),
        ]));

    public static IRenderable Loyalty(LoyaltyView view, Words words) => new Rows(
        Tables.Facts(words,
            ("col.dealer", $"{view.Dealer.Code} {view.Dealer.Name}"),
            ("col.customers-with-points", Words.Number(view.Customers)),
            ("col.earned", Number(view.Earned)),
            ("col.redeemed", Number(view.Redeemed)),
            ("col.balance", Number(view.Earned - view.Redeemed))),
        Members(view.Members, words));

    public static IRenderable Members(IReadOnlyList<LoyaltyMember> members, Words words) => Tables.Of(words, members,
    [
        new("col.id", member => $"{member.Policy}", true),
        new("col.owner", member => member.Owner ?? "–"),
        new("col.phone", member => member.Phone),
        new("col.earned", member => Number(member.Earned), true),
        new("col.redeemed", member => Number(member.Redeemed), true),
        new("col.balance", member => Number(member.Balance), true),
    ]);

    private static string DaysOf(PromotionView promotion, Words words) =>
        $"{Words.Day(promotion.From)} – {Words.Day(promotion.To) ?? "…"}, "
        + (promotion.Monthly is { } monthly ? words.Value("monthlyDays", monthly) : words["say.every-day"]);

    private static string ForOf(PromotionView promotion, Words words)
    {
        var named = (promotion.Lines ?? []).Select(line => words.Value("line", line))
            .Concat((promotion.Tiers ?? []).Select(tier => words.Value("tier", tier))).ToList();
        return named.Count == 0 ? words["say.all"] : string.Join(", ", named);
    }

    private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
