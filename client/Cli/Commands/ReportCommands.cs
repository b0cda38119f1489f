using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Reports: have one made, follow it, fetch its file.</summary>
internal static class ReportCommands
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static Command Build(CommandKit kit) =>
        kit.Noun("report", [Make(kit), List(kit), Show(kit), Download(kit), Drop(kit)]);

    private static Command Make(CommandKit kit)
    {
        var kind = kit.Symbols.Argument<string>("report-kind");
        kind.AcceptOnlyFromAmong([.. ReportKind.All]);
        var dealer = kit.Symbols.Option<string?>("report-dealer", "dealer");
        var day = kit.Symbols.Option<DateOnly?>("report-day", "day");
        var from = kit.Symbols.MaybeMonth("report-from", "from");
        var to = kit.Symbols.MaybeMonth("report-to", "to");
        var format = kit.Symbols.Among("format", ReportKind.Formats);
        var path = kit.Symbols.Option<string?>("report-out", "out");
        return kit.Verb("report make", async (run, stop) =>
        {
            var report = await run.Client.Reports.MakeAsync(
                new ReportAsk(
                    run.Value(kind), run.Value(format), run.Value(dealer), Words.Day(run.Value(day)), run.Value(from),
                    run.Value(to), run.Words.Language == Language.Chinese ? "zh" : "en"), stop);
            if (run.Value(path) is { } file)
                report = await FetchAsync(run, report, file, stop);
            Tell(run, report);
        }, kind, dealer, day, from, to, format, path);
    }

    private static Command List(CommandKit kit) => kit.List("report list", (run, stop) => run.ShowAsync(
        run.Client.Reports.All(), ViewsJson.Default.PageReportView, ReportTables.List, stop));

    private static Command Show(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("report");
        return kit.Verb("report show", async (run, stop) => Tell(
            run, await run.Client.Reports.GetAsync(run.Value(id), stop)), id);
    }

    private static Command Download(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("report");
        var path = kit.Symbols.Option<string?>("out");
        return kit.Verb("report download", async (run, stop) =>
            await SaveAsync(run, run.Value(id), run.Value(path), stop), id, path);
    }

    private static Command Drop(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("report");
        return kit.Verb("report drop", async (run, stop) =>
        {
            await run.Client.Reports.DropAsync(run.Value(id), stop);
            run.Say("say.report-dropped", run.Value(id));
        }, id);
    }

    private static async Task<ReportView> FetchAsync(Run run, ReportView report, string path, CancellationToken stop)
    {
        while (report.FinishedAt is null)
        {
            await Task.Delay(Pause, run.Around.Clock, stop);
            report = await run.Client.Reports.GetAsync(report.Id, stop);
        }
        if (report.FileName is not null)
            await SaveAsync(run, report.Id, path, stop);
        return report;
    }

    private static async Task SaveAsync(Run run, long id, string? path, CancellationToken stop)
    {
        using var file = path is null ? null : new WholeFile(path);
        await using var target = file?.Content ?? run.Around.RawOutput();
        await run.Client.Reports.SaveAsync(id, target, stop);
        file?.Keep();
    }

    private static void Tell(Run run, ReportView report)
    {
        run.Show(report, ViewsJson.Default.ReportView, ReportTables.One);
        if (report.State == "failed")
            run.ExitCode = ExitCodes.Refused;
    }
}
