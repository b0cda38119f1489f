using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;

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
/// connections as serve them best. Both alternate on one server, and their medians are compared. Most commands leave
/// the alarm where it stands, as pauses do; corrections of the expiry show what it costs when each moves it.
/// </summary>
internal sealed class CommandsBench(BenchServer server, Report report, int callers, int seconds)
{
    private const double Goal = 2.5;
    private const int Rounds = 5;

    private readonly CommandCallers _pausing = new("pause and resume",
        new PolicyMessage.PauseAsked(PauseCause.Person), new PolicyMessage.ResumeAsked(PauseCause.Person), callers);

    private readonly CommandCallers _correcting = new("correct the expiry",
        new PolicyMessage.FactsChanged(PolicyFill.Expiry.AddDays(1), Tier.B, []),
        new PolicyMessage.FactsChanged(PolicyFill.Expiry, Tier.B, []), callers);

    public async Task RunAsync(CancellationToken stop)
    {
        report.Say($"\ncommands: {callers} callers, {callers * CommandCallers.PoliciesPerCaller:N0} policies, "
            + $"{seconds} s a measurement");
        var database = await server.CreateAsync(null, stop);
        await FillAsync(database, stop);
        await using var silo = await BenchSilo.StartAsync(
            server.ConnectionTo(database), BenchSilo.Ringing, "", stop);
        report.Say("  warming up, not counted");
        await CommandsAsync(_pausing, silo, database, stop);
        var probes = new List<Measured>();
        foreach (var connections in (int[])[32, 64, 128])
            probes.Add(await LimitAsync(database, connections, stop));
        var served = probes.MaxBy(probe => probe.Cost.PerSecond)!.Callers;
        var (pausing, correcting, limits) = (new List<Measured>(), new List<Measured>(), new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            limits.Add(await LimitAsync(database, served, stop));
            pausing.Add(await CommandsAsync(_pausing, silo, database, stop));
            correcting.Add(await CommandsAsync(_correcting, silo, database, stop));
        }
        var ratio = Compare(pausing, limits, $"goal {Goal:0.0}");
        var moving = Compare(correcting, limits, "when every command moves its alarm");
        report.Keep("commands", new
        {
            Callers = callers,
            Ratio = ratio,
            Goal,
            RatioWhenAlarmsMove = moving,
            Commands = pausing,
            WhenAlarmsMove = correcting,
            Limit = limits,
            Probes = probes,
        });
    }

    // Medians, because a neighbour on the machine disturbs single measurements by a fifth.
    private Ratio Compare(List<Measured> commands, List<Measured> limits, string remark)
    {
        var (ours, theirs) = (Median(commands, cost => cost.PerSecond), Median(limits, cost => cost.PerSecond));
        var byCpu = Median(limits, CpuOf) / Median(commands, CpuOf);
        report.Say($"  ratio {ours / theirs:0.00} of single-row transactions ({ours:N0}/s of {theirs:N0}/s; {remark}); "
            + $"{byCpu:0.00} by processor time, which a busy machine disturbs less");
        return new Ratio(ours / theirs, byCpu, ours, theirs);
    }

    private static double CpuOf(Cost cost) => cost.CpuPerThousand ?? 0;

    private static double Median(List<Measured> measured, Func<Cost, double> valueOf)
    {
        var sorted = measured.Select(one => valueOf(one.Cost)).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private async Task FillAsync(string database, CancellationToken stop)
    {
        await using (var silo = await BenchSilo.StartAsync(
            server.ConnectionTo(database), BenchSilo.Silent, "", stop))
        {
            await silo.PrepareAsync(PolicyFill.EnrolledAt, stop);
            await new PolicyFill(silo).RunAsync(callers * CommandCallers.PoliciesPerCaller, stop);
        }
        await server.ExecuteInAsync(database, RowTransactions.Table, stop);
        await server.ExecuteInAsync(database, "VACUUM (ANALYZE, FREEZE)", stop);
    }

    private async Task<Measured> LimitAsync(string database, int connections, CancellationToken stop)
    {
        var rows = new RowTransactions(server, database, connections, TimeSpan.FromSeconds(seconds));
        var cost = await new Meter(server, database).RunAsync(() => rows.RunAsync(stop), stop);
        return Say($"single-row, {connections} connections", new Measured(connections, cost, rows.Waits));
    }

    private async Task<Measured> CommandsAsync(
        CommandCallers commands, BenchSilo silo, string database, CancellationToken stop)
    {
        List<double>[] waits = [];
        var cost = await new Meter(server, database).RunAsync(async () =>
        {
            waits = await commands.RunAsync(silo.Part<PolicyCalls>(), TimeSpan.FromSeconds(seconds), stop);
            return waits.Sum(caller => caller.Count);
        }, stop);
        return Say(commands.Name, new Measured(callers, cost, Waits.Of(waits)));
    }

    private Measured Say(string name, Measured measured)
    {
        report.Say($"  {name,-28} {measured.Waits}\n    {measured.Cost}");
        return measured;
    }

    private sealed record Measured(int Callers, Cost Cost, Waits Waits);

    private sealed record Ratio(double BySpeed, double ByCpu, double CommandsPerSecond, double LimitPerSecond);
}
