using CampaignEngine.Cli.Running;
using CampaignEngine.Sdk.Api;
using CampaignEngine.Wire;
using Spectre.Console;

namespace CampaignEngine.Cli.Commands;

/// <summary>Sends a ledger and, if wanted, follows its import to the end, with bars for people.</summary>
internal static class ImportWatch
{
    public const string Refused = "refused";
    public const string Failed = "failed";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static async Task<ImportView> RunAsync(Run run, string path, bool isWatching, CancellationToken stop)
    {
        await using var ledger = File.OpenRead(path);
        if (run.IsJson || !run.Around.IsTerminal)
            return await SendAsync(
                run, new LedgerFile(Path.GetFileName(path), ledger), Follower(isWatching, null), stop);
        return await Bars(run).StartAsync(bars =>
        {
            var sent = SendingBar(bars, run.Words["say.sending"], ledger);
            var reading = isWatching ? bars.AddTask(run.Words["say.reading"], autoStart: false) : null;
            var file = new LedgerFile(Path.GetFileName(path), ledger, sent);
            return SendAsync(run, file, Follower(isWatching, reading), stop);
        });
    }

    private static Spectre.Console.Progress Bars(Run run) => run.Console.Progress().Columns(
        new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());

    // A pipe does not tell how much is to come.
    private static Gone? SendingBar(ProgressContext bars, string label, Stream ledger)
    {
        if (ledger.CanSeek)
            return new Gone(bars.AddTask(label, maxValue: Math.Max(1, ledger.Length)));
        bars.AddTask(label).IsIndeterminate();
        return null;
    }

    private static async Task<ImportView> SendAsync(
        Run run, LedgerFile file, Func<Run, ImportView, CancellationToken, Task<ImportView>> follow,
        CancellationToken stop) =>
        await follow(run, await run.Client.Imports.AddAsync(file, stop), stop);

    private static Func<Run, ImportView, CancellationToken, Task<ImportView>> Follower(
        bool isWatching, ProgressTask? bar) =>
        isWatching
            ? (run, import, stop) => FollowAsync(run, import, bar, stop)
            : (_, import, _) => Task.FromResult(import);

    private static async Task<ImportView> FollowAsync(
        Run run, ImportView import, ProgressTask? bar, CancellationToken stop)
    {
        bar?.StartTask();
        while (import.FinishedAt is null)
        {
            Move(bar, import);
            await Task.Delay(Pause, run.Around.Clock, stop);
            import = await run.Client.Imports.GetAsync(import.Id, stop);
        }
        Move(bar, import);
        return import;
    }

    private static void Move(ProgressTask? bar, ImportView import)
    {
        if (bar is null)
            return;
        bar.MaxValue = Math.Max(1, import.Bytes);
        bar.Value = import.BytesRead;
    }

    /// <summary>
    /// Moves a bar as bytes go; at once, where <see cref="System.Progress{T}"/> would come late and out
    /// of order.
    /// </summary>
    private sealed class Gone(ProgressTask bar) : IProgress<long>
    {
        public void Report(long value) => bar.Value = value;
    }
}
