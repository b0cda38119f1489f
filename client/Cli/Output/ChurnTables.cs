using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows what a dealer loses and why.</summary>
internal static class ChurnTables
{
    public static IRenderable One(ChurnView churn, Words words) => new Rows(
        Tables.Facts(words,
            ("col.dealer", $"{churn.Dealer.Code} {churn.Dealer.Name}"),
            ("col.months", $"{churn.From:yyyy-MM} – {churn.To:yyyy-MM}"),
            ("phase.won", Words.Number(churn.Terms.Won)), ("phase.lost", Words.Number(churn.Terms.Lost)),
            ("col.withdrawn", Words.Number(churn.Terms.Withdrawn)), ("col.open", Words.Number(churn.Terms.Open))),
        Rates(churn.Rates, words),
        Reasons([.. churn.LostReasons, .. churn.WithdrawnReasons], words),
        Destinations(churn.Destinations, words),
        Customers(churn.Customers, words),
        Uninsured(churn.ServiceOnly, words),
        Cases(churn.Cases, words));

    public static IRenderable Terms(IReadOnlyList<EndedTerm> terms, Words words) => Tables.Of(words, terms,
    [
        new("col.id", term => $"{term.Id}"),
        new("col.plate", term => term.Plate),
        new("col.owner", term => term.Owner),
        new("col.expiry", term => Words.Day(term.Expiry)),
        new("col.ended-on", term => Words.Day(term.EndedOn)),
        new("col.end", term => words.Value("phase", term.End)),
        new("col.reason", term => term.ReasonName is { } name ? words.Pick(name) : null),
        new("col.destination", term => term.Destination),
        new("col.agent", term => term.Agent),
        new("col.premium", term => term.Premium is { } premium ? Words.Money(premium) : null, true),
    ]);

    /// <summary>A part of 1 as per cent; a dash where there is none.</summary>
    public static string Share(decimal? share) =>
        share is { } part ? (part * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    private static Table Rates(IEnumerable<RateView> rates, Words words) => Tables.Of(words, rates,
    [
        new("col.rate", rate => words.Pick(rate.Name) + (rate.Tier is null ? "" : $" {TierOf(rate.Tier)}")),
        new("col.value", rate => Share(rate.Value), true),
        new("col.of", rate => rate.Denominator is { } all
            ? $"{Words.Number(rate.Numerator)} / {Words.Number(all)}" : "–", true),
        new("col.before", rate => Share(rate.Before), true),
        new("col.good", rate => rate.Good is null ? null : Share(rate.Good), true),
        new("col.definition", rate => words.Pick(rate.Remedy ?? rate.Definition)),
    ]);

    private static string TierOf(string tier) => tier.Length == 0 ? "–" : tier;

    private static Table Reasons(IEnumerable<ReasonGroupView> groups, Words words) => Tables.Of(
        words, groups.SelectMany(group => group.Reasons.Select((reason, index) => (Group: group, reason, index))),
        [
            new("col.kind", row => row.index == 0 ? words.Pick(row.Group.Name) : null),
            new("col.share", row => row.index == 0 ? Share(row.Group.Share) : null, true),
            new("col.reason", row => words.Pick(row.reason.Name)),
            new("col.code", row => row.reason.Code),
            new("col.terms", row => Words.Number(row.reason.Terms), true),
            new("col.before", row => Words.Number(row.reason.Before), true),
        ]);

    private static Table Destinations(IEnumerable<DestinationView> destinations, Words words) => Tables.Of(
        words, destinations,
        [
            new("col.destination", went => InsurerTables.NameOf(went.Insurer, words)),
            new("col.terms", went => Words.Number(went.Terms), true),
            new("col.share", went => Share(went.Share), true),
            new("col.before", went => Words.Number(went.Before), true),
        ]);

    private static IRenderable Uninsured(UninsuredVisitors? cars, Words words) => cars is null
        ? new Text("")
        : Tables.Facts(words,
            ("col.visitors", Words.Number(cars.Visitors)),
            ("col.service-only", $"{Words.Number(cars.Uninsured)} ({Share(cars.Share)})"));

    private static Table Cases(IEnumerable<CaseMonth> cases, Words words) => Tables.Of(words, cases,
    [
        new("col.month", month => $"{month.Month:yyyy-MM}"),
        new("col.line", month => words.Value("line", month.Line)),
        new("col.begun", month => Words.Number(month.Begun), true),
        new("col.called", month => Words.Number(month.Called), true),
        new("col.returned", month => Words.Number(month.Returned), true),
    ]);

    private static Rows Customers(LostCustomersView customers, Words words) => new(
        CarTables.Months(customers.Months, words),
        Tables.Of(words, customers.Standings,
        [
            new("col.customers", standing => words.Pick(standing.Name)),
            new("col.cars", standing => Words.Number(standing.Cars), true),
        ]),
        Tables.Facts(words,
            ("col.as-of", Words.Day(customers.AsOf)),
            ("col.lost-customers", Words.Number(customers.Lost)),
            ("col.turnover", Words.Money(customers.Turnover)),
            ("col.gross-profit", Words.Money(customers.GrossProfit)),
            ("col.definition", words.Pick(customers.Rule)),
            ("col.source", words.Pick(customers.Source)),
            ("col.remedy", customers.Remedy is { } remedy ? words.Pick(remedy) : null)));
}
