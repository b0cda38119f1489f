using System.Collections.Concurrent;
using System.Diagnostics;
using CampaignEngine.Silo.CallDesk;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Bench;

/// <summary>
/// Agents who ask for their next task, each as soon as the last was given, over few and many open tasks; beside the
/// cheapest statement that takes one row from an index made for nothing else.
/// </summary>
internal sealed class DeskBench(BenchServer server, Report report, int tasks)
{
    private const int Agents = 200;
    private const int Few = 200_000;
    private const double Goal = 0.5;

    private const string Noon = "2026-04-02 12:00+08";

    private const string Open =
        """
        INSERT INTO call_task (policy_id, step, dealer_id, campaign_id, goal, opened_at, lease_epoch)
        SELECT policy_id, 1, dealer_id, campaign_id, 'first-contact',
               timestamptz '2026-04-02 09:00+08' + (policy_id * 7919 % 10800) * interval '1 second', 256
        FROM policy_state WHERE policy_id <= 
        """;

    private const string IdealIndex =
        """
        CREATE INDEX bench_next ON call_task (priority DESC, opened_at, policy_id) WHERE agent IS NULL
        """;

    private const string LockOne =
        """
        SELECT policy_id FROM call_task WHERE agent IS NULL
        ORDER BY priority DESC, opened_at, policy_id LIMIT 1 FOR UPDATE SKIP LOCKED
        """;

    private const string LeaseOne =
        """
        WITH next AS MATERIALIZED (
            SELECT policy_id FROM call_task WHERE agent IS NULL
            ORDER BY priority DESC, opened_at, policy_id LIMIT 1 FOR UPDATE SKIP LOCKED)
        UPDATE call_task SET agent = 'bench', lease_until = clock_timestamp() + interval '15 minutes'
        FROM next WHERE call_task.policy_id = next.policy_id RETURNING call_task.policy_id
        """;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken stop)
    {
        report.Say($"\ndesk: {Agents} agents, {tasks:N0} open tasks");
        var filled = await new TurnsFill(server, report).RunAsync(tasks, stop);
        var few = await TakeAsync(filled, Math.Min(Few, tasks), "engine, all dealers, few tasks", stop);
        var many = await TakeAsync(filled, tasks, "engine, all dealers", stop);
        var own = await TakeAsync(filled, tasks, "engine, own dealer", stop, ownDealer: true);
        var locked = await AskAsync(filled, LockOne, "one row locked, no more", stop);
        var leased = await AskAsync(filled, LeaseOne, "one row leased", stop);
        report.Say($"  ratio to locking one row {many.PerSecond / locked.PerSecond:0.00} (goal {Goal:0.00}), "
            + $"own dealer {own.PerSecond / locked.PerSecond:0.00}; "
            + $"to leasing one row {many.PerSecond / leased.PerSecond:0.00}; "
            + $"p50 of many tasks to few {many.Median / few.Median:0.00}");
        report.Keep("desk", new
        {
            Tasks = tasks,
            Agents,
            Few = few,
            Many = many,
            Own = own,
            Locked = locked,
            Leased = leased,
        });
        await server.DropAsync(filled, stop);
    }

    private async Task<Waits> TakeAsync(
        string filled, int open, string who, CancellationToken stop, bool ownDealer = false)
    {
        var database = await server.CreateAsync(filled, stop);
        await OpenTasksAsync(database, open, stop);
        Waits waits;
        await using (var silo = await BenchSilo.StartAsync(server.ConnectionTo(database), BenchSilo.Silent, "", stop))
        {
            await silo.SetClockAsync(Noon, stop);
            var desk = silo.Part<HandOut>();
            waits = await MeasureAsync(who, agent => desk.TakeAsync(
                ownDealer ? [1 + (agent % 50)] : null, $"agent {agent}", stop), stop);
        }
        await server.DropAsync(database, stop);
        return waits;
    }

    private async Task<Waits> AskAsync(string filled, string sql, string who, CancellationToken stop)
    {
        var database = await server.CreateAsync(filled, stop);
        await OpenTasksAsync(database, tasks, stop);
        await server.ExecuteInAsync(database, IdealIndex, stop);
        Waits waits;
        await using (var databases = await Databases.OpenAsync(server.ConnectionTo(database), stop))
            waits = await MeasureAsync(who, async _ =>
            {
                await using var command = databases.Engine.Command(sql);
                await command.ExecuteScalarAsync(stop);
            }, stop);
        await server.DropAsync(database, stop);
        return waits;
    }

    private async Task OpenTasksAsync(string database, int open, CancellationToken stop)
    {
        await server.ExecuteInAsync(database, $"{Open}{open}", stop);
        await server.ExecuteInAsync(database, "VACUUM (ANALYZE) call_task", stop);
    }

    private async Task<Waits> MeasureAsync(
        string who, Func<int, Task> ask, CancellationToken stop)
    {
        await AskAsync(ask, WarmUp, stop);
        var waits = await AskAsync(ask, Length, stop);
        var measured = new Waits(
            waits.Count / Length.TotalSeconds, waits[waits.Count / 2], waits[waits.Count * 99 / 100], waits[^1]);
        report.Say($"  {who,-32} {measured.PerSecond,8:N0}/s  p50 {measured.Median:0.0} ms  p99 {measured.P99:0.0} ms  "
            + $"worst {measured.Worst:0} ms");
        return measured;
    }

    // In order, milliseconds.
    private static async Task<List<double>> AskAsync(Func<int, Task> ask, TimeSpan length, CancellationToken stop)
    {
        var waits = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Agents).Select(agent => Task.Run(async () =>
        {
            while (watch.Elapsed < length)
            {
                var asked = Stopwatch.GetTimestamp();
                await ask(agent);
                waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }, stop)));
        return [.. waits.Order()];
    }

    /// <summary>How long callers waited, milliseconds, and how many were served.</summary>
    private sealed record Waits(double PerSecond, double Median, double P99, double Worst);
}
