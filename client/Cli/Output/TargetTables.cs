using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows targets and what came of them.</summary>
internal static class TargetTables
{
    public static IRenderable Year(TargetYearView year, Words words) => new Rows(Parts(year, words));

    public static IRenderable Proposal(ProposalView proposal, Words words) => new Rows(
        Tables.Of(words, proposal.Parts,
        [
            new("col.input", part => words.Value("targetInput", part.Input)),
            new("col.count", part => part.Known ? Count(part.Count) : words["say.not-known"], true),
            new("col.rate", part => Percent(part.Rate), true),
            new("col.renewals", part => part.Renewals.ToString("0.##", CultureInfo.InvariantCulture), true),
            new("col.share", part => Percent(part.Share), true),
        ]),
        Tables.Of(words, proposal.Sources,
        [
            new("col.input", input => input.Input),
            new("col.source", input => words.Pick(input.Source)),
        ]),
        Tables.Of(words, proposal.Months.Zip(proposal.Phasing.Weights),
        [
            new("col.month", month => $"{month.First.Month:yyyy-MM}"),
            new("col.weight", month => Percent(month.Second), true),
            new("col.renewals", month => Words.Number(month.First.Renewals), true),
            new("col.premium-target", month => Words.Money(month.First.Premium), true),
        ]),
        Tables.Facts(words,
            ("col.year", $"{proposal.Year}"),
            ("col.basis", words.Value("weightBasis", proposal.Phasing.Basis)),
            ("col.renewals", Words.Number(proposal.Renewals)),
            ("col.premium-target", proposal.Premium is { } premium ? Words.Money(premium) : null)));

    private static IEnumerable<IRenderable> Parts(TargetYearView year, Words words)
    {
        yield return Months(year, words);
        yield return Tables.Facts(words,
            ("col.dealer", $"{year.Dealer.Code} {year.Dealer.Name}"), ("col.day", Words.Day(year.Today)),
            ("col.coverage", year.Backtest.Coverage is { } coverage
                ? $"{Percent(coverage)} ({year.Backtest.Covered}/{year.Backtest.Trials})" : null));
        yield return Tables.Of(words, year.Goals,
        [
            new("col.share-name", goal => words.Value("goalShare", goal.Name)),
            new("col.at-least", goal => Percent(goal.AtLeast), true),
            new("col.at-most", goal => Percent(goal.AtMost), true),
            new("col.actual", goal => goal.Actual is null ? words["say.not-known"] : Percent(goal.Actual), true),
            new("col.state", goal => words.Value("goalState", goal.State)),
        ]);
        if (year.NewCars.Count > 0)
            yield return Tables.Of(words, year.NewCars,
            [
                new("col.month", month => $"{month.Month:yyyy-MM}"),
                new("col.sold", month => Words.Number(month.Sold), true),
                new("col.insured", month => Words.Number(month.Insured), true),
                new("col.insured-rate", month => Percent(month.Rate), true),
                new("col.premium", month => Words.Money(month.Premium), true),
            ]);
        if (year.Contradictions.Count > 0)
            yield return Tables.Of(words, year.Contradictions,
                [new("col.contradiction", found => words.Pick(found.Text))]);
    }

    private static Table Months(TargetYearView year, Words words) => Tables.Of(words,
        year.Months.Select(month => ($"{month.Month:yyyy-MM}", month.Standing)).Append(($"{year.Year}", year.Whole)),
        [
            new("col.month", row => row.Item1),
            new("col.terms", row => Words.Number(row.Item2.Terms), true),
            new("phase.won", row => Words.Number(row.Item2.Won), true),
            new("col.renewals", row => Count(row.Item2.Renewals), true),
            new("col.attainment", row => Percent(row.Item2.Attainment), true),
            new("col.gap", row => row.Item2.Gap is { } gap ? Words.Number(gap) : null, true),
            new("col.forecast", row => Forecast(row.Item2.Forecast), true),
            new("col.premium-won", row => Words.Money(row.Item2.PremiumWon), true),
            new("col.premium-target", row => row.Item2.Premium is { } wanted ? Words.Money(wanted) : null, true),
            new("col.next-rung", row => row.Item2.Ladder is { Next: { } next, Away: { } away }
                ? $"{Percent(next)} +{away}" : null, true),
        ]);

    private static string? Forecast(ForecastView? forecast) => forecast is null
        ? null
        : $"{(forecast.Expected is { } expected ? Words.Number(expected) + " " : "")}"
            + $"({Words.Number(forecast.Low)}-{Words.Number(forecast.High)})";

    private static string? Count(int? count) => count is { } number ? Words.Number(number) : null;

    private static string? Percent(decimal? share) =>
        share is { } part ? (part * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %" : null;
}
