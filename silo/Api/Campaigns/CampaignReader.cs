using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Campaigns;

/// <summary>
/// Reads campaigns and their totals, never past a caller's scope: a campaign is seen by whom its audience may concern.
/// </summary>
internal sealed class CampaignReader(Databases databases)
{
    private static readonly string ListCampaigns = Sql.Load("Api/Campaigns/list_campaigns.sql");
    private static readonly string SumCampaigns = Sql.Load("Api/Campaigns/sum_campaigns.sql");
    private static readonly string SumDealers = Sql.Load("Api/Campaigns/sum_dealers.sql");
    private static readonly string SumDays = Sql.Load("Api/Campaigns/sum_days.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>Campaigns of a scope, newest first, before an id.</summary>
    public async Task<List<StoredCampaign>> ListAsync(
        DealerScope scope, long? before, int limit, CancellationToken stop)
    {
        await using var command = _pool.Command(ListCampaigns, scope.Codes, before, limit, null);
        return await ReadAsync(command, stop);
    }

    /// <summary>One campaign of a scope; null for an unknown or foreign id.</summary>
    public async Task<StoredCampaign?> FindAsync(long id, DealerScope scope, CancellationToken stop)
    {
        await using var command = _pool.Command(ListCampaigns, scope.Codes, null, 1, id);
        return (await ReadAsync(command, stop)).SingleOrDefault();
    }

    /// <summary>The progress of campaigns at the dealers of a scope.</summary>
    public async Task<Dictionary<long, Progress>> ProgressAsync(
        IEnumerable<long> ids, DealerScope scope, CancellationToken stop)
    {
        await using var command = _pool.Command(SumCampaigns, ids.ToArray(), scope.Ids);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var amounts = new List<(long Campaign, Amount Amount)>();
        while (await rows.ReadAsync(stop))
            amounts.Add((rows.GetInt64(0), new Amount(rows.GetString(1), rows.GetString(2), rows.GetDecimal(3))));
        return amounts.GroupBy(amount => amount.Campaign)
            .ToDictionary(group => group.Key, group => Progress.From(group.Select(amount => amount.Amount)));
    }

    /// <summary>A campaign's progress by dealer of a scope, of one month of expiry or all; dealers by code.</summary>
    public async Task<List<DealerShare>> DealersAsync(
        long id, DateOnly? month, DealerScope scope, CancellationToken stop)
    {
        await using var command = _pool.Command(SumDealers, id, scope.Ids, month);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var amounts = new List<(DealerRef Dealer, Amount Amount)>();
        while (await rows.ReadAsync(stop))
            amounts.Add((new DealerRef(rows.GetString(0), rows.GetString(1)),
                new Amount(rows.GetString(2), rows.GetString(3), rows.GetDecimal(4))));
        return [.. amounts.GroupBy(amount => amount.Dealer)
            .Select(group => new DealerShare(group.Key, Progress.From(group.Select(amount => amount.Amount))))];
    }

    /// <summary>
    /// A campaign's touches by day and channel at the dealers of a scope; days of a range, both ends
    /// included.
    /// </summary>
    public async Task<List<DayCount>> DaysAsync(
        long id, DealerScope scope, (DateOnly? From, DateOnly? To) range, CancellationToken stop)
    {
        await using var command = _pool.Command(SumDays, id, scope.Ids, range.From, range.To);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var days = new List<DayCount>();
        while (await rows.ReadAsync(stop))
            days.Add(new DayCount(rows.GetFieldValue<DateOnly>(0), rows.GetString(1), rows.GetInt64(2),
                rows.GetInt64(3), rows.GetInt64(4), rows.GetInt64(5)));
        return days;
    }

    private static async Task<List<StoredCampaign>> ReadAsync(NpgsqlCommand command, CancellationToken stop)
    {
        await using var rows = await command.ExecuteReaderAsync(stop);
        var campaigns = new List<StoredCampaign>();
        while (await rows.ReadAsync(stop))
            campaigns.Add(Read(rows));
        return campaigns;
    }

    private static StoredCampaign Read(NpgsqlDataReader rows) => new()
    {
        Id = rows.GetInt64(0),
        Name = rows.GetString(1),
        Phase = rows.GetString(2),
        PlaybookId = rows.GetInt32(3),
        PlaybookName = rows.GetString(4),
        PlaybookVersion = rows.GetInt32(5),
        Yaml = rows.GetString(6),
        State = JsonSerializer.Deserialize(rows.GetString(7), GrainJson.Default.Campaign)!,
        CreatedAt = rows.GetFieldValue<DateTimeOffset>(8),
        CreatedBy = rows.GetString(9),
        LaunchedAt = rows.MaybeValue<DateTimeOffset>(10),
        Order = rows.IsDBNull(11) ? null : new OrderView(rows.GetString(11), rows.GetInt64(12), rows.GetBoolean(13)),
    };
}
