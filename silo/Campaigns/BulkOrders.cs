using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// Carries out orders to many terms, a chunk a transaction: enrols an audience set by set, or posts letters. The cursor
/// commits with the chunk, so a silo that dies leaves nothing half done and another goes on from there.
/// </summary>
internal sealed class BulkOrders(
    Databases databases, Enroller enroller, SiloOptions options)
{
    private static readonly string LockOrder = Sql.Load("Campaigns/lock_order.sql");
    private static readonly string SaveOrder = Sql.Load("Campaigns/save_order.sql");
    private static readonly string ReadLaunch = Sql.Load("Campaigns/read_launch.sql");
    private static readonly string PostOrder = Sql.Load("Campaigns/post_order.sql");

    /// <summary>Does one chunk; false when no order is open.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (await NextAsync(connection, stop) is not { } order)
            return false;
        if (order.Kind == BulkOrder.EnrolAudience)
            await Enroller.LockAsync(connection, stop);
        var instant = await Instants.ReadAsync(connection, stop);
        var (done, cursor) = order.Kind == BulkOrder.EnrolAudience
            ? await EnrolAsync(connection, order, instant, stop)
            : await PostAsync(connection, order, instant, stop);
        await using var command = connection.Command(SaveOrder,
            order.Id, cursor ?? order.Cursor, (long)done, cursor is null ? instant.Now : null);
        await command.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(CancellationToken.None);
        Telemetry.OrderedTerms.Add(done, new KeyValuePair<string, object?>("order", order.Kind));
        return true;
    }

    private static async Task<BulkOrder?> NextAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = connection.Command(LockOrder);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop)
            ? new BulkOrder(reader.GetInt64(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetInt64(2),
                reader.IsDBNull(3) ? null : reader.GetInt32(3), reader.GetInt64(4))
            : null;
    }

    private async Task<(int Done, long? Cursor)> EnrolAsync(
        NpgsqlConnection connection, BulkOrder order, BatchInstant instant, CancellationToken stop)
    {
        await using var command = connection.Command(ReadLaunch, order.CampaignId);
        var json = (string)(await command.ExecuteScalarAsync(stop))!;
        var campaign = JsonSerializer.Deserialize(json, GrainJson.Default.Campaign)!;
        if (campaign.Phase == CampaignPhase.Ended)
            return (0, null);
        var today = LocalTime.DayOf(instant.Now, TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone));
        var candidates = await Candidates.ReadAsync(
            connection, campaign.Audience, order.Cursor, options.BulkChunk, today, stop);
        var enrolled = await enroller.EnrolAsync(connection, candidates, instant, stop);
        return (enrolled, candidates.Count < options.BulkChunk ? null : candidates[^1].PolicyId);
    }

    private async Task<(int Done, long? Cursor)> PostAsync(
        NpgsqlConnection connection, BulkOrder order, BatchInstant instant, CancellationToken stop)
    {
        await using var command = connection.Command(PostOrder, order.Cursor, options.BulkChunk, order.CampaignId,
            order.DealerId, PhoneRefusals.MessageOf(order.Message), instant.Now);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        var done = (int)reader.GetInt64(0);
        return (done, done < options.BulkChunk ? null : reader.GetInt64(1));
    }
}
