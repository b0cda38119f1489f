using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows what insurers have of a dealer.</summary>
internal static class InsurerTables
{
    public static IRenderable One(InsurersView insurers, Words words) => new Rows(
    [
        Tables.Facts(words,
            ("col.dealer", $"{insurers.Dealer.Code} {insurers.Dealer.Name}"),
            ("col.months", $"{insurers.From:yyyy-MM} – {insurers.To:yyyy-MM}"),
            ("col.renewed", Words.Number(insurers.Renewals)), ("col.premium", Words.Money(insurers.Premium)),
            ("col.assumed", Words.Number(insurers.Assumed)),
            ("col.new-per-month", insurers.NewPerMonth is { } news ? $"{news}" : null)),
        Shares(insurers.Insurers, words),
        Tables.Of(words, insurers.Advice,
        [
            new("col.weight", advice => words.Value("weight", advice.Weight)),
            new("col.advice", advice => words.Pick(advice.Text)),
        ]),
        Telesales(insurers.Telesales, words),
        .. PartnerTables.Steering(insurers.Steering, words),
    ]);

    /// <summary>What people call an insurer; unknown for none.</summary>
    public static string NameOf(InsurerRef? insurer, Words words) =>
        insurer is null ? words["say.unknown-insurer"] : words.Pick(insurer.Name);

    private static Table Shares(IEnumerable<InsurerShareView> shares, Words words) => Tables.Of(words, shares,
    [
        new("col.insurer", share => NameOf(share.Insurer, words)),
        new("col.renewed", share => Words.Number(share.Renewals), true),
        new("col.share", share => ChurnTables.Share(share.Share), true),
        new("col.premium", share => Words.Money(share.Premium), true),
        new("col.premium-share", share => ChurnTables.Share(share.PremiumShare), true),
        new("col.new-policies", share => share.NewPolicies is { } news ? Words.Number(news) : "–", true),
        new("col.lost-to", share => Words.Number(share.Lost), true),
    ]);

    private static Table Telesales(IEnumerable<TelesalesView> telesales, Words words) => Tables.Of(words, telesales,
    [
        new("col.telesales", count => NameOf(count.Insurer, words)),
        new("col.agreed-days", count => $"{count.AgreedDays}", true),
        new("col.terms", count => Words.Number(count.Terms), true),
        new("col.too-early", count => Words.Number(count.TooEarly), true),
        new("col.incidents", count => Words.Number(count.Incidents), true),
    ]);
}
