using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Security;

/// <summary>A key to be made; dealers null for all.</summary>
internal sealed record KeyOrder(
    string Name, Role Role, int[]? Dealers, DateTimeOffset? ExpiresAt, string CreatedBy);

/// <summary>What became of a key that was to be revoked.</summary>
internal enum RevokeFate
{
    Revoked,

    /// <summary>There is none within the scope.</summary>
    Unknown,

    /// <summary>It stays: without it nobody could make keys any more.</summary>
    LastAdmin,
}

/// <summary>The keys of the database. A token can be read once, when its key is made.</summary>
internal sealed class ApiKeys(Databases databases)
{
    private static readonly string InsertKey = Sql.Load("Security/insert_key.sql");
    private static readonly string LockKeys = Sql.Load("Security/lock_keys.sql");
    private static readonly string InsertFirstKey = Sql.Load("Security/insert_first_key.sql");
    private static readonly string FindKey = Sql.Load("Security/find_key.sql");
    private static readonly string ListKeys = Sql.Load("Security/list_keys.sql");
    private static readonly string ListRevoked = Sql.Load("Security/list_revoked.sql");
    private static readonly string RevokeKey = Sql.Load("Security/revoke_key.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>
    /// Makes an administrator's key when none lives, and returns its token; null when one does. Safe when several silos
    /// start at once.
    /// </summary>
    public async Task<string?> EnsureFirstAsync(CancellationToken stop)
    {
        var token = ApiToken.Create();
        await using var connection = await _pool.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var batch = new NpgsqlBatch(connection, transaction)
            .With(LockKeys).With(InsertFirstKey, token.Hash);
        var made = await batch.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
        return made == 1 ? token.Text : null;
    }

    public async Task<(StoredKey Key, string Token)> CreateAsync(KeyOrder order, CancellationToken stop)
    {
        var token = ApiToken.Create();
        await using var command = _pool.Command(
            InsertKey, order.Name, order.Role.Name(), order.Dealers, token.Hash, order.CreatedBy, order.ExpiresAt);
        await command.ExecuteNonQueryAsync(stop);
        return ((await FindAsync(token.Hash, stop))!, token.Text);
    }

    /// <summary>The key of a token's hash, also when it is revoked or expired; null for none.</summary>
    public async Task<StoredKey?> FindAsync(byte[] hash, CancellationToken stop)
    {
        await using var command = _pool.Command(FindKey, hash);
        await using var rows = await command.ExecuteReaderAsync(stop);
        return await rows.ReadAsync(stop) ? Read(rows) : null;
    }

    /// <summary>Keys within a scope, by id, after one.</summary>
    public async Task<List<StoredKey>> ListAsync(DealerScope scope, int after, int limit, CancellationToken stop)
    {
        await using var command = _pool.Command(ListKeys, scope.Ids, after, limit);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var keys = new List<StoredKey>();
        while (await rows.ReadAsync(stop))
            keys.Add(Read(rows));
        return keys;
    }

    /// <summary>Ids of the keys that were revoked.</summary>
    public async Task<IReadOnlySet<int>> RevokedAsync(CancellationToken stop)
    {
        await using var command = _pool.Command(ListRevoked);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var revoked = new HashSet<int>();
        while (await rows.ReadAsync(stop))
            revoked.Add(rows.GetInt32(0));
        return revoked;
    }

    /// <summary>Revokes a key within a scope for good. A revoked one stays as it is.</summary>
    public async Task<RevokeFate> RevokeAsync(int id, DealerScope scope, CancellationToken stop)
    {
        await using var connection = await _pool.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var batch = new NpgsqlBatch(connection, transaction)
            .With(LockKeys).With(RevokeKey, id, scope.Ids);
        var isLast = (bool?)await batch.ExecuteScalarAsync(stop);
        await transaction.CommitAsync(stop);
        return isLast switch { null => RevokeFate.Unknown, true => RevokeFate.LastAdmin, _ => RevokeFate.Revoked };
    }

    private static StoredKey Read(NpgsqlDataReader rows) => new(
        rows.GetInt32(0),
        rows.GetString(1),
        RoleNames.Parse(rows.GetString(2)) ?? Role.None,
        rows.Maybe<int[]>(3),
        rows.Maybe<string[]>(4),
        ApiToken.PrefixOf(rows.GetFieldValue<byte[]>(5)),
        rows.GetFieldValue<DateTimeOffset>(6),
        rows.GetString(7),
        rows.MaybeValue<DateTimeOffset>(8),
        rows.MaybeValue<DateTimeOffset>(9));
}
