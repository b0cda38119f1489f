using System.Diagnostics;

namespace CampaignEngine.Bench;

/// <summary>A silo over many policies of which none is due: what its looking costs.</summary>
internal sealed class IdleBench(BenchServer server, Report report, int policies)
{
    private const double GoalPercent = 2;

    // What the start has left to do is done by then; the methods that polls call are compiled once more after a minute.
    private static readonly TimeSpan Settle = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken stop)
    {
        report.Say($"\nidle: {policies:N0} policies, nothing due, {Length.TotalSeconds:0} s");
        var database = await new TurnsFill(server, report).RunAsync(policies, stop);
        await using (var silo = await BenchSilo.StartAsync(
            server.ConnectionTo(database), BenchSilo.Ringing, "", stop))
        {
            await Task.Delay(Settle, stop);
            var (own, tree, watch) = (Machine.OwnSeconds(), ServerSeconds(), Stopwatch.StartNew());
            await Task.Delay(Length, stop);
            own = (Machine.OwnSeconds() - own) * 100 / watch.Elapsed.TotalSeconds;
            var served = (ServerSeconds() - tree) * 100 / watch.Elapsed.TotalSeconds;
            report.Say($"  silo {own:0.0} % of a core (goal {GoalPercent:0}), server {served:0.0} %, "
                + $"{Machine.Megabytes():0} MB; load {Machine.Load():0.0}");
            report.Keep("idle", new
            {
                Policies = policies,
                SiloPercent = own,
                GoalPercent,
                ServerPercent = served,
                Megabytes = Machine.Megabytes(),
            });
        }
        await server.DropAsync(database, stop);
    }

    private double? ServerSeconds() => server.Postmaster is { } root ? Machine.TreeSeconds(root) : null;
}
