using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Rehearsal.World;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Rehearsal;

/// <summary>What must be done before anything further may happen.</summary>
internal readonly record struct Pending(bool Imports, bool Orders, bool Letters, bool Messages, bool Calls)
{
    /// <summary>Whether any of it is.</summary>
    public bool IsAny => Imports || Orders || Letters || Messages || Calls;
}

/// <summary>What happens next, at most one thing a person, each at its own instant.</summary>
internal sealed record Events(Found Alarms, IReadOnlyList<DueAnswer> Answers)
{
    /// <summary>How many there are.</summary>
    public int Count => Alarms.Alarms.Count + Answers.Count;
}

/// <summary>
/// Looks for what a window of the rehearsal's clock holds. All persons go through it side by side, each in order of
/// time, so that a run comes to the same end however wide its windows are and however many silos pump it.
/// </summary>
internal sealed class RehearsalEvents(Databases databases, OwnedBuckets buckets, WorldView view)
{
    private static readonly string ReadPending = Sql.Load("Rehearsal/read_pending.sql");
    private static readonly string ReadEvents = Sql.Load("Rehearsal/read_events.sql");

    /// <summary>What must be done first, on whichever silo.</summary>
    public async Task<Pending> PendingAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(ReadPending);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return new Pending(reader.GetBoolean(0), reader.GetBoolean(1), reader.GetBoolean(2), reader.GetBoolean(3),
            reader.GetBoolean(4));
    }

    /// <summary>What happens next to the persons whose next event lies in this silo's buckets.</summary>
    public async Task<Events> NextAsync(CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var batch = WorldView.Ask(new NpgsqlBatch(connection).With(ReadEvents, (object)buckets.Current));
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var alarms = new List<DueAlarm>();
        var answers = new List<DueAnswer>();
        while (await reader.ReadAsync(stop))
        {
            var (policy, at) = (reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1));
            if (reader.Maybe<string>(2) is { } key)
                answers.Add(new DueAnswer(key, reader.GetString(3), reader.GetString(4), at));
            else
                alarms.Add(new DueAlarm(policy, at, at));
        }
        await reader.NextResultAsync(stop);
        return new Events(new Found([], alarms, await view.TakeAsync(reader, stop)), answers);
    }
}
