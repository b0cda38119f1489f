using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>Locks and reads policies. Every method needs the transaction that is open on its connection.</summary>
internal static class PolicyStore
{
    private static readonly string ReadInstant = Sql.Load("Turns/read_instant.sql");
    private static readonly string ClaimDue = Sql.Load("Turns/claim_due.sql");
    private static readonly string LockPolicies = Sql.Load("Turns/lock_policies.sql");
    private static readonly string ReadStates = Sql.Load("Turns/read_states.sql");
    private static readonly string ReadHeld = Sql.Load("Turns/read_held.sql");

    /// <summary>
    /// Locks up to <paramref name="limit"/> due policies at or above the watermark that nobody else holds.
    /// </summary>
    public static async Task<DueBatch> ClaimDueAsync(
        NpgsqlConnection connection, int limit, DateTimeOffset watermark, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection).With(ReadInstant).With(ClaimDue, limit, watermark);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var instant = await InstantOf(reader, stop);
        await reader.NextResultAsync(stop);
        var due = new List<DuePolicy>();
        while (await reader.ReadAsync(stop))
            due.Add(new DuePolicy(reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1)));
        return new DueBatch(instant, due);
    }

    /// <summary>The states of claimed policies and what is held back, read after the locks were granted.</summary>
    public static async Task<LockedBatch> ReadAsync(
        NpgsqlConnection connection, DueBatch claimed, CancellationToken stop)
    {
        var alarms = claimed.Policies.ToDictionary(policy => policy.Id, DateTimeOffset? (policy) => policy.WakeAt);
        await using var batch = new NpgsqlBatch(connection).With(ReadStates, alarms.Keys.ToArray()).With(ReadHeld);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        return await BatchOf(claimed.Instant, alarms, reader, stop);
    }

    /// <summary>
    /// Locks these policies in key order, waiting for whoever holds one, and reads them; unknown ids are left out. One
    /// round trip: each statement sees what was committed before it began, so the states are younger than the locks.
    /// </summary>
    public static async Task<LockedBatch> LockAsync(NpgsqlConnection connection, long[] ids, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection)
            .With(ReadInstant).With(LockPolicies, ids).With(ReadStates, ids).With(ReadHeld);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var instant = await InstantOf(reader, stop);
        await reader.NextResultAsync(stop);
        await reader.ReadAsync(stop);
        var alarms = reader.GetFieldValue<long[]>(0).Zip(reader.GetFieldValue<DateTimeOffset?[]>(1))
            .ToDictionary(locked => locked.First, locked => locked.Second);
        await reader.NextResultAsync(stop);
        return await BatchOf(instant, alarms, reader, stop);
    }

    /// <summary>The one instant of this transaction's batch.</summary>
    public static async Task<BatchInstant> InstantAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection).With(ReadInstant);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        return await InstantOf(reader, stop);
    }

    /// <summary>The campaigns and dealers for which nothing may begin now.</summary>
    public static async Task<HeldBack> HeldAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection).With(ReadHeld);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        return await HeldOf(reader, stop);
    }

    // A policy that was enrolled between the locks and the reading is seen but not held; it is left out.
    private static async Task<LockedBatch> BatchOf(
        BatchInstant instant, Dictionary<long, DateTimeOffset?> alarms, NpgsqlDataReader reader,
        CancellationToken stop)
    {
        var rows = new List<PolicyRow>(alarms.Count);
        while (await reader.ReadAsync(stop))
            if (alarms.TryGetValue(reader.GetInt64(0), out var wakeAt))
                rows.Add(RowOf(reader, wakeAt));
        await reader.NextResultAsync(stop);
        return new LockedBatch(instant, rows, await HeldOf(reader, stop));
    }

    private static async Task<BatchInstant> InstantOf(NpgsqlDataReader reader, CancellationToken stop)
    {
        await reader.ReadAsync(stop);
        return new BatchInstant(reader.GetFieldValue<DateTimeOffset>(0), reader.GetInt64(1));
    }

    private static PolicyRow RowOf(NpgsqlDataReader reader, DateTimeOffset? wakeAt) => new(
        reader.GetInt64(0), reader.GetInt32(1), reader.GetInt64(2), reader.GetInt32(3),
        reader.GetFieldValue<DateOnly>(4), reader.GetInt32(5), reader.GetString(6), reader.GetString(7), wakeAt);

    private static async Task<HeldBack> HeldOf(NpgsqlDataReader reader, CancellationToken stop)
    {
        var campaigns = new HashSet<long>();
        var dealers = new HashSet<long>();
        while (await reader.ReadAsync(stop))
            (reader.GetString(0) == "campaign" ? campaigns : dealers).Add(reader.GetInt64(1));
        return new HeldBack(campaigns, dealers);
    }
}
