using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>The instant that a set-based transaction works with, and the calendar it must know.</summary>
/// <param name="Now">Business instant, UTC.</param>
/// <param name="CalendarRevision">The newest published calendar.</param>
internal readonly record struct BatchInstant(DateTimeOffset Now, long CalendarRevision);

/// <summary>Asks the database what time it is.</summary>
internal static class Instants
{
    private static readonly string ReadInstant = Sql.Load("Turns/read_instant.sql");

    /// <summary>The one instant of the transaction that is open on a connection.</summary>
    public static async Task<BatchInstant> ReadAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection).With(ReadInstant);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return new BatchInstant(reader.GetFieldValue<DateTimeOffset>(0), reader.GetInt64(1));
    }
}
