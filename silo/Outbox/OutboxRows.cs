using CampaignEngine.Grains;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Outbox;

/// <summary>Leases messages and reads whom they go to, in the caller's transaction.</summary>
internal static class OutboxRows
{
    private static readonly string LeaseDue = Sql.Load("Outbox/lease_due.sql");
    private static readonly string LockAgainstHolds = Sql.Load("Outbox/lock_against_holds.sql");
    private static readonly string ReadRecipients = Sql.Load("Outbox/read_recipients.sql");

    public static async Task<List<LeasedMessage>> LeaseAsync(
        NpgsqlConnection connection, int limit, TimeSpan lease, bool atOwnInstant, CancellationToken stop)
    {
        await using var command = connection.Command(LeaseDue, limit, lease, atOwnInstant);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var leased = new List<LeasedMessage>();
        while (await reader.ReadAsync(stop))
            leased.Add(new LeasedMessage(
                reader.GetInt64(0), reader.GetInt16(1), reader.GetFieldValue<DateOnly>(2),
                ChannelNames.Parse(reader.GetString(3))!.Value, reader.GetString(4), reader.GetString(5) != "none",
                reader.GetInt16(6), reader.GetInt32(7),
                reader.IsDBNull(8) ? null : reader.GetFieldValue<DateTimeOffset>(8),
                TextOrNull(reader, 9), TextOrNull(reader, 10), TextOrNull(reader, 11),
                reader.GetFieldValue<DateTimeOffset>(12)));
        return leased;
    }

    public static async Task<Dictionary<long, Recipient>> RecipientsAsync(
        NpgsqlConnection connection, long[] ids, CancellationToken stop)
    {
        await using var batch =
            new NpgsqlBatch(connection).With(LockAgainstHolds, ids).With(ReadRecipients, ids);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.NextResultAsync(stop);
        var recipients = new Dictionary<long, Recipient>(ids.Length);
        while (await reader.ReadAsync(stop))
            recipients.Add(reader.GetInt64(0), RecipientOf(reader));
        return recipients;
    }

    private static Recipient RecipientOf(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3), reader.GetInt16(4),
        reader.GetBoolean(5),
        reader.GetString(6), reader.GetString(7), reader.GetGuid(8), reader.GetString(9),
        TextOrNull(reader, 10) ?? reader.GetString(11),
        reader.GetFieldValue<DateOnly>(12), reader.GetBoolean(13));

    private static string? TextOrNull(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
