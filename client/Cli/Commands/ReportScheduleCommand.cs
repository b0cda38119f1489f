using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Which reports a dealer has made by itself: look, or set.</summary>
internal static class ReportScheduleCommand
{
    private const string None = "none";

    public static Command Build(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var plans = kit.Symbols.Each("plan");
        var format = kit.Symbols.Among("format", ReportKind.Formats);
        var language = kit.Symbols.Option<string?>("report-language", "report-language");
        language.AcceptOnlyFromAmong([.. ReportKind.Languages]);
        return kit.Verb("dealer report-schedule", async (run, stop) =>
        {
            var change = new ReportScheduleChange(
                PlansOf(run.Value(plans) ?? []), run.Value(format), run.Value(language));
            var schedule = change == new ReportScheduleChange()
                ? await run.Client.Reports.ScheduleAsync(run.Value(code), stop)
                : await run.Client.Reports.SetScheduleAsync(run.Value(code), change, stop);
            run.Show(schedule, ViewsJson.Default.ReportScheduleView, ReportTables.Schedule);
        }, code, plans, format, language);
    }

    // The engine says what is wrong with a kind or a time.
    private static List<ReportPlanView>? PlansOf(string[] texts) => texts switch
    {
        [] => null,
        [None] => [],
        _ =>
        [
            .. texts.Select(text => text.Split('=', 2, StringSplitOptions.TrimEntries))
                .Select(parts => new ReportPlanView(parts[0], parts.ElementAtOrDefault(1))),
        ],
    };
}
