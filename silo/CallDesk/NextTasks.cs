using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.CallDesk;

/// <summary>What a look for the next task came to.</summary>
/// <param name="Now">The business instant of the look, UTC.</param>
/// <param name="Depth">How far each lane was looked through; null when nothing was left.</param>
/// <param name="PolicyId">The policy that was met; null when all that was looked through is not free.</param>
/// <param name="Step">The touch of its task.</param>
/// <param name="IsCapped">Whether its phone has been called as often as it may: it is not leased.</param>
/// <param name="Task">The task, leased; null when there is none.</param>
/// <param name="Plan">What the plan of its policy rests on.</param>
internal sealed record Pick(
    DateTimeOffset Now, int? Depth, long? PolicyId, int Step, bool IsCapped, TakenTask? Task, PlanKey? Plan);

/// <summary>
/// Looks for the next tasks of many agents at once: those who ask while one statement runs share the next, by the
/// dealers they may work for. Each gets another task, the most pressing ones; a lone agent never waits.
/// </summary>
internal sealed class NextTasks : IAsyncDisposable
{
    private const int Statements = 4;
    private const int MostAtOnce = 64;
    private const int MostWaiting = 10_000;

    private static readonly string TakeNext = Sql.Load("CallDesk/take_next.sql");
    private static readonly string ReleaseTask = Sql.Load("CallDesk/release_task.sql");

    private readonly Databases _databases;
    private readonly CallHours _hours;
    private readonly EngineClock _clock;
    private readonly SiloOptions _options;
    private readonly Lane<Ask>[] _lanes;

    public NextTasks(Databases databases, CallHours hours, EngineClock clock, SiloOptions options)
    {
        (_databases, _hours, _clock, _options) = (databases, hours, clock, options);
        _lanes = [.. Enumerable.Range(0, Statements).Select(_ => new Lane<Ask>(MostWaiting, MostAtOnce, RunAsync))];
        foreach (var lane in _lanes)
            lane.Start();
    }

    /// <summary>Leases the most pressing task that is free.</summary>
    /// <param name="dealers">Dealers the agent may work for; null for all.</param>
    /// <param name="agent">Who takes it.</param>
    /// <param name="passed">How many tasks of each lane to pass over.</param>
    /// <param name="stop">Gives up; a task that comes too late is given back.</param>
    public Task<Pick> PickAsync(int[]? dealers, string agent, int passed, CancellationToken stop)
    {
        var ask = new Ask(dealers, agent, passed, stop);
        var lane = _lanes[(uint)StringComparer.Ordinal.GetHashCode(ask.Key) % Statements];
        return lane.TryAdd(ask) ? ask.Answer : throw new TurnQueueFullException();
    }

    /// <summary>Gives a task back as if it had never been handed out; false when this epoch does not hold it.</summary>
    public async Task<bool> GiveBackAsync(long policyId, int epoch, CancellationToken stop)
    {
        await using var command = _databases.Engine.Command(ReleaseTask, policyId, epoch);
        return await command.ExecuteNonQueryAsync(stop) > 0;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_lanes.Select(lane => lane.DrainAsync()));

    private async Task RunAsync(List<Ask> batch)
    {
        foreach (var alike in batch.Where(ask => !ask.HasLeft()).GroupBy(ask => (ask.Key, ask.Passed)))
        {
            Ask[] asks = [.. alike];
            try
            {
                await AnswerAsync(asks, await LookAsync(asks));
            }
            catch (Exception cause)
            {
                foreach (var ask in asks)
                    ask.Fail(cause);
            }
        }
    }

    private async Task AnswerAsync(Ask[] asks, List<Pick> picks)
    {
        // Everybody who waits is answered first: what is late may fail to be given back.
        var late = picks.Where((pick, i) => !asks[i].Settle(pick)).ToList();
        foreach (var task in late.Select(pick => pick.Task).OfType<TakenTask>())
            await GiveBackAsync(task.PolicyId, task.Epoch, CancellationToken.None);
    }

    // One pick for each ask.
    private async Task<List<Pick>> LookAsync(Ask[] asks)
    {
        var now = await _clock.NowAsync(CancellationToken.None);
        var closed = await _hours.ClosedAsync(now);
        await using var command = _databases.Engine.Command(TakeNext,
            asks[0].Dealers, asks.Select(ask => ask.Agent).ToArray(), _options.TaskLease, now, closed.Playbooks,
            closed.Zones, closed.AgreedSince, asks[0].Passed);
        // Who gets none looks again: past all of this, or, where others have just been given what was met, here.
        var none = new Pick(now, 0, null, 0, false, null, null);
        var picks = new List<Pick>(asks.Length);
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                if (reader.GetInt64(1) < asks.Length)
                    none = none with { Depth = reader.MaybeValue<int>(0) };
                if (!reader.IsDBNull(2))
                    picks.Add(PickOf(reader, now));
            }
        }
        catch (PostgresException cause) when (cause.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // Another silo has just taken one of the phones: the same look again finds it held.
            picks.Clear();
        }
        picks.AddRange(Enumerable.Repeat(none, asks.Length - picks.Count));
        return picks;
    }

    private static Pick PickOf(NpgsqlDataReader row, DateTimeOffset now)
    {
        var (depth, id, step) = (row.MaybeValue<int>(0), row.GetInt64(2), row.GetInt16(3));
        if (row.GetBoolean(4))
            return new Pick(now, depth, id, step, true, null, null);
        var task = new TakenTask(
            id, step, row.GetString(5), row.GetInt16(6), row.Maybe<string>(7), row.GetFieldValue<DateTimeOffset>(8),
            row.GetFieldValue<DateTimeOffset>(9), row.GetInt32(10));
        return new Pick(now, depth, id, step, false, task,
            new PlanKey(row.GetInt32(11), row.GetInt32(12), row.GetInt64(13)));
    }

    /// <summary>An agent who waits.</summary>
    private sealed class Ask(int[]? dealers, string agent, int passed, CancellationToken stop)
    {
        private readonly TaskCompletionSource<Pick> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int[]? Dealers => dealers;

        public string Key { get; } = dealers is null ? "" : string.Join(',', dealers);

        public string Agent => agent;

        public int Passed => passed;

        public Task<Pick> Answer => _answer.Task;

        /// <summary>Lets go of somebody who gave up.</summary>
        public bool HasLeft() => stop.IsCancellationRequested && _answer.TrySetCanceled(stop);

        /// <summary>False when nobody waits any more.</summary>
        public bool Settle(Pick pick) => !HasLeft() && _answer.TrySetResult(pick);

        public void Fail(Exception cause) => _answer.TrySetException(cause);
    }
}
