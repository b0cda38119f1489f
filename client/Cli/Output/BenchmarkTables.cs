using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows dealers like for like.</summary>
internal static class BenchmarkTables
{
    public static IRenderable One(BenchmarkView benchmark, Words words) => new Rows(
        Tables.Facts(words, ("col.months", $"{benchmark.From:yyyy-MM} – {benchmark.To:yyyy-MM}")),
        Tables.Of(words, benchmark.Cohorts,
        [
            new("col.cohort", cohort => words.Value("cohort", cohort.Cohort)),
            new("phase.won", cohort => Words.Number(cohort.Won), true),
            new("col.decided", cohort => Words.Number(cohort.Decided), true),
            new("col.rate", cohort => ChurnTables.Share(cohort.Rate), true),
        ]),
        Tables.Of(words, benchmark.Items,
        [
            new("col.dealer", row => row.Dealer.Code),
            new("col.name", row => row.Dealer.Name),
            new("phase.won", row => Words.Number(row.Won), true),
            new("col.decided", row => Words.Number(row.Decided), true),
            new("col.rate", row => ChurnTables.Share(row.Rate), true),
            new("col.expected-rate", row => ChurnTables.Share(row.ExpectedRate), true),
            new("col.difference", row => ChurnTables.Share(row.Difference), true),
            new("col.margin", row => "± " + ChurnTables.Share(row.Margin), true),
            new("col.likeness", row => words.Value("likeness", row.Likeness)),
        ]),
        new Text(words["say.like-for-like"]));
}
