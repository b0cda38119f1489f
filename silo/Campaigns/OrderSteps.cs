using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Campaigns.Cases;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// Carries out a campaign's order to its terms, a chunk a transaction: enrols an audience set by set, or posts letters.
/// The campaign is locked only at the end of a chunk, so that nobody who pauses it waits for its terms.
/// </summary>
internal sealed class OrderSteps(
    Databases databases, CampaignStore campaigns, Enroller enroller, CaseBirths births, SiloOptions options)
    : IOrderSteps
{
    private static readonly string ReadOrder = Sql.Load("Campaigns/read_order.sql");
    private static readonly string LockForOrder = Sql.Load("Campaigns/lock_for_order.sql");
    private static readonly string SaveOrder = Sql.Load("Campaigns/save_order.sql");
    private static readonly string RestCampaign = Sql.Load("Campaigns/rest_campaign.sql");

    /// <inheritdoc/>
    public async Task<OrderPlace?> StepAsync(long campaignId, OrderPlace last)
    {
        using var span = Telemetry.Campaigns.StartActivity("campaign.chunk");
        await using var connection = await databases.Bulk.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (await OpenAsync(connection, campaignId) is not { } order)
            return null;
        if (order.Kind == CampaignEffect.EnrolAudience)
            await Enroller.LockAsync(connection, CancellationToken.None);
        var instant = await Instants.ReadAsync(connection, CancellationToken.None);
        var from = last.Within(order.No);
        var (done, cursor) = order.Kind == CampaignEffect.EnrolAudience
            ? await EnrolAsync(connection, campaignId, from.Cursor, instant)
            : await PostAsync(connection, campaignId, order.Kind, from.Cursor, instant);
        await LockAsync(connection, campaignId);
        // Ended by a turn or by another activation meanwhile: what this chunk did is undone with its transaction.
        if (await OpenAsync(connection, campaignId) is not { } still || still.No != order.No)
            return last;
        var reached = from.After(cursor ?? from.Cursor);
        await using var batch = new NpgsqlBatch(connection).With(SaveOrder,
            campaignId, order.No, reached.Chunks, (long)done, cursor is null ? instant.Now : null);
        await (cursor is null ? batch.With(RestCampaign, campaignId) : batch).CommitAsync();
        Telemetry.OrderedTerms.Add(
            done, new KeyValuePair<string, object?>("order", OrderKinds.NameOf(order.Kind)));
        return reached;
    }

    private static async Task<(int No, CampaignEffect Kind)?> OpenAsync(NpgsqlConnection connection, long campaignId)
    {
        await using var command = connection.Command(ReadOrder, campaignId);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? (reader.GetInt32(0), OrderKinds.Parse(reader.GetString(1))) : null;
    }

    private static async Task LockAsync(NpgsqlConnection connection, long campaignId)
    {
        await using var command = connection.Command(LockForOrder, campaignId);
        await command.ExecuteNonQueryAsync();
    }

    // Once launched, an audience does not change.
    private async Task<(int Done, long? Cursor)> EnrolAsync(
        NpgsqlConnection connection, long campaignId, long after, BatchInstant instant)
    {
        var campaign = (await campaigns.LoadAsync(campaignId))!.State;
        if (await births.FindAsync(connection, campaignId, campaign, CancellationToken.None) is { } own)
            return await births.NextAsync(connection, own, after, instant, CancellationToken.None);
        var today = LocalTime.DayOf(instant.Now, TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone));
        var candidates = await Candidates.ReadAsync(
            connection, campaign.Audience, after, options.BulkChunk, today, CancellationToken.None);
        var enrolled = await enroller.EnrolAsync(connection, candidates, instant, CancellationToken.None);
        return (enrolled, candidates.Count < options.BulkChunk ? null : candidates[^1].PolicyId);
    }

    private Task<(int Done, long? Cursor)> PostAsync(
        NpgsqlConnection connection, long campaignId, CampaignEffect order, long after, BatchInstant instant) =>
        TermLetters.PostAsync(
            connection, new TermNews(campaignId, null, OrderKinds.MessageOf(order), instant.Now), after,
            options.BulkChunk, CancellationToken.None);
}
