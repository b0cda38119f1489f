using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Dealers;

/// <summary>A dealer's amounts in one campaign and month of expiry.</summary>
internal sealed record MonthAmount(CampaignRef Campaign, DateOnly Month, Amount Amount);

/// <summary>Reads dealers, never past a caller's scope: the directory, and from them what only they know.</summary>
internal sealed class DealerReader(Databases databases, IDealers grains)
{
    private static readonly string FindDealer = Sql.Load("Api/Dealers/find_dealer.sql");
    private static readonly string FindDealers = Sql.Load("Api/Dealers/find_dealers.sql");
    private static readonly string ListDealers = Sql.Load("Api/Dealers/list_dealers.sql");
    private static readonly string SumMonths = Sql.Load("Api/Dealers/sum_months.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>The code in a path; a slash arrives there still escaped.</summary>
    public static string CodeOf(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Id of a dealer within a scope; null for an unknown or foreign code.</summary>
    public async Task<int?> IdAsync(string code, DealerScope scope, CancellationToken stop)
    {
        await using var command = _pool.Command(FindDealer, code, scope.Ids);
        return (int?)await command.ExecuteScalarAsync(stop);
    }

    /// <summary>
    /// The scope of one dealer within a wider one; the scope itself without a code, null for an unknown code.
    /// </summary>
    public async Task<DealerScope?> NarrowAsync(string? code, DealerScope scope, CancellationToken stop) =>
        code is null ? scope
        : await IdAsync(code, scope, stop) is { } id ? DealerScope.Of([id], [code])
        : null;

    /// <summary>
    /// Ids of several dealers; null for no list at all. Unknown and foreign codes are the same fault of the field that
    /// names them.
    /// </summary>
    public async Task<int[]?> IdsAsync(
        string field, IReadOnlyList<string>? codes, DealerScope scope, Faults faults, CancellationToken stop)
    {
        if (codes is null)
            return null;
        var wanted = codes.Distinct(StringComparer.Ordinal).ToArray();
        await using var command = _pool.Command(FindDealers, wanted, scope.Ids);
        var ids = (int[])(await command.ExecuteScalarAsync(stop))!;
        if (wanted.Length == 0 || ids.Length != wanted.Length)
            faults.Add(field, "must name dealers that exist", "须为存在的门店编码");
        return ids;
    }

    /// <summary>Dealers of a scope by code, after one.</summary>
    public async Task<List<DealerView>> ListAsync(DealerScope scope, string? after, int limit, CancellationToken stop)
    {
        await using var command = _pool.Command(ListDealers, scope.Ids, after, limit, null);
        return await ReadAsync(command, stop);
    }

    /// <summary>One dealer of a scope; null for an unknown or foreign code.</summary>
    public async Task<DealerView?> FindAsync(string code, DealerScope scope, CancellationToken stop)
    {
        await using var command = _pool.Command(ListDealers, scope.Ids, null, 1, code);
        return (await ReadAsync(command, stop)).SingleOrDefault();
    }

    /// <summary>A dealer's amounts by campaign and month, of one campaign or all.</summary>
    public async Task<List<MonthAmount>> MonthsAsync(int dealerId, long? campaignId, CancellationToken stop)
    {
        await using var command = _pool.Command(SumMonths, dealerId, campaignId);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var amounts = new List<MonthAmount>();
        while (await rows.ReadAsync(stop))
            amounts.Add(new MonthAmount(
                new CampaignRef(rows.GetInt64(0), rows.GetString(1)), rows.GetFieldValue<DateOnly>(2),
                new Amount(rows.GetString(3), rows.GetString(4), rows.GetDecimal(5))));
        return amounts;
    }

    private async Task<List<DealerView>> ReadAsync(NpgsqlCommand command, CancellationToken stop)
    {
        var dealers = new List<(int Id, DealerView View)>();
        await using (var rows = await command.ExecuteReaderAsync(stop))
            while (await rows.ReadAsync(stop))
                dealers.Add((rows.GetInt32(4), ViewOf(rows)));
        var targets = await grains.TargetsAsync([.. dealers.Select(dealer => dealer.Id)], stop);
        return [.. dealers.Zip(targets, (dealer, own) => dealer.View with { Targets = [.. own.Select(ViewOf)] })];
    }

    private static TargetView ViewOf(Target target) => new(target.Month, target.Renewals, target.Premium);

    private static DealerView ViewOf(NpgsqlDataReader rows)
    {
        var dealer = JsonSerializer.Deserialize(rows.GetString(2), GrainJson.Default.DealerEntry)!;
        return new DealerView(
            rows.GetString(0), dealer.Name, rows.GetString(1), dealer.Zone, rows.GetInt64(3), [],
            [.. dealer.Affiliations.Select(AffiliationBodies.Of)]);
    }
}
