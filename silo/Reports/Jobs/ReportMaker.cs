using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Reports.Formats;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports.Jobs;

/// <summary>Makes the reports that were asked for, one after the other: rows into a file, the file into the database,
/// where every silo can hand it out.</summary>
internal sealed class ReportMaker(
    Databases databases, ReportKinds kinds, TimeProvider time, ILogger<ReportMaker> log)
{
    private const int PartBytes = 1024 * 1024;

    private static readonly TimeSpan ForgetEvery = TimeSpan.FromMinutes(1);

    private static readonly string ClaimReport = Sql.Load("Reports/Jobs/claim_report.sql");
    private static readonly string EndReport = Sql.Load("Reports/Jobs/end_report.sql");
    private static readonly string AddPart = Sql.Load("Reports/Jobs/add_part.sql");
    private static readonly string DropExpired = Sql.Load("Reports/Jobs/drop_expired.sql");

    private long _forgotAt;

    /// <summary>Makes the oldest report that waits; false when there is none.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        await ForgetAsync(stop);
        if (await ClaimAsync(stop) is not { } job)
            return false;
        if (job.Epoch > ReportFaults.MostAttempts)
            await FailAsync(job, ReportFaults.TooOften, stop);
        else
            await SeeThroughAsync(job, stop);
        return true;
    }

    private async Task SeeThroughAsync(ReportJob job, CancellationToken stop)
    {
        try
        {
            await MakeAsync(job, stop);
        }
        catch (Exception cause) when (ReportFaults.Of(cause) is { } fault)
        {
            log.ReportFailed(job.Id, cause);
            await FailAsync(job, fault, stop);
        }
    }

    private async Task MakeAsync(ReportJob job, CancellationToken stop)
    {
        var kind = kinds.Find(job.Kind) ?? throw new InvalidOperationException($"No report is called {job.Kind}.");
        var lease = new ReportLease(databases, job, time, log);
        await using var file = Draft();
        var isWhole = await lease.DuringAsync(async held =>
        {
            var document = lease.Count.Watch(kind.Open(job.Scope, held));
            await ReportFormats.Find(job.Format)!.WriteAsync(document, job.IsChinese, file, held);
        }, stop);
        if (isWhole)
            await KeepAsync(job, job.FileName(ReportKinds.TitleOf(job.Kind), kind.Period), file, lease.Count, stop);
    }

    // The row is held from the first statement on, so that nobody takes the report while its parts are stored.
    private async Task KeepAsync(
        ReportJob job, string name, FileStream file, ReportCount count, CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var end = connection.Command(
            EndReport, job.Id, job.Epoch, "done", count.Rows, name, file.Length, null, null))
            if (await end.ExecuteNonQueryAsync(stop) == 0)
                return;
        file.Position = 0;
        var bytes = new byte[PartBytes];
        for (var no = 0; await file.ReadAtLeastAsync(bytes, PartBytes, false, stop) is > 0 and var read; no++)
        {
            await using var part = connection.Command(AddPart, job.Id, no, bytes[..read]);
            await part.ExecuteNonQueryAsync(stop);
        }
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task FailAsync(ReportJob job, LocalizedText fault, CancellationToken stop)
    {
        await using var command = databases.Bulk.Command(
            EndReport, job.Id, job.Epoch, "failed", 0L, null, null, fault.En, fault.Zh);
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task<ReportJob?> ClaimAsync(CancellationToken stop)
    {
        await using var command = databases.Bulk.Command(ClaimReport, ReportLease.Length);
        await using var rows = await command.ExecuteReaderAsync(stop);
        return await rows.ReadAsync(stop) ? ReportJob.Read(rows) : null;
    }

    private async Task ForgetAsync(CancellationToken stop)
    {
        if (_forgotAt != 0 && time.GetElapsedTime(_forgotAt) < ForgetEvery)
            return;
        _forgotAt = time.GetTimestamp();
        await using var command = databases.Bulk.Command(DropExpired);
        await command.ExecuteNonQueryAsync(stop);
    }

    // Names stand in it: for nobody else's eyes, and gone with its stream.
    private static FileStream Draft()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 64 * 1024,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
