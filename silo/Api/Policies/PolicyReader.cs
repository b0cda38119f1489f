using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>Reads policies, never past a caller's scope.</summary>
internal sealed class PolicyReader(Databases databases)
{
    private static readonly string ReadPolicies = Sql.Load("Api/Policies/read_policies.sql");
    private static readonly string ReadTouches = Sql.Load("Api/Policies/read_touches.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>One policy of a scope; null for an unknown or foreign id.</summary>
    public async Task<StoredPolicy?> FindAsync(long id, DealerScope scope, CancellationToken stop) =>
        (await ReadAsync([id], scope, stop)).SingleOrDefault();

    /// <summary>Policies of a scope by id; unknown and foreign ids are left out.</summary>
    public async Task<List<StoredPolicy>> ReadAsync(long[] ids, DealerScope scope, CancellationToken stop)
    {
        await using var command = _pool.Command(ReadPolicies, ids, scope.Ids);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var policies = new List<StoredPolicy>();
        while (await rows.ReadAsync(stop))
            policies.Add(Read(rows));
        return policies;
    }

    /// <summary>The touches of a policy that were opened or ended, in order of their planned instants.</summary>
    public async Task<List<StoredTouch>> TouchesAsync(long id, CancellationToken stop)
    {
        await using var command = _pool.Command(ReadTouches, id);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var touches = new List<StoredTouch>();
        while (await rows.ReadAsync(stop))
            touches.Add(new StoredTouch(
                rows.GetInt16(0), rows.GetString(1), rows.GetString(2), rows.Maybe<string>(3),
                rows.GetFieldValue<DateTimeOffset>(4), rows.MaybeValue<DateTimeOffset>(5)));
        return touches;
    }

    private static StoredPolicy Read(NpgsqlDataReader rows) => new()
    {
        Id = rows.GetInt64(0),
        DealerId = rows.GetInt32(1),
        DealerCode = rows.GetString(2),
        Line = rows.GetString(3),
        PolicyNo = rows.Maybe<string>(4),
        Plate = rows.Maybe<string>(5),
        Vin = rows.Maybe<string>(6),
        Insurer = rows.Maybe<string>(7),
        Model = rows.Maybe<string>(8),
        Owner = rows.Maybe<string>(9),
        Phone = rows.GetString(10),
        Expiry = rows.GetFieldValue<DateOnly>(11),
        Tier = rows.Maybe<string>(12),
        Premium = rows.MaybeValue<decimal>(13),
        Phase = rows.Maybe<string>(14),
        State = StateOf(rows.Maybe<string>(15)),
        CampaignId = rows.MaybeValue<long>(16),
        CampaignName = rows.Maybe<string>(17),
        PlaybookId = rows.MaybeValue<int>(18),
        IsParked = rows.GetBoolean(19),
        WakeAt = rows.MaybeValue<DateTimeOffset>(20),
        HasUnreadText = rows.GetBoolean(21),
        SecondPhone = rows.Maybe<string>(22),
    };

    // A damaged state parks its policy; it must still be possible to look at it.
    private static Policy? StateOf(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, GrainJson.Default.Policy);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
