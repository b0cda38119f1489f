using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>Runs the turns of dealers: few, cold, one transaction each.</summary>
internal sealed class DealerGrains(Databases databases)
{
    private static readonly string FindDealer = Sql.Load("Campaigns/find_dealer.sql");
    private static readonly string LockDealer = Sql.Load("Campaigns/lock_dealer.sql");
    private static readonly string SaveDealer = Sql.Load("Campaigns/save_dealer.sql");

    /// <summary>The id of a dealer; null for an unknown code.</summary>
    public async Task<int?> FindAsync(string code, CancellationToken stop)
    {
        await using var command = databases.Api.Command(FindDealer, code);
        return (int?)await command.ExecuteScalarAsync(stop);
    }

    /// <summary>Runs one message through a dealer; null for an unknown one.</summary>
    public async Task<Verdict?> DecideAsync(string code, DealerMessage message, CancellationToken stop)
    {
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        if (await LockAsync(connection, code, stop) is not var (id, dealer))
            return null;
        var turn = DealerDecider.Decide(dealer, message);
        if (turn.Verdict.Kind == VerdictKind.Applied)
        {
            await using var batch = new NpgsqlBatch(connection).With(SaveDealer, id,
                turn.State.Phase == DealerPhase.Active ? "active" : "suspended",
                JsonSerializer.Serialize(turn.State, GrainJson.Default.Dealer));
            Holds.OfDealer(batch, id, turn.State.Phase != DealerPhase.Active, instant.Now);
            await batch.ExecuteNonQueryAsync(stop);
            var resumed = new PolicyMessage.ResumeAsked(PauseCause.Campaign);
            foreach (var _ in turn.Effects)
                await TermLetters.PostAsync(connection, new TermNews(null, id, resumed, instant.Now), stop);
        }
        await transaction.CommitAsync(CancellationToken.None);
        return turn.Verdict;
    }

    private static async Task<(int Id, Dealer Dealer)?> LockAsync(
        NpgsqlConnection connection, string code, CancellationToken stop)
    {
        await using var command = connection.Command(LockDealer, code);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop)
            ? (reader.GetInt32(0), JsonSerializer.Deserialize(reader.GetString(1), GrainJson.Default.Dealer)!)
            : null;
    }
}
