using System.Collections.Concurrent;
using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Alarms;

/// <summary>An alarm that is due.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="Alarm">Where the alarm stood, UTC.</param>
/// <param name="Now">The business instant at which it rings, UTC.</param>
internal readonly record struct DueAlarm(long PolicyId, DateTimeOffset Alarm, DateTimeOffset Now);

/// <summary>A letter that waits for its policy.</summary>
/// <param name="Id">The letter; a policy takes its letters in this order.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="Message">What it says.</param>
/// <param name="Now">The business instant at which it is read, UTC.</param>
internal sealed record DueLetter(long Id, long PolicyId, PolicyMessage Message, DateTimeOffset Now);

/// <summary>What a look found, and the world it was found in.</summary>
internal sealed record Found(IReadOnlyList<DueLetter> Letters, IReadOnlyList<DueAlarm> Alarms, World World);

/// <summary>
/// Looks for what is due in some buckets, in one round trip that locks nothing. Letters are read before the world, so
/// that whoever takes one knows at least what its writer knew. A policy with a letter that this silo cannot read rests:
/// a newer silo wrote it, and one that can read it will bring it.
/// </summary>
internal sealed class AlarmReads(
    Databases databases, WorldView view, SiloOptions options, ILogger<AlarmReads> log)
{
    private static readonly string ReadLetters = Sql.Load("Alarms/read_letters.sql");
    private static readonly string ReadDue = Sql.Load("Alarms/read_due.sql");

    // Letters whose fault was logged: each look finds them again.
    private readonly ConcurrentDictionary<long, bool> _told = new();

    /// <summary>The letters that wait, and the world.</summary>
    public async Task<Found> LettersAsync(short[] buckets, int most, CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var batch =
            WorldView.Ask(new NpgsqlBatch(connection).With(ReadLetters, buckets, most, options.HasWindows));
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var letters = await LettersAsync(reader, [], stop);
        await reader.NextResultAsync(stop);
        return new Found(letters, [], await view.TakeAsync(reader, stop));
    }

    /// <summary>What is due now.</summary>
    /// <param name="buckets">The buckets to look into.</param>
    /// <param name="most">Letters and alarms of a bucket that one look takes at most.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Found> DueAsync(short[] buckets, int most, CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var batch = WorldView.Ask(new NpgsqlBatch(connection)
            .With(ReadLetters, buckets, most, options.HasWindows).With(ReadDue, buckets, most));
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var unread = new HashSet<long>();
        var letters = await LettersAsync(reader, unread, stop);
        await reader.NextResultAsync(stop);
        var alarms = new List<DueAlarm>();
        while (await reader.ReadAsync(stop))
            alarms.Add(new DueAlarm(
                reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetFieldValue<DateTimeOffset>(2)));
        await reader.NextResultAsync(stop);
        alarms.RemoveAll(alarm => unread.Contains(alarm.PolicyId));
        return new Found(letters, alarms, await view.TakeAsync(reader, stop));
    }

    // Letters behind one that cannot be read wait too, since a policy takes its letters in order.
    private async Task<List<DueLetter>> LettersAsync(
        NpgsqlDataReader reader, HashSet<long> unread, CancellationToken stop)
    {
        var letters = new List<DueLetter>();
        while (await reader.ReadAsync(stop))
        {
            var (id, policy) = (reader.GetInt64(0), reader.GetInt64(1));
            if (unread.Contains(policy))
                continue;
            if (MessageOf(id, policy, reader.GetString(2)) is { } message)
                letters.Add(new DueLetter(id, policy, message, reader.GetFieldValue<DateTimeOffset>(3)));
            else
                unread.Add(policy);
        }
        return letters;
    }

    private PolicyMessage? MessageOf(long letter, long policy, string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, GrainJson.Default.PolicyMessage);
        }
        catch (Exception cause) when (cause is JsonException or NotSupportedException)
        {
            if (_told.TryAdd(letter, true))
                log.LetterUnread(letter, policy, cause);
            return null;
        }
    }
}
