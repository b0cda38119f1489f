using System.Collections.Concurrent;
using System.Security.Cryptography;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Security;

/// <summary>The engine's own keys, 256 random bits each, made at the first need and shared by all silos.</summary>
internal sealed class Secrets(Databases databases)
{
    /// <summary>Signs cursors.</summary>
    public const string Cursors = "cursors";

    /// <summary>Hashes phones.</summary>
    public const string Phones = "phones";

    /// <summary>Signs tickets to the cluster's page.</summary>
    public const string Tickets = "tickets";

    /// <summary>Seals what customers write, and answers that tell it.</summary>
    public const string Texts = "texts";

    private const int Bytes = 32;

    private static readonly string InsertSecret = Sql.Load("Security/insert_secret.sql");
    private static readonly string ReadSecret = Sql.Load("Security/read_secret.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;
    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);

    /// <summary>The key of a name; never changes.</summary>
    public async ValueTask<byte[]> GetAsync(string name, CancellationToken stop)
    {
        if (_known.TryGetValue(name, out var known))
            return known;
        await using var connection = await _pool.OpenConnectionAsync(stop);
        await using (var insert = connection.Command(InsertSecret, name, RandomNumberGenerator.GetBytes(Bytes)))
            await insert.ExecuteNonQueryAsync(stop);
        await using var read = connection.Command(ReadSecret, name);
        return _known[name] = (byte[])(await read.ExecuteScalarAsync(stop))!;
    }

    /// <summary>The hash of phones under this database's key.</summary>
    public async ValueTask<PhoneHash> PhoneHashAsync(CancellationToken stop) => new(await GetAsync(Phones, stop));

    /// <summary>The seal of customers' words under this database's key.</summary>
    public async ValueTask<TextSeal> TextSealAsync(CancellationToken stop) => new(await GetAsync(Texts, stop));
}
