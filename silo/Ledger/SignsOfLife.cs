using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Shows other silos that the ledgers which lie here are not abandoned, however long the one before them takes.
/// </summary>
internal sealed class SignsOfLife(Databases databases, LedgerStore files, TimeProvider time, ILogger log)
{
    /// <summary>Time between two signs; several must fail before an import counts as dead.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private static readonly string ShowLife = Sql.Load("Ledger/show_life.sql");

    /// <summary>Shows life once.</summary>
    public async Task ShowAsync(CancellationToken stop)
    {
        await using var command = databases.Bulk.Command(ShowLife, (object)files.Waiting());
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Does work and shows life until it has ended.</summary>
    public async Task DuringAsync(Func<Task> work, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var signs = KeepShowingAsync(end.Token);
        try
        {
            await work();
        }
        finally
        {
            await end.CancelAsync();
            await signs;
        }
    }

    private async Task KeepShowingAsync(CancellationToken end)
    {
        using var ticks = new PeriodicTimer(Every, time);
        try
        {
            while (await ticks.WaitForNextTickAsync(end))
                await TryShowAsync(end);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The work has ended.
        }
    }

    // A sign that fails may not end the work it stands for.
    private async Task TryShowAsync(CancellationToken end)
    {
        try
        {
            await ShowAsync(end);
        }
        catch (NpgsqlException cause)
        {
            log.StageFailed(nameof(SignsOfLife), 1, cause);
        }
    }
}
