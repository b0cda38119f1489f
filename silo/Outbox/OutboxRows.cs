using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Outbox;

/// <summary>Leases messages and reads whom they go to, in the caller's transaction.</summary>
internal static class OutboxRows
{
    private static readonly string LeaseDue = Sql.Load("Outbox/lease_due.sql");
    private static readonly string LockPhones = Sql.Load("Outbox/lock_phones.sql");
    private static readonly string ReadHouseholds = Sql.Load("Outbox/read_households.sql");
    private static readonly string LockRecipients = Sql.Load("Outbox/lock_recipients.sql");
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
                reader.GetFieldValue<DateTimeOffset>(12), reader.GetBoolean(13)));
        // What would leave first is looked at first.
        leased.Sort((one, other) => (one.At, one.PolicyId, one.Step).CompareTo((other.At, other.PolicyId, other.Step)));
        return leased;
    }

    public static async Task<Dictionary<long, Recipient>> RecipientsAsync(
        NpgsqlConnection connection, long[] ids, CancellationToken stop)
    {
        await using var batch =
            new NpgsqlBatch(connection).With(LockRecipients, ids).With(ReadRecipients, ids);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.NextResultAsync(stop);
        var recipients = new Dictionary<long, Recipient>(ids.Length);
        while (await reader.ReadAsync(stop))
            recipients.Add(reader.GetInt64(0), RecipientOf(reader));
        return recipients;
    }

    /// <summary>The household of each message; from here on no other silo writes to these phones.</summary>
    public static async Task<Dictionary<(long PolicyId, short Step), Household>> HouseholdsAsync(
        NpgsqlConnection connection, IReadOnlyCollection<LeasedMessage> messages, CancellationToken stop)
    {
        var households = new Dictionary<(long PolicyId, short Step), Household>(messages.Count);
        if (messages.Count == 0)
            return households;
        await using var batch = new NpgsqlBatch(connection)
            .With(LockPhones, messages.Select(message => message.PolicyId).Distinct().ToArray())
            .With(ReadHouseholds,
                messages.Select(message => message.PolicyId).ToArray(),
                messages.Select(message => message.Step).ToArray(),
                messages.Select(message => message.DueOn).ToArray());
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.NextResultAsync(stop);
        while (await reader.ReadAsync(stop))
            households.Add((reader.GetInt64(0), reader.GetInt16(1)), new Household(
                reader.GetInt32(2), reader.GetFieldValue<long[]>(3), reader.GetBoolean(4),
                reader.GetFieldValue<string[]>(5)));
        return households;
    }

    private static Recipient RecipientOf(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3), reader.GetInt16(4),
        reader.GetBoolean(5),
        reader.GetString(6), reader.GetString(7), reader.GetGuid(8), reader.GetString(9),
        TextOrNull(reader, 10) ?? reader.GetString(11),
        reader.GetFieldValue<DateOnly>(12), reader.GetBoolean(13), reader.GetBoolean(14),
        reader.GetString(15) == "compulsory" ? InsuranceLine.Compulsory : InsuranceLine.Commercial,
        TextOrNull(reader, 16) is { } tier ? Enum.Parse<Tier>(tier) : null,
        TextOrNull(reader, 17) is { } plan ? JsonSerializer.Deserialize(plan, GrainJson.Default.PromotionPlan) : null);

    private static string? TextOrNull(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
