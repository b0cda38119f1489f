using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows how many agents a dealer needs.</summary>
internal static class StaffingTables
{
    public static IRenderable One(StaffingView view, Words words) => new Rows(
        Tables.Facts(words,
            ("col.dealer", $"{view.Dealer.Code} {view.Dealer.Name}"),
            ("col.made-at", words.Stamp(view.MadeAt)),
            ("col.calls-from", Words.Day(view.From)),
            ("col.live-terms", Words.Number(view.Terms)), ("col.resting-terms", Words.Number(view.Resting))),
        Periods(view, words), Effects(view, words), Under(view, words));

    private static Table Periods(StaffingView view, Words words) => Tables.Of(
        words, view.Months.Append(view.Whole),
        [
            new("col.month", of => ReferenceEquals(of, view.Whole) ? words["say.whole"] : $"{of.From:yyyy-MM}"),
            new("col.workdays", of => Words.Number(of.Workdays), true),
            new("col.calls", of => Words.Number(of.Calls), true),
            new("col.minutes-needed", of => Decimal(of.Minutes), true),
            new("col.capacity", of => Decimal(of.Capacity), true),
            new("col.saturation", of => ChurnTables.Share(of.Saturation), true),
            new("col.needed-by-talk", of => of.NeededByTalk is { } talk
                ? $"{Decimal(talk.Usual)} ({Decimal(talk.Low)}–{Decimal(talk.High)})" : "–", true),
            new("col.needed-by-pipeline", of => Decimal(of.NeededByPipeline), true),
            new("col.peak-day", of => Words.Day(of.PeakDay)),
            new("col.days-under", of => Words.Number(of.DaysUnder), true),
            new("col.not-made", of => Words.Number(of.NotMade), true),
        ]);

    private static Table Effects(StaffingView view, Words words) => Tables.Of(
        words, new[] { view.OneMore, view.OneFewer }.OfType<StaffingEffect>(),
        [
            new("col.agent-change", of => words[of.Agents > 0 ? "say.one-more" : "say.one-fewer"]),
            new("col.saturation", of => ChurnTables.Share(of.Saturation), true),
            new("col.days-under", of => Signed(of.DaysUnder), true),
            new("col.not-made", of => Signed(of.NotMade), true),
        ]);

    private static Table Under(StaffingView view, Words words) => Tables.Of(
        words, view.Daily.Where(day => day.Fit == "under"),
        [
            new("col.day", day => Words.Day(day.Day)),
            new("col.calls", day => Words.Number(day.Calls), true),
            new("col.minutes-needed", day => Decimal(day.Minutes), true),
            new("col.capacity", day => Decimal(day.Capacity), true),
            new("col.missing-agents", day => Words.Number(-day.Balance), true),
        ]);

    private static string Decimal(decimal? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "–";

    private static string Signed(int number) => number.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
