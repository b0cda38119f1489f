namespace CampaignEngine.Bench;

/// <summary>
/// Subscribers of live totals, read over HTTP by another process, while a silo does turns as fast as it can; beside the
/// same turns without subscribers. Both take turns, so that a machine that slows down disturbs both.
/// </summary>
internal sealed class LiveBench(BenchServer server, Report report, int policies, LiveScale scale)
{
    private const double Goal = 0.9;
    private const double OldestGoal = 2_000;

    private static readonly bool[] Order = [false, true, true, false];

    public async Task RunAsync(CancellationToken stop)
    {
        report.Say($"\nlive: {scale.Subscribers:N0} subscribers ({scale.Groups} of the group) of {LiveScale.Dealers} "
            + $"dealers, {scale.Sleepers} more that read nothing; {policies:N0} policies, {scale.Seconds} s each");
        var filled = await new TurnsFill(server, report).RunAsync(policies, stop, LiveScale.Dealers);
        var run = new LiveRun(server, filled, scale);
        report.Say("  warming up, not counted");
        await run.RunAsync(hasSubscribers: true, stop);
        var (alone, watched) = (new List<LiveFigures>(), new List<LiveFigures>());
        foreach (var hasSubscribers in Order)
            (hasSubscribers ? watched : alone).Add(Say(await run.RunAsync(hasSubscribers, stop)));
        Compare(alone, watched);
        await server.DropAsync(filled, stop);
    }

    private LiveFigures Say(LiveFigures figures)
    {
        report.Say($"  {(figures.Own is null ? "without subscribers" : "with subscribers"),-20} "
            + $"{figures.TurnsPerSecond,7:N0} turns/s  CPU s/1000: silo {figures.SiloCpu:0.000}, server "
            + $"{figures.ServerCpu:0.000}, subscribers {figures.CrowdCpu:0.000}  load {figures.Load:0.0}");
        if (figures.Own is null)
            report.Say($"    {figures.HeapAfter:0} MB live afterwards");
        else
            report.Say($"    own dealer  {figures.Own}\n    group       {figures.Group}\n"
                + $"    {figures.HeapBytes / 1024:0.0} KB live and {figures.SetBytes / 1024:0.0} KB resident a "
                + $"subscriber; {figures.HeapAfter:0} MB live afterwards, {figures.LetGo} sleepers let go");
        return figures;
    }

    private void Compare(List<LiveFigures> alone, List<LiveFigures> watched)
    {
        var ratio = watched.Average(run => run.TurnsPerSecond) / alone.Average(run => run.TurnsPerSecond);
        var byCpu = alone.Average(Cpu) / watched.Average(Cpu);
        var oldest = watched.Max(run => Math.Max(run.Own!.P99, run.Group!.P99));
        report.Say($"  ratio {ratio:0.00} of the turns without subscribers (goal {Goal:0.00}), {byCpu:0.00} by "
            + $"processor time of silo and server; p99 of ages {oldest:0} ms (goal {OldestGoal:0})");
        // Subscribers cost by the second, not by the turn: this figure a busy machine disturbs least.
        var cores = watched.Average(run =>
            (Cpu(run) + run.CrowdCpu - alone.Average(Cpu)) * run.TurnsPerSecond / 1000);
        report.Say($"  subscribers take {cores:0.00} of a core, their own process included: "
            + $"{1 - (cores / Environment.ProcessorCount):0.00} of this machine is left to turns");
        report.Keep("live", new
        {
            Cores = cores,
            scale.Subscribers,
            scale.Sleepers,
            Ratio = ratio,
            Goal,
            RatioByCpu = byCpu,
            OldestP99 = oldest,
            OldestGoal,
            Without = alone,
            With = watched,
        });
    }

    private static double Cpu(LiveFigures figures) => figures.SiloCpu + (figures.ServerCpu ?? 0);
}
