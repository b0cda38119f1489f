using System.Diagnostics;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Mailbox;

namespace CampaignEngine.Bench;

/// <summary>How long callers waited, milliseconds.</summary>
internal sealed record Waits(double P50, double P99, double Most)
{
    public static Waits Of(IEnumerable<List<double>> all)
    {
        var sorted = all.SelectMany(waits => waits).Order().ToArray();
        return new Waits(sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)], sorted[^1]);
    }

    public override string ToString() => $"p50 {P50:0.0} ms  p99 {P99:0.0} ms  most {Most:0} ms";
}

/// <summary>
/// Commands of many callers at once, each waiting for its durable answer, against single-row transactions of as many
/// connections as serve them best. Both alternate on one server, and their medians are compared.
/// </summary>
internal sealed class MailboxBench(BenchServer server, Report report, int callers, int seconds)
{
    private const double Goal = 3;
    private const int PoliciesPerCaller = 100;
    private const int Pairs = 5;

    private static readonly PolicyMessage Pause = new PolicyMessage.PauseAsked(PauseCause.Person);
    private static readonly PolicyMessage Resume = new PolicyMessage.ResumeAsked(PauseCause.Person);

    // How many commands each caller has sent, over all measurements.
    private readonly int[] _rounds = new int[callers];

    public async Task RunAsync(CancellationToken stop)
    {
        report.Say($"\nmailbox: {callers} callers pause and resume {callers * PoliciesPerCaller:N0} policies, "
            + $"{seconds} s a measurement");
        var database = await server.CreateAsync(null, stop);
        await FillAsync(database, stop);
        await MailboxAsync("warming up, not counted", database, stop);
        var probes = new List<(int Connections, Cost Cost, Waits Waits)>();
        foreach (var connections in (int[])[32, 64, 128])
            probes.Add(await LimitAsync(database, connections, stop));
        var served = probes.MaxBy(probe => probe.Cost.PerSecond).Connections;
        var mailbox = new List<(Cost Cost, Waits Waits)>();
        var limits = new List<(int Connections, Cost Cost, Waits Waits)>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            mailbox.Add(await MailboxAsync("mailbox", database, stop));
            limits.Add(await LimitAsync(database, served, stop));
        }
        Say(mailbox, limits, probes);
        await server.DropAsync(database, stop);
    }

    // Medians, because a neighbour on the machine disturbs single measurements by a fifth.
    private void Say(
        List<(Cost Cost, Waits Waits)> mailbox, List<(int Connections, Cost Cost, Waits Waits)> limits,
        List<(int Connections, Cost Cost, Waits Waits)> probes)
    {
        var ours = Median(mailbox.Select(measured => measured.Cost.PerSecond));
        var theirs = Median(limits.Select(limit => limit.Cost.PerSecond));
        var frugal = Median(limits.Select(limit => limit.Cost.CpuPerThousand ?? 0))
            / Median(mailbox.Select(measured => measured.Cost.CpuPerThousand ?? 0));
        report.Say(
            $"  ratio {ours / theirs:0.00} of single-row transactions ({ours:N0}/s of {theirs:N0}/s; goal {Goal:0})");
        report.Say($"  ratio {frugal:0.00} by processor time, which a busy machine disturbs less");
        report.Keep("mailbox", new
        {
            Callers = callers,
            Ratio = ours / theirs,
            Goal,
            RatioByCpu = frugal,
            CommandsPerSecond = ours,
            LimitPerSecond = theirs,
            Mailbox = mailbox.Select(measured => new { measured.Cost, measured.Waits }),
            Limit = limits.Select(limit => new { limit.Connections, limit.Cost, limit.Waits }),
            Probes = probes.Select(probe => new { probe.Connections, probe.Cost, probe.Waits }),
        });
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private async Task FillAsync(string database, CancellationToken stop)
    {
        await using (var silo = await BenchSilo.OpenAsync(server, database, "", stop))
        {
            await silo.PrepareAsync(server.ConnectionTo(database), PolicyFill.EnrolledAt, stop);
            await new PolicyFill(silo).RunAsync(callers * PoliciesPerCaller, stop);
        }
        await server.ExecuteInAsync(database, RowTransactions.Table, stop);
        await server.ExecuteInAsync(database, "VACUUM (ANALYZE, FREEZE)", stop);
    }

    private async Task<(int Connections, Cost Cost, Waits Waits)> LimitAsync(
        string database, int connections, CancellationToken stop)
    {
        var rows = new RowTransactions(server, database, connections, TimeSpan.FromSeconds(seconds));
        var cost = await new Meter(server, database).RunAsync(() => rows.RunAsync(stop), stop);
        report.Say($"  {$"single-row, {connections} connections",-28} {rows.Waits}\n    {cost}");
        return (connections, cost, rows.Waits);
    }

    private async Task<(Cost Cost, Waits Waits)> MailboxAsync(string name, string database, CancellationToken stop)
    {
        List<double>[] waits = [];
        var cost = await new Meter(server, database).RunAsync(async () =>
        {
            await using var silo = await BenchSilo.OpenAsync(server, database, "", stop);
            var mailbox = silo.Part<MailboxLoop>();
            await mailbox.StartAsync(stop);
            waits = await Task.WhenAll(Enumerable.Range(0, callers)
                .Select(caller => Task.Run(() => CallAsync(mailbox, caller, stop), stop)));
            await mailbox.StopAsync(stop);
            return waits.Sum(caller => caller.Count);
        }, stop);
        var waited = Waits.Of(waits);
        report.Say($"  {name,-28} {waited}\n    {cost}");
        return (cost, waited);
    }

    // Every command changes its policy: all of a caller's policies are paused in turn, then all are resumed.
    private async Task<List<double>> CallAsync(MailboxLoop mailbox, int caller, CancellationToken stop)
    {
        var waits = new List<double>();
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed.TotalSeconds < seconds; _rounds[caller]++)
        {
            var round = _rounds[caller];
            var policy = 1 + caller + ((round % PoliciesPerCaller) * callers);
            var sent = Stopwatch.GetTimestamp();
            var message = round / PoliciesPerCaller % 2 == 0 ? Pause : Resume;
            var result = await mailbox.SendAsync(policy, message, null, stop);
            waits.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            if (result is not { Kind: VerdictKind.Applied })
                throw new InvalidOperationException($"Policy {policy} answered {result}.");
        }
        return waits;
    }
}
