using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns.Cases;

/// <summary>
/// Looks through dealers again for cars that become cases: behind an import of theirs, and on the day on which the next
/// known car falls due. Silos that look at once wait for each other, and the second finds it done.
/// </summary>
internal sealed class CaseSweeps(Databases databases, CaseBirths births)
{
    private const int AtOnce = 20;

    private static readonly string ListDueSweeps = Sql.Load("Campaigns/Cases/list_due_sweeps.sql");
    private static readonly string LockSweep = Sql.Load("Campaigns/Cases/lock_sweep.sql");
    private static readonly string WakeSweeps = Sql.Load("Campaigns/Cases/wake_sweeps.sql");

    /// <summary>Lets dealers be looked through at once, in the transaction that told news of their cars.</summary>
    public static async Task WakeAsync(
        NpgsqlConnection connection, IEnumerable<int> dealers, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = connection.Command(WakeSweeps, dealers.Distinct().Order().ToArray(), now);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Looks through the next dealers that are due; false when none is.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        var due = await DueAsync(stop);
        foreach (var (campaign, dealer) in due)
            await SweepAsync(campaign, dealer, stop);
        return due.Count > 0;
    }

    private async Task SweepAsync(long campaignId, int dealerId, CancellationToken stop)
    {
        using var span = Telemetry.Campaigns.StartActivity("campaign.sweep");
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await Enroller.LockAsync(connection, stop);
        var instant = await Instants.ReadAsync(connection, stop);
        if (await LockAsync(connection, campaignId, dealerId, instant.Now, stop) is not { } campaign)
            return;
        if (await births.FindAsync(connection, campaignId, campaign, stop) is { } own)
            await births.BearAsync(connection, own, dealerId, instant, stop);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task<List<(long Campaign, int Dealer)>> DueAsync(CancellationToken stop)
    {
        await using var command = databases.Bulk.Command(ListDueSweeps, AtOnce);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var due = new List<(long, int)>();
        while (await rows.ReadAsync(stop))
            due.Add((rows.GetInt64(0), rows.GetInt32(1)));
        return due;
    }

    private static async Task<Grains.Campaigns.Campaign?> LockAsync(
        NpgsqlConnection connection, long campaignId, int dealerId, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = connection.Command(LockSweep, campaignId, dealerId, now);
        await using var row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? JsonSerializer.Deserialize(row.GetString(1), GrainJson.Default.Campaign)! with
            {
                PlaybookId = row.GetInt32(0),
            }
            : null;
    }
}
