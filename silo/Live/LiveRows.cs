using System.Data;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// Reads, in one snapshot, the whole current values of everything in a scope that changed after a version.
/// </summary>
internal static class LiveRows
{
    private static readonly string ReadCampaignAmounts = Sql.Load("Live/read_campaign_amounts.sql");
    private static readonly string ReadDealerAmounts = Sql.Load("Live/read_dealer_amounts.sql");
    private static readonly string ReadDays = Sql.Load("Live/read_days.sql");

    /// <summary>
    /// The changes; empty with an older version than asked for when the totals themselves went back.
    /// </summary>
    /// <param name="databases">Where to read.</param>
    /// <param name="dealerIds">Dealers in scope; null for all.</param>
    /// <param name="after">The version the reader knows; 0 for nothing.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task<LiveProgress> ReadAsync(
        Databases databases, int[]? dealerIds, long after, CancellationToken stop)
    {
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        await using var snapshot =
            await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var pulse = await Pulse.ReadAsync(connection, stop);
        return pulse.Version <= after
            ? new LiveProgress(pulse.Version, pulse.Now, pulse.IsVirtual, [], [], [])
            : new LiveProgress(pulse.Version, pulse.Now, pulse.IsVirtual,
                await CampaignsAsync(connection, dealerIds, after, stop),
                await DealersAsync(connection, dealerIds, after, stop),
                await DaysAsync(connection, dealerIds, after, stop));
    }

    private static async Task<LiveCampaign[]> CampaignsAsync(
        NpgsqlConnection connection, int[]? dealerIds, long after, CancellationToken stop)
    {
        await using var command = connection.Command(ReadCampaignAmounts, dealerIds, after);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var amounts = new List<(long Campaign, Amount Amount)>();
        while (await reader.ReadAsync(stop))
            amounts.Add((reader.GetInt64(0), AmountAt(reader, 1)));
        return [.. amounts.GroupBy(row => row.Campaign, row => row.Amount)
            .Select(group => new LiveCampaign(group.Key, Progress.From(group)))];
    }

    private static async Task<LiveDealer[]> DealersAsync(
        NpgsqlConnection connection, int[]? dealerIds, long after, CancellationToken stop)
    {
        await using var command = connection.Command(ReadDealerAmounts, dealerIds, after);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var amounts = new List<(long Campaign, DealerRef Dealer, Amount Amount)>();
        while (await reader.ReadAsync(stop))
            amounts.Add((
                reader.GetInt64(0),
                new DealerRef(reader.GetString(1), reader.GetString(2)),
                AmountAt(reader, 3)));
        return [.. amounts.GroupBy(row => (row.Campaign, row.Dealer), row => row.Amount)
            .Select(group => new LiveDealer(group.Key.Campaign, group.Key.Dealer, Progress.From(group)))];
    }

    private static async Task<List<LiveDay>> DaysAsync(
        NpgsqlConnection connection, int[]? dealerIds, long after, CancellationToken stop)
    {
        await using var command = connection.Command(ReadDays, dealerIds, after);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var days = new List<LiveDay>();
        while (await reader.ReadAsync(stop))
            days.Add(new LiveDay(
                reader.GetInt64(0), reader.GetFieldValue<DateOnly>(1), reader.GetString(2),
                reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6)));
        return days;
    }

    private static Amount AmountAt(NpgsqlDataReader reader, int first) =>
        new(reader.GetString(first), reader.GetString(first + 1), reader.GetDecimal(first + 2));
}
