using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// The registry of campaigns. A turn commits whole: the campaign, its hold, which sender and desk look at, and the
/// orders it gives.
/// </summary>
internal sealed class CampaignStore(Databases databases) : ICampaignStore
{
    private const int MostTries = 5;

    private static readonly string AddCampaign = Sql.Load("Campaigns/add_campaign.sql");
    private static readonly string ReadCampaign = Sql.Load("Campaigns/read_campaign.sql");
    private static readonly string LockCampaign = Sql.Load("Campaigns/lock_campaign.sql");
    private static readonly string SaveCampaign = Sql.Load("Campaigns/save_campaign.sql");
    private static readonly string CloseOrders = Sql.Load("Campaigns/close_orders.sql");
    private static readonly string AddOrder = Sql.Load("Campaigns/add_order.sql");

    /// <summary>Drafts a campaign; null when the name is taken.</summary>
    public async Task<long?> DraftAsync(Campaign draft, string actor, CancellationToken stop)
    {
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        await using var command = connection.Command(AddCampaign,
            draft.Name, "draft", draft.PlaybookId, Serialize(draft), instant.Now, actor);
        var id = (long?)await command.ExecuteScalarAsync(stop);
        await transaction.CommitAsync(CancellationToken.None);
        return id;
    }

    /// <inheritdoc/>
    public async Task<CampaignRow?> LoadAsync(long campaignId)
    {
        await using var command = databases.Api.Command(ReadCampaign, campaignId);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? new CampaignRow(campaignId, reader.GetInt32(0),
                JsonSerializer.Deserialize(reader.GetString(1), GrainJson.Default.Campaign)!)
            : null;
    }

    /// <inheritdoc/>
    public async Task<CampaignFate> CommitAsync(CampaignRow before, Turn<Campaign, CampaignEffect> turn)
    {
        using var span = Telemetry.Campaigns.StartActivity("campaign.turn");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(before, turn);
            }
            catch (PostgresException busy)
                when (busy.SqlState == PostgresErrorCodes.LockNotAvailable && attempt < MostTries)
            {
                // Terms are being enrolled, and those who do so keep every launched campaign as it is to the end of
                // their set. A pause must not fail for it.
            }
        }
    }

    private async Task<CampaignFate> TryAsync(CampaignRow before, Turn<Campaign, CampaignEffect> turn)
    {
        await using var connection = await databases.Api.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var instant = await Instants.ReadAsync(connection, CancellationToken.None);
        await using var locking = connection.Command(LockCampaign, before.Id, before.TurnNo);
        if (await locking.ExecuteScalarAsync() is null)
            return CampaignFate.Overtaken;
        try
        {
            await using var batch = Write(new NpgsqlBatch(connection), before, turn, instant.Now);
            await batch.CommitAsync();
            return CampaignFate.Committed;
        }
        catch (PostgresException cause) when (cause.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return CampaignFate.NameTaken;
        }
    }

    private static NpgsqlBatch Write(
        NpgsqlBatch batch, CampaignRow before, Turn<Campaign, CampaignEffect> turn, DateTimeOffset now)
    {
        var (id, state) = (before.Id, turn.State);
        batch.With(SaveCampaign, id, state.Name, PhaseName(state.Phase), state.PlaybookId, Serialize(state), now,
            turn.Effects.Count > 0);
        Holds.OfCampaign(batch, id, state.Phase is CampaignPhase.Paused or CampaignPhase.Ended, now);
        foreach (var order in turn.Effects)
            batch.With(CloseOrders, id, OrderKinds.EndedBy(order), now)
                .With(AddOrder, id, before.TurnNo + 1, OrderKinds.NameOf(order), now);
        return batch;
    }

    private static string Serialize(Campaign campaign) =>
        JsonSerializer.Serialize(campaign, GrainJson.Default.Campaign);

    private static string PhaseName(CampaignPhase phase) => phase switch
    {
        CampaignPhase.Draft => "draft",
        CampaignPhase.Running => "running",
        CampaignPhase.Paused => "paused",
        _ => "ended",
    };
}
