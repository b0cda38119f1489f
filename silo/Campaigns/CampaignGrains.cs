using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// Runs the turns of campaigns: few, cold, one transaction each. Orders to terms are left to the bulk orders.
/// </summary>
internal sealed class CampaignGrains(Databases databases)
{
    /// <summary>The rule that refuses a second campaign of the same name.</summary>
    public const string NameTaken = "name-taken";

    private static readonly string AddCampaign = Sql.Load("Campaigns/add_campaign.sql");
    private static readonly string LockCampaign = Sql.Load("Campaigns/lock_campaign.sql");
    private static readonly string SaveCampaign = Sql.Load("Campaigns/save_campaign.sql");
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

    /// <summary>Runs one message through a campaign; null for an unknown one.</summary>
    public async Task<Verdict?> DecideAsync(long id, CampaignMessage message, CancellationToken stop)
    {
        using var span = Telemetry.Campaigns.StartActivity("campaign.turn");
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        await using var command = connection.Command(LockCampaign, id);
        if ((string?)await command.ExecuteScalarAsync(stop) is not { } json)
            return null;
        var turn = CampaignDecider.Decide(JsonSerializer.Deserialize(json, GrainJson.Default.Campaign)!, message);
        if (turn.Verdict.Kind != VerdictKind.Applied)
            return turn.Verdict;
        try
        {
            await SaveAsync(connection, id, turn, instant, stop);
            await transaction.CommitAsync(CancellationToken.None);
            return turn.Verdict;
        }
        catch (PostgresException cause) when (cause.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return Verdict.Refused(NameTaken);
        }
    }

    private static async Task SaveAsync(
        NpgsqlConnection connection, long id, Turn<Campaign, CampaignEffect> turn, BatchInstant instant,
        CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection).With(SaveCampaign,
            id, turn.State.Name, PhaseName(turn.State.Phase), turn.State.PlaybookId, Serialize(turn.State),
            instant.Now);
        Holds.OfCampaign(batch, id, turn.State.Phase is CampaignPhase.Paused or CampaignPhase.Ended, instant.Now);
        foreach (var effect in turn.Effects)
            batch.With(AddOrder, BulkOrder.KindOf(effect), id, null, instant.Now);
        await batch.ExecuteNonQueryAsync(stop);
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
