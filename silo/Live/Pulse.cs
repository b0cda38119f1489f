using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Live;

/// <summary>Where totals and clock stand.</summary>
/// <param name="Version">Version of the last fold.</param>
/// <param name="Now">The business clock, UTC.</param>
/// <param name="IsVirtual">Whether a rehearsal drives the clock.</param>
internal sealed record Pulse(long Version, DateTimeOffset Now, bool IsVirtual)
{
    private static readonly string ReadPulse = Sql.Load("Live/read_pulse.sql");

    public static async Task<Pulse> ReadAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = connection.Command(ReadPulse);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return new Pulse(reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetBoolean(2));
    }
}
