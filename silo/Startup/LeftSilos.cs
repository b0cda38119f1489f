using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Startup;

/// <summary>
/// Buries the silos that were killed on this machine. Orleans would wait for them before it lets this one
/// work, probe them and then declare them dead: seconds that a lone silo stands still. A process holds its
/// port's lock as long as it lives, and gives signs of life; one that does neither is gone.
/// </summary>
internal sealed class LeftSilos(NpgsqlDataSource pool, ClusterSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly string ListLeftSilos = Sql.Load("Startup/list_left_silos.sql");
    private static readonly string BurySilo = Sql.Load("Startup/bury_silo.sql");

    /// <summary>Buries all that are surely dead; waits at most as long as a silo may be silent.</summary>
    /// <param name="cluster">The cluster about to be joined.</param>
    /// <param name="port">
    /// The port that this silo holds itself; Orleans knows what to make of its earlier life.
    /// </param>
    /// <param name="stop">Gives up.</param>
    /// <returns>How many were buried.</returns>
    public async Task<int> BuryAsync(string cluster, int port, CancellationToken stop)
    {
        var buried = 0;
        foreach (var silo in await ListAsync(cluster, port, stop))
            if (HeldPort.IsGone(silo.Port) && await IsSilentAsync(cluster, port, silo, stop))
                buried += await BuryAsync(cluster, silo, stop);
        return buried;
    }

    // Its clock is this machine's clock.
    private async Task<bool> IsSilentAsync(string cluster, int port, LeftSilo silo, CancellationToken stop)
    {
        while (clock.GetUtcNow() - silo.LastSign < settings.SignOfLife * settings.MissedSigns)
        {
            await Task.Delay(Pause, clock, stop);
            if (!(await ListAsync(cluster, port, stop)).Contains(silo))
                return false;
        }
        return true;
    }

    private async Task<List<LeftSilo>> ListAsync(string cluster, int port, CancellationToken stop)
    {
        await using var command = pool.Command(ListLeftSilos, cluster, port);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var silos = new List<LeftSilo>();
        while (await rows.ReadAsync(stop))
            silos.Add(new(rows.GetInt32(0), rows.GetInt32(1), rows.GetFieldValue<DateTimeOffset>(2)));
        return silos;
    }

    private async Task<int> BuryAsync(string cluster, LeftSilo silo, CancellationToken stop)
    {
        await using var command = pool.Command(BurySilo, cluster, silo.Port, silo.Generation, silo.LastSign);
        return await command.ExecuteNonQueryAsync(stop);
    }

    private sealed record LeftSilo(int Port, int Generation, DateTimeOffset LastSign);
}
