using System.Diagnostics;
using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Bench;

/// <summary>One step of a batch: microseconds a touch, and its share of the whole.</summary>
internal sealed record Share(string Step, double Microseconds, double Percent);

/// <summary>Runs the steps of the alarm door one by one on one connection, and says where the time goes.</summary>
internal sealed class TurnsProfile(BenchSilo silo)
{
    private const int MostPolicies = 100_000;
    private const int WarmBatches = 5;

    private static readonly PolicyMessage.Woken Woken = new();

    private readonly Dictionary<string, long> _ticks = new(StringComparer.Ordinal);
    private long _last;

    public async Task<IReadOnlyList<Share>> RunAsync(CancellationToken stop)
    {
        // The first batches compile code and prepare statements.
        for (var warm = 0; warm < WarmBatches; warm++)
            await BatchAsync(stop);
        _ticks.Clear();
        var done = 0;
        for (int count; done < MostPolicies && (count = await BatchAsync(stop)) > 0; done += count)
            continue;
        var all = (double)_ticks.Values.Sum();
        return [.. _ticks.Select(step => new Share(
            step.Key, step.Value * 1e6 / Stopwatch.Frequency / done, 100 * step.Value / all))];
    }

    private async Task<int> BatchAsync(CancellationToken stop)
    {
        _last = Stopwatch.GetTimestamp();
        await using var connection = await silo.Databases.Engine.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var due = await PolicyStore.ClaimDueAsync(
            connection, BenchSilo.Options.AlarmBatch, DateTimeOffset.MinValue, stop);
        Took("begin, instant, claim and lock (server)");
        var locked = await PolicyStore.ReadAsync(connection, due, stop);
        Took("read states (server and decoding)");
        foreach (var row in locked.Rows)
            _ = JsonSerializer.Deserialize(row.StateJson, GrainJson.Default.Policy);
        var parsing = Took("parse states (silo)");
        var outcomes = new List<PolicyOutcome>(locked.Rows.Count);
        foreach (var row in locked.Rows)
            outcomes.Add(PolicyTurns.Run(new PolicyWork(row, Woken),
                await silo.Part<TurnContexts>().ForAsync(connection, row.Plan, locked.Instant, locked.Held, stop)));
        // Run parses once more, and saving serialises once more; those parts stand in lines of their own.
        Took("decide and set the next alarm (silo)", parsing);
        foreach (var outcome in outcomes)
            _ = outcome.State is null ? "" : JsonSerializer.Serialize(outcome.State, GrainJson.Default.Policy);
        var serialising = Took("serialise states (silo)");
        var save = TurnWriter.SaveAsync(connection, outcomes, locked.Instant, stop);
        Took("assemble rows, encode and send the batch (silo)", serialising);
        await save;
        Took("write rows (server)");
        await transaction.CommitAsync(stop);
        Took("commit (server, fsync)");
        return locked.Rows.Count;
    }

    private long Took(string step, long counted = 0)
    {
        var now = Stopwatch.GetTimestamp();
        var took = now - _last - counted;
        _ticks[step] = _ticks.GetValueOrDefault(step) + took;
        _last = now;
        return took;
    }
}
