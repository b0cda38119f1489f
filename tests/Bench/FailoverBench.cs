using System.Diagnostics;
using Npgsql;

namespace CampaignEngine.Bench;

/// <summary>
/// Two silos at work on one database, of which one is killed: how long until every policy has been woken again, those
/// of the dead one among them. At last one is frozen instead.
/// </summary>
internal sealed class FailoverBench(BenchServer server, Report report, int rounds)
{
    private const int Policies = 2_000;
    private const double Goal = 5;

    private const string Due = "SELECT count(*) FROM policy_schedule, rehearsal_clock WHERE wake_at <= now";
    private const string MakeDue =
        """
        UPDATE policy_schedule SET wake_at = now - interval '1 minute' FROM rehearsal_clock WHERE wake_at > now
        """;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    // Both silos have taken up their share, and have woken everybody a few times.
    private const int Laps = 3;

    public async Task RunAsync(CancellationToken stop)
    {
        report.Say($"\nfailover: {Policies:N0} policies on two silos, {rounds} rounds, on this machine alone");
        var database = await new TurnsFill(server, report).RunAsync(Policies, stop);
        await server.ExecuteInAsync(database, $"UPDATE rehearsal_clock SET now = '{PolicyFill.DueAt}'", stop);
        var silos = new SiloChild[2];
        for (var number = 0; number < silos.Length; number++)
            silos[number] = await StartAsync(database, number, stop);
        var killed = new List<double>();
        for (var round = 0; round < rounds; round++)
            killed.Add(await RoundAsync(database, silos, round % silos.Length, silo => silo.Kill(), stop));
        var frozen = await RoundAsync(database, silos, rounds % silos.Length, silo => silo.Freeze(), stop);
        foreach (var silo in silos)
            await silo.DisposeAsync();
        killed.Sort();
        var middle = (killed[(rounds - 1) / 2] + killed[rounds / 2]) / 2;
        report.Say($"  killed: {middle:0.0} s in the middle (goal {Goal:0}), {killed[0]:0.0} to {killed[^1]:0.0} s; "
            + $"frozen: {frozen:0.0} s");
        report.Keep("failover", new { Policies, Middle = middle, Goal, Killed = killed, Frozen = frozen });
        await server.DropAsync(database, stop);
    }

    private Task<SiloChild> StartAsync(string database, int number, CancellationToken stop) =>
        SiloChild.StartAsync(server.ConnectionTo(database), number, stop);

    // The victim is replaced at the end.
    private async Task<double> RoundAsync(
        string database, SiloChild[] silos, int victim, Action<SiloChild> strike, CancellationToken stop)
    {
        for (var lap = 0; lap < Laps; lap++)
        {
            await MakeDueAsync(database, stop);
            await RestAsync(database, stop);
        }
        var usual = Stopwatch.StartNew();
        await MakeDueAsync(database, stop);
        await RestAsync(database, stop);
        usual.Stop();
        await MakeDueAsync(database, stop);
        var watch = Stopwatch.StartNew();
        strike(silos[victim]);
        // Once more for those that were woken meanwhile: none is spared.
        await MakeDueAsync(database, stop);
        await RestAsync(database, stop);
        watch.Stop();
        report.Say($"  all woken again after {watch.Elapsed.TotalSeconds:0.0} s "
            + $"(by both silos {usual.Elapsed.TotalSeconds:0.0} s); load {Machine.Load():0.0}");
        await silos[victim].DisposeAsync();
        silos[victim] = await StartAsync(database, victim, stop);
        return watch.Elapsed.TotalSeconds;
    }

    private async Task MakeDueAsync(string database, CancellationToken stop)
    {
        while (true)
            try
            {
                await server.ExecuteInAsync(database, MakeDue, stop);
                return;
            }
            catch (PostgresException crossed) when (crossed.SqlState == PostgresErrorCodes.DeadlockDetected)
            {
                // The silos write the same rows in another order.
            }
    }

    private async Task RestAsync(string database, CancellationToken stop)
    {
        for (var watch = Stopwatch.StartNew(); await server.ScalarAsync<long>(database, Due, stop) > 0;)
        {
            if (watch.Elapsed > Longest)
                throw new TimeoutException($"Some policies are still due after {Longest}.");
            await Task.Delay(LookEvery, stop);
        }
    }
}
