using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Reports.Jobs;

/// <summary>
/// Holds a report while it is made, and shows how far it has come; stops the work when it is another silo's, or gone.
/// </summary>
internal sealed class ReportLease(Databases databases, ReportJob job, TimeProvider time, ILogger log)
{
    /// <summary>How long a silo may be silent before another one makes the report; several signs must fail.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>Time between two signs of life, each with how far the report has come.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private static readonly string KeepReport = Sql.Load("Reports/Jobs/keep_report.sql");

    /// <summary>How far it has come.</summary>
    public ReportCount Count { get; } = new();

    /// <summary>Does work under the lease; false when the lease was lost on the way.</summary>
    public async Task<bool> DuringAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var signs = KeepAsync(lost, end.Token);
        try
        {
            await work(lost.Token);
            return true;
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await end.CancelAsync();
            await signs;
        }
    }

    private async Task KeepAsync(CancellationTokenSource lost, CancellationToken end)
    {
        using var ticks = new PeriodicTimer(Every, time);
        try
        {
            while (await ticks.WaitForNextTickAsync(end))
                if (!await TryKeepAsync(end))
                {
                    await lost.CancelAsync();
                    return;
                }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The work has ended.
        }
    }

    // A sign that fails may not end the work it stands for: the end itself asks whether the lease still holds.
    private async Task<bool> TryKeepAsync(CancellationToken end)
    {
        try
        {
            await using var command = databases.Bulk.Command(
                KeepReport, job.Id, job.Epoch, Count.Rows, Count.Of, Length);
            return await command.ExecuteNonQueryAsync(end) == 1;
        }
        catch (NpgsqlException cause)
        {
            log.StageFailed(nameof(ReportLease), 1, cause);
            return true;
        }
    }
}
