using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows all dealers side by side, and their sums.</summary>
internal static class GroupTables
{
    public static IRenderable One(GroupView group, Words words) => new Rows(
        Tables.Facts(words,
            ("col.month", $"{group.Month:yyyy-MM}"),
            ("col.dealers", Words.Number(group.Sums.Dealers)),
            ("metric.behind", Words.Number(group.Sums.Behind))),
        Tables.Of(words, group.Items.Select(Line.Of).Append(Line.Of(group.Sums)),
        [
            new("col.dealer", line => line.Code),
            new("col.name", line => line.Code is null ? words["say.all-dealers"] : line.Name),
            Number("metric.target", line => line.Now.Renewals),
            Number("phase.won", line => line.Now.Won),
            new("col.attainment", line => ChurnTables.Share(line.Now.Attainment), true),
            Number("col.gap", line => line.Now.Gap),
            Number("col.open", line => line.Now.Open),
            Number("phase.lost", line => line.Now.Lost),
            new("metric.decidedRate", line => ChurnTables.Share(line.Now.DecidedRate), true),
            new("col.month-before", line => ChurnTables.Share(line.Before.DecidedRate), true),
            new("col.premium-won", line => Words.Money(line.Now.PremiumWon), true),
            Number("metric.openCalls", line => line.Waiting.OpenCalls),
            Number("metric.lateCalls", line => line.Waiting.LateCalls),
            Number("metric.overdueTexts", line => line.Waiting.OverdueTexts),
        ]));

    private static Column<Line> Number(string heading, Func<Line, long?> number) =>
        new(heading, line => number(line) is { } known ? Words.Number(known) : "–", true);

    private sealed record Line(string? Code, string? Name, GroupMonth Now, GroupMonth Before, GroupWaiting Waiting)
    {
        public static Line Of(GroupDealer row) =>
            new(row.Dealer.Code, row.Dealer.Name, row.Now, row.Before, row.Waiting);

        public static Line Of(GroupSums sums) => new(null, null, sums.Now, sums.Before, sums.Waiting);
    }
}
