using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Api.Imports;
using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Startup;

/// <summary>Raised for what the operator can mend; its text is all that is shown.</summary>
internal sealed class OperatorException(string english, string chinese) : Exception($"{english}\n{chinese}");

/// <summary>The main job on one machine: database, ledger, campaign, rehearsal, page and results.</summary>
internal static class RunCommand
{
    /// <summary>Exit code of a run until done that ended before every term had.</summary>
    public const int NotEnded = 3;

    public static async Task<int> RunAsync(RunOptions asked, CancellationToken stop)
    {
        RefuseBadPaths(asked);
        var listen = new ListenPoint(asked.Listen, asked.Port).OrAnyPort(RunTerminal.Say);
        var options = asked with { Port = listen.Port };
        var terminal = new RunTerminal();
        var directory = options.Directory ?? SiloDatabase.DefaultDirectory;
        await using var database =
            await SiloDatabase.OpenAsync(directory, options.Directory is null, RunTerminal.Say, stop);
        RunTerminal.Say(database.Description);
        if (options.Pace is null)
            await RealClock.RefuseRehearsalAsync(database.Databases, stop);
        await using var host = await SiloHost.StartRehearsalAsync(database, options, directory, stop);
        await PrepareAsync(host, options, terminal, stop);
        RunTerminal.ShowAddress(host.Address, await host.Part<ApiKeys>().EnsureFirstAsync(stop));
        listen.Warn(RunTerminal.Say);

        var progress = await RunProgress.BeginAsync(host, options);
        await terminal.FollowAsync(progress, stop);
        return options.WantsResults ? await FinishAsync(host, options, progress, terminal) : 0;
    }

    // What is wrong with the order is said before a database is made for it, not after the campaign has run.
    private static void RefuseBadPaths(RunOptions options)
    {
        var ledger = RehearsalStart.LedgerOf(options);
        if (!File.Exists(ledger))
            throw new OperatorException($"There is no ledger at '{ledger}'.", $"找不到台账文件“{ledger}”。");
        foreach (var file in ((string?[])[options.Json, options.Touches, options.Rejects]).OfType<string>())
            if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))) || Directory.Exists(file))
                throw new OperatorException(
                    $"'{file}' cannot be written: there is no such folder.", $"无法写入“{file}”：文件夹不存在。");
    }

    private static async Task PrepareAsync(
        SiloHost host, RunOptions options, RunTerminal terminal, CancellationToken stop)
    {
        await host.Part<Seeds>().EnsureAsync(stop);
        if (await RehearsalStart.OfAsync(options, stop) is { } start)
            await StartClockAsync(host, options, start, stop);
        var playbook = await host.Part<PlaybookShelf>().FindAsync(options.Playbook, null, stop)
            ?? throw new OperatorException(
                $"There is no playbook '{options.Playbook}'. Shipped: {RehearsalStart.ShippedNames}.",
                $"没有名为“{options.Playbook}”的跟进方案。内置跟进方案：{RehearsalStart.ShippedNames}。");
        await LaunchAsync(host, options, playbook.Id, stop);
        await ImportAsync(host, options, terminal, stop);
    }

    private static async Task StartClockAsync(
        SiloHost host, RunOptions options, DateOnly start, CancellationToken stop)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone);
        var midnight = Grains.LocalTime.At(start, TimeOnly.MinValue, zone);
        var clock = await host.Part<RehearsalClock>().StartAsync(midnight, options.Responses, stop)
            ?? throw new OperatorException(
                "This database runs a real campaign; a rehearsal would hurry through it. Use another database.",
                "该数据库正在运行真实活动；演练会加速其时间。请改用其他数据库。");
        if (clock.StartedAt != midnight || clock.Now != midnight || clock.Responses != options.Responses)
            RunTerminal.Say("Joining the rehearsal of this database: "
                + $"clock at {TimeZoneInfo.ConvertTime(clock.Now, zone):yyyy-MM-dd HH:mm}, "
                + $"responses {clock.Responses}. / 加入该数据库已有的演练。");
    }

    private static async Task LaunchAsync(SiloHost host, RunOptions options, int playbookId, CancellationToken stop)
    {
        var campaigns = host.Part<CampaignCalls>();
        var draft = new Campaign(CampaignPhase.Draft, RunResults.CampaignOf(options), playbookId, Audience.Everybody);
        var id = await campaigns.DraftAsync(draft, "rehearsal", stop)
            ?? await host.Part<RunResults>().FindAsync(draft.Name, stop);
        await campaigns.DecideAsync(id, new CampaignMessage.LaunchAsked(), stop);
    }

    private static async Task ImportAsync(
        SiloHost host, RunOptions options, RunTerminal terminal, CancellationToken stop)
    {
        var ledger = RehearsalStart.LedgerOf(options);
        await using var file = File.OpenRead(ledger);
        var id = await host.Part<Imports>().AcceptAsync(
            file, new Arrival(Path.GetFileName(ledger), null, "rehearsal") { FoundsDealers = true }, stop);
        var results = host.Part<RunResults>();
        await terminal.WatchImportAsync(results, id, () => host.Part<LedgerMerge>().FinishAsync(id, stop), stop);
        var report = await results.ReportAsync(id, stop);
        if (report.Counts.Error is { } error)
            throw new OperatorException(
                $"The ledger was refused: {error.English}", $"台账被拒绝：{error.Chinese}");
        foreach (var line in report.Lines(writesRejects: options.Rejects is not null))
            RunTerminal.Say(line);
        if (options.Rejects is not null)
            await WriteRejectsAsync(host, id, options.Rejects, stop);
        if (report.Counts is { Rejected: > 0, Added: 0, Changed: 0, Unchanged: 0 } counts)
            throw new OperatorException(
                $"No row of the ledger can be used; {counts.Rejected} were rejected.",
                $"台账中没有可用的行，拒绝 {counts.Rejected} 行。");
    }

    private static async Task WriteRejectsAsync(SiloHost host, long importId, string path, CancellationToken stop)
    {
        await using var rejects = await host.Part<ImportReader>().RejectsAsync(importId, stop);
        await using var file = File.Create(path);
        await rejects.CopyToAsync(file, stop);
    }

    private static async Task<int> FinishAsync(
        SiloHost host, RunOptions options, RunProgress progress, RunTerminal terminal)
    {
        // A run that was stopped may have left something uncounted.
        await host.FoldAsync(CancellationToken.None);
        var whole = await host.Part<RunResults>().SummaryAsync(
            RunResults.CampaignOf(options), progress.Elapsed, CancellationToken.None);
        var summary = whole.WithoutEarlier(progress.MadeBefore);
        if (options.Json is not null)
            await RunResults.WriteSummaryAsync(summary, options.Json, CancellationToken.None);
        if (options.Touches is not null)
            await host.Part<TouchesFile>()
                .WriteAsync(RunResults.CampaignOf(options), options.Touches, CancellationToken.None);
        terminal.ShowSummary(summary);
        var ended = summary.Ended.Won + summary.Ended.Lost + summary.Ended.Withdrawn;
        return options.UntilDone && ended < summary.Policies ? NotEnded : 0;
    }
}
