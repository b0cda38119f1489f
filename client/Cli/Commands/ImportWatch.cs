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

    /// <summary>Sends a ledger to be imported at once.</summary>
    public static Task<ImportView> RunAsync(
        Run run, string path, string? book, bool isWatching, CancellationToken stop) => SendAsync(
        run, path, book, isWatching, (file, halt) => run.Client.Imports.AddAsync(file, halt), stop);

    /// <summary>Sends a ledger to be looked at.</summary>
    public static Task<ImportView> SendAsync(Run run, string path, string? book, CancellationToken stop) => SendAsync(
        run, path, book, isWatching: false, (file, halt) => run.Client.Imports.AddForPreviewAsync(file, halt), stop);

    /// <summary>Starts the import of a ledger that was looked at.</summary>
    public static async Task<ImportView> StartAsync(Run run, long id, bool isWatching, CancellationToken stop)
    {
        var started = await run.Client.Imports.StartAsync(id, stop);
        if (!isWatching || run.IsJson || !run.Around.IsTerminal)
            return await Follower(isWatching, null)(run, started, stop);
        return await Bars(run).StartAsync(bars => FollowAsync(
            run, started, bars.AddTask(run.Words["say.reading"], autoStart: false), stop));
    }

    private static async Task<ImportView> SendAsync(
        Run run, string path, string? book, bool isWatching,
        Func<LedgerFile, CancellationToken, Task<ImportView>> send, CancellationToken stop)
    {
        await using var ledger = File.OpenRead(path);
        var name = Path.GetFileName(path);
        if (run.IsJson || !run.Around.IsTerminal)
        {
            var kept = await send(new LedgerFile(name, ledger) { Book = book }, stop);
            return await Follower(isWatching, null)(run, kept, stop);
        }
        return await Bars(run).StartAsync(async bars =>
        {
            var sent = SendingBar(bars, run.Words["say.sending"], ledger);
            var reading = isWatching ? bars.AddTask(run.Words["say.reading"], autoStart: false) : null;
            var kept = await send(new LedgerFile(name, ledger, sent) { Book = book }, stop);
            return await Follower(isWatching, reading)(run, kept, stop);
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
