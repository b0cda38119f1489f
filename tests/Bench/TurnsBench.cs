using System.Diagnostics;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Bench;

/// <summary>
/// Policies due at once through the alarm door, against a loop inside the server that writes the same rows without
/// deciding anything. Each run gets a fresh copy of one filled database; the engine runs first and last.
/// </summary>
internal sealed class TurnsBench(BenchServer server, Report report, int policies)
{
    private const double Goal = 0.5;

    public async Task RunAsync(CancellationToken stop)
    {
        report.Say($"\nturns: {policies:N0} policies due at once; "
            + $"the clock row stands at {PolicyFill.DueAt}, inside the SMS window");
        var filled = await FillAsync(stop);
        // Measured first: the code of a silo that has run for a while is compiled.
        var shares = await ProfileAsync(filled, stop);
        var workers = BenchSilo.Options.AlarmWorkers;
        var engine = new List<Cost>();
        var limits = new List<(int Connections, Cost Cost)>();
        engine.Add(await EngineAsync(filled, stop));
        limits.Add((workers, await LimitAsync(filled, workers, stop)));
        limits.Add((1, await LimitAsync(filled, 1, stop)));
        limits.Add((workers, await LimitAsync(filled, workers, stop)));
        engine.Add(await EngineAsync(filled, stop));
        var best = limits.GroupBy(limit => limit.Connections, limit => limit.Cost.PerSecond)
            .Max(group => group.Average());
        var ours = engine.Average(cost => cost.PerSecond);
        report.Say($"  ratio {ours / best:0.00} of the set-based loop ({ours:N0}/s of {best:N0}/s; goal {Goal:0.0})");
        var frugal = limits.Average(limit => limit.Cost.CpuPerThousand) / engine.Average(cost => cost.CpuPerThousand);
        report.Say($"  ratio {frugal:0.00} by processor time, which a busy machine disturbs less");
        report.Keep("turns", new
        {
            Policies = policies,
            Ratio = ours / best,
            Goal,
            RatioByCpu = frugal,
            EnginePerSecond = ours,
            LimitPerSecond = best,
            Engine = engine,
            Limit = limits.Select(limit => new { limit.Connections, limit.Cost }),
            Shares = shares,
        });
        await server.DropAsync(filled, stop);
    }

    private async Task<string> FillAsync(CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var filled = await server.CreateAsync(null, stop);
        await using (var silo = await BenchSilo.OpenAsync(server, filled, "", stop))
        {
            await silo.PrepareAsync(server.ConnectionTo(filled), PolicyFill.EnrolledAt, stop);
            await new PolicyFill(silo).RunAsync(policies, stop);
            await silo.SetClockAsync(PolicyFill.DueAt, stop);
        }
        await server.ExecuteInAsync(filled, "VACUUM (ANALYZE, FREEZE)", stop);
        report.Say($"  filled and enrolled in {watch.Elapsed.TotalSeconds:0} s");
        return filled;
    }

    private async Task<Cost> EngineAsync(string filled, CancellationToken stop)
    {
        var database = await server.CreateAsync(filled, stop);
        var cost = await new Meter(server, database).RunAsync(async () =>
        {
            await using var silo = await BenchSilo.OpenAsync(server, database, "", stop);
            var door = silo.Part<AlarmDoor>();
            var done = await Task.WhenAll(Enumerable.Range(0, BenchSilo.Options.AlarmWorkers)
                .Select(_ => Task.Run(() => DrainAsync(door, stop), stop)));
            return done.Sum();
        }, stop);
        await SayAsync($"engine, {BenchSilo.Options.AlarmWorkers} workers", cost, database, stop);
        return cost;
    }

    private async Task<Cost> LimitAsync(string filled, int connections, CancellationToken stop)
    {
        var database = await server.CreateAsync(filled, stop);
        await server.ExecuteInAsync(database, TurnsLimit.Procedure, stop);
        var cost = await new Meter(server, database).RunAsync(async () =>
        {
            var done = await Task.WhenAll(Enumerable.Range(0, connections)
                .Select(_ => TurnsLimit.RunAsync(server, database, BenchSilo.Options.AlarmBatch, stop)));
            return done.Sum();
        }, stop);
        await SayAsync($"set-based loop, {connections} connection(s)", cost, database, stop);
        return cost;
    }

    // The same counts in every line say that both wrote the same rows.
    private async Task SayAsync(string who, Cost cost, string database, CancellationToken stop)
    {
        var written = await server.ScalarAsync<string>(database,
            """
            SELECT format('%s touches, %s outbox, %s journal, %s deltas, state %s B',
                (SELECT count(*) FROM touch), (SELECT count(*) FROM outbox),
                (SELECT count(*) FROM journal WHERE turn_no = 2),
                (SELECT count(*) FROM metric_delta WHERE day = '2026-04-01'),
                (SELECT avg(length(state::text))::int FROM policy_state))
            """, stop);
        report.Say($"  {who,-32} {cost}\n  {"",-32} {written}");
        await server.DropAsync(database, stop);
    }

    private static async Task<long> DrainAsync(AlarmDoor door, CancellationToken stop)
    {
        var done = 0L;
        for (int count; (count = await door.RunOnceAsync(stop)) > 0; done += count)
            continue;
        return done;
    }

    private async Task<IReadOnlyList<Share>> ProfileAsync(string filled, CancellationToken stop)
    {
        var database = await server.CreateAsync(filled, stop);
        await using (var silo = await BenchSilo.OpenAsync(server, database, "", stop))
        {
            var shares = await new TurnsProfile(silo).RunAsync(stop);
            report.Say($"  where one worker's time goes ({shares.Sum(share => share.Microseconds):0.0} us a touch):");
            foreach (var share in shares)
                report.Say($"    {share.Percent,5:0.0} %  {share.Microseconds,6:0.0} us  {share.Step}");
            return shares;
        }
    }
}
