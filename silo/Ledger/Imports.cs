using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Ledger.Books;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Takes ledgers in and merges them in chunks, in constant memory. A ledger imported twice changes nothing.
/// </summary>
internal sealed class Imports(
    Databases databases, LedgerStore files, LedgerDoor door, BookWorks works, SiloOptions options, TimeProvider time,
    ILogger<Imports> log)
{
    private static readonly TimeSpan DeadAfter = TimeSpan.FromMinutes(2);

    private static readonly string FailStaleImports = Sql.Load("Ledger/fail_stale_imports.sql");
    private static readonly string AddImport = Sql.Load("Ledger/add_import.sql");
    private static readonly string ClaimImport = Sql.Load("Ledger/claim_import.sql");
    private static readonly string StartImport = Sql.Load("Ledger/start_import.sql");
    private static readonly string EndImport = Sql.Load("Ledger/end_import.sql");
    private static readonly string AddNotes = Sql.Load("Ledger/add_notes.sql");
    private static readonly string AddRejects = Sql.Load("Ledger/add_rejects.sql");
    private static readonly string SaveProgress = Sql.Load("Ledger/save_progress.sql");

    private readonly SignsOfLife _life = new(databases, files, time, log);
    private long _lookedAt;

    /// <summary>Stores a ledger for import; the merge, or a look at it, runs later.</summary>
    public async Task<long> AcceptAsync(Stream body, Arrival arrival, CancellationToken stop)
    {
        var (path, bytes) = await files.SaveAsync(body, stop);
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        await using var command = connection.Command(AddImport, arrival.FileName, arrival.Dealers, bytes,
            instant.Now, arrival.Actor, arrival.FoundsDealers, arrival.IsPreview, arrival.Book);
        var id = (long)(await command.ExecuteScalarAsync(stop))!;
        files.Adopt(path, id);
        return id;
    }

    /// <summary>Merges the oldest ledger that lies here; false when there is none.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        await LookAroundAsync(stop);
        if (await NextAsync(stop) is not { } job)
            return false;
        using var span = Telemetry.Ledger.StartActivity("ledger.import");
        span?.SetTag("import", job.Id);
        await _life.DuringAsync(() => SeeThroughAsync(job, stop), stop);
        return true;
    }

    private async Task SeeThroughAsync(ImportJob job, CancellationToken stop)
    {
        await ExecuteAsync(StartImport, [job.Id], stop);
        try
        {
            await RunAsync(job, stop);
        }
        catch (Exception fault) when (ImportFaults.IsLasting(fault))
        {
            log.ImportFailed(job.Id, fault);
            await EndAsync(job, "failed", ImportFaults.En, ImportFaults.Zh, stop);
        }
        files.Remove(job.Id);
    }

    private async Task RunAsync(ImportJob job, CancellationToken stop)
    {
        var opened = await door.OpenAsync(job, files.PathOf(job.Id), stop);
        using var ledger = opened.Opening.File;
        if (opened.Opening.Refused is { } refused)
        {
            await EndAsync(job, "refused", refused.En, refused.Zh, stop);
            return;
        }
        await NoteAsync(job, ledger!.Notes, stop);
        await MergeAsync(job, ledger, await works.BeginAsync(job, opened.Book, stop), stop);
        // Only now is it known how many rows are hidden.
        await NoteAsync(job, ledger.Notes, stop);
        await EndAsync(job, "done", null, null, stop);
    }

    private Task NoteAsync(ImportJob job, IReadOnlyList<LedgerNote> notes, CancellationToken stop) =>
        notes.Count == 0 ? Task.CompletedTask : ExecuteAsync(AddNotes,
        [
            job.Id,
            notes.Select(note => note.Value).ToArray(),
            notes.Select(note => note.Code).ToArray(),
            notes.Select(note => note.ReasonEn).ToArray(),
            notes.Select(note => note.ReasonZh).ToArray(),
        ], stop);

    private async Task MergeAsync(ImportJob job, LedgerFile ledger, IBookWork work, CancellationToken stop)
    {
        // The next chunk is parsed while this one is merged.
        var merging = Task.CompletedTask;
        try
        {
            await foreach (var chunk in LedgerChunk.ReadAsync(ledger, job.LastLine, options.BulkChunk, stop))
            {
                await merging;
                merging = Task.Run(() => CommitAsync(job, work, chunk, stop), CancellationToken.None);
            }
        }
        finally
        {
            await merging;
        }
    }

    private async Task CommitAsync(ImportJob job, IBookWork work, LedgerChunk chunk, CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var remarks = chunk.Remarks.ToList();
        var counts = await work.MergeAsync(connection, chunk.Rows, remarks, stop);
        await using var batch = new NpgsqlBatch(connection);
        if (remarks.Count > 0)
            batch.With(AddRejects, job.Id,
                remarks.Select(remark => remark.Line).ToArray(),
                remarks.Select(remark => remark.Column).ToArray(),
                remarks.Select(remark => remark.Value).ToArray(),
                remarks.Select(remark => remark.Code).ToArray(),
                remarks.Select(remark => remark.ReasonEn).ToArray(),
                remarks.Select(remark => remark.ReasonZh).ToArray(),
                remarks.Select(remark => remark is LedgerNote).ToArray());
        batch.With(SaveProgress, job.Id, chunk.LastLine, (long)(job.Bytes * chunk.Progress),
            (long)counts.Added, (long)counts.Changed, (long)counts.Unchanged, (long)counts.Rejected,
            (long)counts.Enrolled, (long)counts.Noted);
        await batch.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(CancellationToken.None);
        Telemetry.RowsRead.Add(chunk.Rows.Count, new KeyValuePair<string, object?>("result", "merged"));
        Telemetry.RowsRead.Add(counts.Rejected, new KeyValuePair<string, object?>("result", "rejected"));
    }

    private async Task LookAroundAsync(CancellationToken stop)
    {
        if (_lookedAt != 0 && time.GetElapsedTime(_lookedAt) < SignsOfLife.Every)
            return;
        _lookedAt = time.GetTimestamp();
        await _life.ShowAsync(stop);
        await ExecuteAsync(FailStaleImports,
        [
            DeadAfter,
            "The silo that merged this ledger stopped. What it had merged stands; send the file again for the rest.",
            "导入此台账的节点已停止。已导入的部分有效；请重新上传以完成其余部分。",
            files.Waiting(),
        ], stop);
    }

    private async Task<ImportJob?> NextAsync(CancellationToken stop)
    {
        var here = files.Waiting();
        if (here.Length == 0)
            return null;
        await using var command = databases.Bulk.Command(ClaimImport, here);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? ImportJob.Read(reader) : null;
    }

    private async Task EndAsync(ImportJob job, string end, string? english, string? chinese, CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        await using var command = connection.Command(EndImport, job.Id, end, english, chinese, instant.Now);
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task ExecuteAsync(string sql, object[] values, CancellationToken stop)
    {
        await using var command = databases.Bulk.Command(sql, values);
        await command.ExecuteNonQueryAsync(stop);
    }
}
