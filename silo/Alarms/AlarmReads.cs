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
/// that whoever takes one knows at least what its writer knew.
/// </summary>
internal sealed class AlarmReads(Databases databases, WorldView view, SiloOptions options)
{
    private static readonly string ReadLetters = Sql.Load("Alarms/read_letters.sql");
    private static readonly string ReadDue = Sql.Load("Alarms/read_due.sql");

    /// <summary>The letters that wait, and the world.</summary>
    public async Task<Found> LettersAsync(short[] buckets, int most, CancellationToken stop)
    {
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        await using var batch =
            WorldView.Ask(new NpgsqlBatch(connection).With(ReadLetters, buckets, most, options.HasWindows));
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var letters = await LettersAsync(reader, stop);
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
        await using var batch =
            WorldView.Ask(new NpgsqlBatch(connection).With(ReadLetters, buckets, most, options.HasWindows).With(ReadDue, buckets, most));
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var letters = await LettersAsync(reader, stop);
        await reader.NextResultAsync(stop);
        var alarms = new List<DueAlarm>();
        while (await reader.ReadAsync(stop))
            alarms.Add(new DueAlarm(
                reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetFieldValue<DateTimeOffset>(2)));
        await reader.NextResultAsync(stop);
        return new Found(letters, alarms, await view.TakeAsync(reader, stop));
    }

    private static async Task<List<DueLetter>> LettersAsync(NpgsqlDataReader reader, CancellationToken stop)
    {
        var letters = new List<DueLetter>();
        while (await reader.ReadAsync(stop))
            letters.Add(new DueLetter(reader.GetInt64(0), reader.GetInt64(1),
                JsonSerializer.Deserialize(reader.GetString(2), GrainJson.Default.PolicyMessage)!,
                reader.GetFieldValue<DateTimeOffset>(3)));
        return letters;
    }
}
