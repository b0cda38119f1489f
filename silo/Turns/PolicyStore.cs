using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>The instant that a batch works with, and the calendar it must know.</summary>
internal readonly record struct BatchInstant(DateTimeOffset Now, long CalendarRevision);

/// <summary>Locks and reads policies. Every method needs the transaction that is open on its connection.</summary>
internal static class PolicyStore
{
    private static readonly string ReadInstant = Sql.Load("Turns/read_instant.sql");
    private static readonly string ClaimDue = Sql.Load("Turns/claim_due.sql");
    private static readonly string LockPolicies = Sql.Load("Turns/lock_policies.sql");
    private static readonly string ReadStates = Sql.Load("Turns/read_states.sql");
    private static readonly string ReadHeld = Sql.Load("Turns/read_held.sql");

    /// <summary>Locks up to <paramref name="limit"/> due policies at or above the watermark that nobody else holds.</summary>
    public static Task<(BatchInstant Instant, List<LockedPolicy> Locked)> ClaimDueAsync(
        NpgsqlConnection connection, int limit, DateTimeOffset watermark, CancellationToken stop) =>
        LockAsync(connection, ClaimDue, [limit, watermark], stop);

    /// <summary>Locks these policies in key order, waiting for whoever holds one. Unknown ids are left out.</summary>
    public static Task<(BatchInstant Instant, List<LockedPolicy> Locked)> LockAsync(
        NpgsqlConnection connection, long[] ids, CancellationToken stop) =>
        LockAsync(connection, LockPolicies, [ids], stop);

    /// <summary>The one instant of this transaction's batch.</summary>
    public static async Task<BatchInstant> InstantAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection).With(ReadInstant);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        return await InstantOf(reader, stop);
    }

    /// <summary>The states of locked policies and what is held back, read after the locks were granted.</summary>
    public static async Task<(Dictionary<long, PolicyRow> Rows, HeldBack Held)> ReadAsync(
        NpgsqlConnection connection, long[] ids, CancellationToken stop)
    {
        var rows = new Dictionary<long, PolicyRow>(ids.Length);
        await using var batch = new NpgsqlBatch(connection).With(ReadStates, ids).With(ReadHeld);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            rows.Add(reader.GetInt64(0), RowOf(reader));
        await reader.NextResultAsync(stop);
        return (rows, await HeldOf(reader, stop));
    }

    private static async Task<(BatchInstant Instant, List<LockedPolicy> Locked)> LockAsync(
        NpgsqlConnection connection, string sql, object[] parameters, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection).With(ReadInstant).With(sql, parameters);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var instant = await InstantOf(reader, stop);
        await reader.NextResultAsync(stop);
        var locked = new List<LockedPolicy>();
        while (await reader.ReadAsync(stop))
            locked.Add(new LockedPolicy(reader.GetInt64(0), reader.GetInt32(1), reader.GetFieldValue<DateTimeOffset>(2)));
        return (instant, locked);
    }

    private static async Task<BatchInstant> InstantOf(NpgsqlDataReader reader, CancellationToken stop)
    {
        await reader.ReadAsync(stop);
        return new BatchInstant(reader.GetFieldValue<DateTimeOffset>(0), reader.GetInt64(1));
    }

    private static PolicyRow RowOf(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.GetInt32(1), reader.GetInt64(2), reader.GetInt32(3),
        reader.GetFieldValue<DateOnly>(4), reader.GetInt32(5), reader.GetString(6), reader.GetString(7));

    private static async Task<HeldBack> HeldOf(NpgsqlDataReader reader, CancellationToken stop)
    {
        var campaigns = new HashSet<long>();
        var dealers = new HashSet<long>();
        while (await reader.ReadAsync(stop))
            (reader.GetString(0) == "campaign" ? campaigns : dealers).Add(reader.GetInt64(1));
        return new HeldBack(campaigns, dealers);
    }
}

/// <summary>The campaigns and dealers for which nothing may begin.</summary>
internal sealed record HeldBack(IReadOnlySet<long> Campaigns, IReadOnlySet<long> Dealers)
{
    public bool Holds(long campaignId, int dealerId) => Campaigns.Contains(campaignId) || Dealers.Contains(dealerId);
}
