using CampaignEngine.Silo.Alarms;

namespace CampaignEngine.Bench;

/// <summary>
/// Policies due at once, all of them cold, through alarm service, grain and turn store, against a loop inside the
/// server that writes the same rows without deciding anything, and against grains on Orleans' own storage. Each run
/// gets a fresh copy of one filled database; the engine runs first and last.
/// </summary>
internal sealed class TurnsBench(BenchServer server, Report report, int policies)
{
    private const double Goal = 0.30;
    private const double GoalByCpu = 0.27;

    public async Task RunAsync(CancellationToken stop)
    {
        report.Say($"\nturns: {policies:N0} policies due at once; "
            + $"the clock row stands at {PolicyFill.DueAt}, inside the SMS window");
        var filled = await new TurnsFill(server, report).RunAsync(policies, stop);
        var burst = new TurnsBurst(server, report, policies);
        report.Say("  warming up, not counted");
        await burst.RunAsync(filled, stop);
        await LimitAsync(filled, Lanes, stop);
        var engine = new List<Cost> { await burst.RunAsync(filled, stop) };
        var limits = new List<Cost> { await LimitAsync(filled, Lanes, stop) };
        var stock = await new StockBench(server, report).RunAsync(filled, stop);
        limits.Add(await LimitAsync(filled, Lanes, stop));
        var last = new TurnsBurst(server, report, policies) { Afterwards = TimeSpan.FromMinutes(2) };
        engine.Add(await last.RunAsync(filled, stop));
        Compare(engine, limits, stock);
        await server.DropAsync(filled, stop);
    }

    private static int Lanes => BenchSilo.Ringing.TurnLanes;

    private void Compare(List<Cost> engine, List<Cost> limits, Cost stock)
    {
        var (ours, best) = (engine.Average(PerSecond), limits.Average(PerSecond));
        var (cpu, frugal) = (engine.Average(CpuOf), limits.Average(CpuOf));
        report.Say($"  ratio {ours / best:0.00} of the set-based loop ({ours:N0}/s of {best:N0}/s; goal {Goal:0.00})");
        report.Say($"  ratio {frugal / cpu:0.00} by processor time, which a busy machine disturbs less "
            + $"(goal {GoalByCpu:0.00})");
        report.Say($"  {ours / stock.PerSecond:0.0} times stock Orleans (goal 5), "
            + $"{cpu / CpuOf(stock):0.00} of its processor time (goal 0.25)");
        report.Keep("turns", new
        {
            Policies = policies,
            Ratio = ours / best,
            Goal,
            RatioByCpu = frugal / cpu,
            GoalByCpu,
            TimesStock = ours / stock.PerSecond,
            ShareOfStockCpu = cpu / CpuOf(stock),
            Engine = engine,
            Limit = limits,
            Stock = stock,
        });
    }

    private static double PerSecond(Cost cost) => cost.PerSecond;

    private static double CpuOf(Cost cost) => cost.CpuPerThousand ?? 0;

    private async Task<Cost> LimitAsync(string filled, int connections, CancellationToken stop)
    {
        var database = await server.CreateAsync(filled, stop);
        await server.ExecuteInAsync(database, TurnsLimit.Procedure, stop);
        await server.ExecuteInAsync(database, $"UPDATE rehearsal_clock SET now = '{PolicyFill.DueAt}'", stop);
        var buckets = Enumerable.Range(0, OwnedBuckets.Count).Select(bucket => (short)bucket)
            .Chunk(OwnedBuckets.Count / connections);
        var cost = await new Meter(server, database).RunAsync(async () =>
        {
            var done = await Task.WhenAll(buckets.Select(own =>
                TurnsLimit.RunAsync(server, database, own, BenchSilo.Ringing.TurnBatch, stop)));
            return done.Sum();
        }, stop);
        await report.SayTurnsAsync(server, $"set-based loop, {connections} connections", cost, database, stop);
        await server.DropAsync(database, stop);
        return cost;
    }
}
