namespace CampaignEngine.Bench;

/// <summary>
/// A silo that has just started, and whose policies all fall due when the clock row is moved. It lives on afterwards:
/// what its memory comes to when the burst is over counts as well.
/// </summary>
internal sealed class TurnsBurst(BenchServer server, Report report, int policies)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // Of the last burst.
    private long _commits;

    /// <summary>How long the silo's memory is looked at after the burst.</summary>
    public TimeSpan Afterwards { get; init; } = TimeSpan.Zero;

    public async Task<Cost> RunAsync(string filled, CancellationToken stop)
    {
        var database = await server.CreateAsync(filled, stop);
        Cost cost;
        await using (var silo = await BenchSilo.StartAsync(
            server.ConnectionTo(database), BenchSilo.Ringing, "", stop))
        {
            cost = await new Meter(server, database).RunAsync(() => BurstAsync(silo, stop), stop);
            await report.SayTurnsAsync(server, $"engine, {policies / _commits} turns a commit", cost, database, stop);
            if (Afterwards > TimeSpan.Zero)
                await RestAsync(stop);
        }
        await server.DropAsync(database, stop);
        return cost;
    }

    private async Task<long> BurstAsync(BenchSilo silo, CancellationToken stop)
    {
        using var turns = new CommittedTurns(policies);
        await silo.SetClockAsync(PolicyFill.DueAt, stop);
        await turns.Enough.WaitAsync(Longest, stop);
        _commits = turns.Commits;
        return turns.Count;
    }

    private async Task RestAsync(CancellationToken stop)
    {
        var before = Machine.OwnSeconds();
        await Task.Delay(Afterwards, stop);
        var cpu = Machine.OwnSeconds() - before;
        report.Say($"  {"",-32} {Machine.Megabytes():0} MB {Afterwards.TotalMinutes:0} minutes later, which took "
            + $"{cpu * 1000 / policies:0.000} CPU s/1000 to let the grains go");
    }
}
