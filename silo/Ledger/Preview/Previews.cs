using System.Text.Json;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Preview;

/// <summary>What became of a step in the conversation about a ledger.</summary>
internal enum PreviewFate
{
    /// <summary>It was taken.</summary>
    Taken,

    /// <summary>The file is just being looked at.</summary>
    NotReady,

    /// <summary>The file cannot be imported as it stands.</summary>
    Refused,

    /// <summary>Its import has begun, or has ended.</summary>
    Started,

    /// <summary>There is no such import.</summary>
    Unknown,
}

/// <summary>Ledgers that are looked at before they are imported: what is said about them, and their start.</summary>
internal sealed class Previews(
    Databases databases, LedgerStore files, Surveyor surveyor, ColumnMemories memories, TimeProvider time,
    ILogger<Previews> log)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan TidyEvery = TimeSpan.FromMinutes(1);

    private static readonly string ClaimPreview = Sql.Load("Ledger/Preview/claim_preview.sql");
    private static readonly string LockImport = Sql.Load("Ledger/Preview/lock_import.sql");
    private static readonly string SavePreview = Sql.Load("Ledger/Preview/save_preview.sql");
    private static readonly string AnswerPreview = Sql.Load("Ledger/Preview/answer_preview.sql");
    private static readonly string StartPreview = Sql.Load("Ledger/Preview/start_preview.sql");
    private static readonly string ReadState = Sql.Load("Ledger/Preview/read_state.sql");
    private static readonly string DiscardImport = Sql.Load("Ledger/Preview/discard_import.sql");
    private static readonly string ForgetPreviews = Sql.Load("Ledger/Preview/forget_previews.sql");
    private static readonly string ListGone = Sql.Load("Ledger/Preview/list_gone.sql");

    private long _tidiedAt;

    /// <summary>Looks at the ledger that has waited longest here; false when there is none.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        if (_tidiedAt == 0 || time.GetElapsedTime(_tidiedAt) >= TidyEvery)
        {
            _tidiedAt = time.GetTimestamp();
            await TidyAsync(stop);
        }
        if (await NextAsync(stop) is not var (job, round))
            return false;
        await SaveAsync(job, round, await LookAsync(job, stop), stop);
        return true;
    }

    /// <summary>Takes what is said about a ledger, in place of what was said before; it is looked at again.</summary>
    public async Task<PreviewFate> AnswerAsync(long id, ImportAnswers answers, CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var batch = new NpgsqlBatch(connection)
            .With(LockImport, id).With(AnswerPreview, id, JsonOf(answers));
        await batch.ExecuteNonQueryAsync(stop);
        return batch.BatchCommands[1].RecordsAffected > 0 ? PreviewFate.Taken : await StateAsync(id, stop);
    }

    /// <summary>Lets a ledger be imported as its preview says, and remembers what was said about its columns.</summary>
    public async Task<PreviewFate> StartAsync(long id, CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var batch = new NpgsqlBatch(connection).With(LockImport, id).With(StartPreview, id);
        if (await StartedAsync(batch, stop) is not { } started)
            return await StateAsync(id, stop);
        await RememberAsync(id, started, stop);
        return PreviewFate.Taken;
    }

    /// <summary>Forgets a ledger that was not started.</summary>
    public async Task<PreviewFate> DiscardAsync(long id, CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var batch = new NpgsqlBatch(connection).With(LockImport, id).With(DiscardImport, id);
        await batch.ExecuteNonQueryAsync(stop);
        return batch.BatchCommands[1].RecordsAffected > 0 ? PreviewFate.Taken : await StateAsync(id, stop);
    }

    private async Task<SeenLedger> LookAsync(ImportJob job, CancellationToken stop)
    {
        try
        {
            return await surveyor.LookAsync(job, files.PathOf(job.Id), stop);
        }
        catch (Exception fault) when (ImportFaults.IsLasting(fault))
        {
            log.ImportFailed(job.Id, fault);
            var refused = new LedgerRefused("file_fault", ImportFaults.En, ImportFaults.Zh);
            var book = BookShelf.Find(job.Book ?? "") ?? BookShelf.Policies;
            return new SeenLedger(Surveyor.Unreadable(refused, job.Answers ?? new ImportAnswers(), book), null);
        }
    }

    private async Task SaveAsync(ImportJob job, int round, SeenLedger seen, CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var batch = new NpgsqlBatch(connection).With(LockImport, job.Id).With(
            SavePreview, job.Id, round, JsonSerializer.Serialize(
                seen.Preview with { Import = job.Id }, ViewsJson.Default.ImportPreview),
            JsonOf(seen.Preview.Answers), seen.Fingerprint, seen.Preview.Refusal is null, seen.Preview.Book);
        await batch.ExecuteNonQueryAsync(stop);
    }

    private static async Task<Started?> StartedAsync(NpgsqlBatch batch, CancellationToken stop)
    {
        await using var row = await batch.ExecuteReaderAsync(stop);
        await row.NextResultAsync(stop);
        return await row.ReadAsync(stop)
            ? new Started(
                row.IsDBNull(0) ? null : row.GetFieldValue<int[]>(0), row.GetString(1),
                JsonSerializer.Deserialize(row.GetString(2), ViewsJson.Default.ImportAnswers)!)
            : null;
    }

    // The import runs by now: what is not remembered is asked again next time.
    private async Task RememberAsync(long id, Started started, CancellationToken stop)
    {
        try
        {
            await memories.RememberAsync(started.Dealers, started.Fingerprint, started.Answers.Columns, stop);
        }
        catch (Exception fault) when (!ImportFaults.IsLasting(fault))
        {
            log.ColumnsForgotten(id, fault);
        }
    }

    private async Task<PreviewFate> StateAsync(long id, CancellationToken stop)
    {
        await using var command = databases.Bulk.Command(ReadState, id);
        await using var row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return PreviewFate.Unknown;
        return row.GetString(0) switch
        {
            "surveying" => PreviewFate.NotReady,
            "previewed" => PreviewFate.Refused,
            _ => PreviewFate.Started,
        };
    }

    private async Task<(ImportJob Job, int Round)?> NextAsync(CancellationToken stop)
    {
        var here = files.Waiting();
        if (here.Length == 0)
            return null;
        await using var command = databases.Bulk.Command(ClaimPreview, (object)here);
        await using var row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? (ImportJob.Read(row), row.GetInt32(9)) : null;
    }

    // A file holds personal data: it goes as soon as nobody will read it any more.
    private async Task TidyAsync(CancellationToken stop)
    {
        var here = files.Waiting();
        if (here.Length == 0)
            return;
        await using (var forget = databases.Bulk.Command(ForgetPreviews, here, KeptFor))
            await forget.ExecuteNonQueryAsync(stop);
        await using var list = databases.Bulk.Command(ListGone, (object)here);
        await using var gone = await list.ExecuteReaderAsync(stop);
        while (await gone.ReadAsync(stop))
            files.Remove(gone.GetInt64(0));
    }

    private sealed record Started(int[]? Dealers, string Fingerprint, ImportAnswers Answers);

    private static string JsonOf(ImportAnswers answers) =>
        JsonSerializer.Serialize(answers, ViewsJson.Default.ImportAnswers);
}
