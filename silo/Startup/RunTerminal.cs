using CampaignEngine.Grains.Dealers;
using Spectre.Console;

namespace CampaignEngine.Silo.Startup;

/// <summary>What a person at the terminal sees of a rehearsal.</summary>
internal sealed class RunTerminal
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(1);

    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
        Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        Interactive = Console.IsErrorRedirected ? InteractionSupport.No : InteractionSupport.Detect,
    });

    /// <summary>One line; never broken, so that it can be copied whole.</summary>
    public static void Say(string line) => Console.Error.WriteLine($"· {line}");

    /// <summary>The page's address, and the token when it was just made.</summary>
    public static void ShowAddress(string address, string? token)
    {
        Say($"Dashboard / 看板: {(token is null ? address : $"{address}/#token={token}")}");
        Say(token is not null
            ? $"Operator token, shown once / 运营令牌，仅显示一次: {token}"
            : "Lost the token? The command 'token' makes another / 令牌遗失？可用 token 命令另行创建");
    }

    /// <summary>A bar while a ledger is merged.</summary>
    public Task WatchImportAsync(RunResults results, long importId, Func<Task> merge, CancellationToken stop) =>
        _console.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask("Import / 导入台账", maxValue: 1);
            var merging = merge();
            while (!merging.IsCompleted)
            {
                bar.Value = (await results.ImportAsync(importId, stop)).Share;
                await Task.WhenAny(merging, Task.Delay(Refresh / 4, stop));
            }
            await merging;
            bar.Value = 1;
        });

    /// <summary>A bar over the terms that have ended, with the clock, while the rehearsal runs.</summary>
    public async Task FollowAsync(RunProgress run, CancellationToken stop)
    {
        await _console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask("…", maxValue: 1);
                var running = run.RunAsync(stop);
                while (!running.IsCompleted)
                {
                    await ShowAsync(bar, run);
                    await Task.WhenAny(running, Task.Delay(Refresh, CancellationToken.None));
                }
                await running;
                await ShowAsync(bar, run);
            });
    }

    /// <summary>The outcome in a table.</summary>
    public void ShowSummary(RunSummary summary)
    {
        var table = new Table().AddColumn("").AddColumn(new TableColumn("") { Alignment = Justify.Right });
        foreach (var (name, count) in summary.Lines())
            table.AddRow(name, count.ToString("N0"));
        _console.Write(table);
    }

    private async Task ShowAsync(ProgressTask bar, RunProgress run)
    {
        try
        {
            // Asked first, so that the counts are those of the end.
            var isJustDone = await run.IsJustDoneAsync(CancellationToken.None);
            var counts = await run.CountsAsync(CancellationToken.None);
            if (isJustDone)
                foreach (var line in run.DoneLines(counts))
                    SayBesideBar(line);
            if (run.Now is not { } now)
                return;
            var local = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone));
            bar.MaxValue = Math.Max(1, counts.Terms);
            bar.Value = counts.Ended;
            bar.Description =
                $"{local:yyyy-MM-dd}  made/已触达 {counts.Sent:N0}  won/已续保 {counts.Won:N0}  lost/战败 {counts.Lost:N0}";
        }
        catch (Npgsql.NpgsqlException)
        {
            bar.Description = "waiting for the database / 等待数据库";
        }
    }

    // A bar redraws itself below what its own console writes; without one nothing may break the line.
    private void SayBesideBar(string line)
    {
        if (_console.Profile.Capabilities.Interactive)
            _console.WriteLine($"· {line}");
        else
            Say(line);
    }
}
