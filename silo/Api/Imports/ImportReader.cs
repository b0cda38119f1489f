using System.Text.Json;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Imports;

/// <summary>Reads imports, never past a caller's scope: one is seen by whom all of its dealers belong to.</summary>
internal sealed class ImportReader(Databases databases)
{
    private const int RejectsAtOnce = 5000;

    private static readonly string ListImports = Sql.Load("Api/Imports/list_imports.sql");
    private static readonly string ReadPreview = Sql.Load("Api/Imports/read_preview.sql");
    private static readonly string ReadRejects = Sql.Load("Api/Imports/read_rejects.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>Imports of a scope, newest first, before an id.</summary>
    public async Task<List<ImportView>> ListAsync(DealerScope scope, long? before, int limit, CancellationToken stop)
    {
        await using var command = _pool.Command(ListImports, scope.Ids, before, limit, null);
        return await ReadAsync(command, stop);
    }

    /// <summary>One import of a scope; null for an unknown or foreign id.</summary>
    public async Task<ImportView?> FindAsync(long id, DealerScope scope, CancellationToken stop)
    {
        await using var command = _pool.Command(ListImports, scope.Ids, null, 1, id);
        return (await ReadAsync(command, stop)).SingleOrDefault();
    }

    /// <summary>What was seen of an import; null when nobody asked, or while it is looked at.</summary>
    public async Task<ImportPreview?> PreviewAsync(long id, CancellationToken stop)
    {
        await using var command = _pool.Command(ReadPreview, id);
        return await command.ExecuteScalarAsync(stop) is string json
            ? JsonSerializer.Deserialize(json, ViewsJson.Default.ImportPreview)
            : null;
    }

    /// <summary>
    /// The rejected rows of an import, and what others lack, as a CSV file, positioned at its beginning; it is gone
    /// once disposed.
    /// </summary>
    public async Task<Stream> RejectsAsync(long id, CancellationToken stop)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await using (var csv = new RejectsFile(file))
                await WriteRejectsAsync(id, csv, stop);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task WriteRejectsAsync(long id, RejectsFile csv, CancellationToken stop)
    {
        int? after = -1;
        while (after is { } line)
        {
            after = null;
            foreach (var remark in await RemarksAfterAsync(id, line, stop))
            {
                await csv.WriteAsync(remark, stop);
                after = remark.Line;
            }
        }
    }

    private async Task<List<LedgerRemark>> RemarksAfterAsync(long id, int line, CancellationToken stop)
    {
        await using var command = _pool.Command(ReadRejects, id, line, RejectsAtOnce);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var remarks = new List<LedgerRemark>();
        while (await rows.ReadAsync(stop))
            remarks.Add(RemarkOf(rows));
        return remarks;
    }

    private static LedgerRemark RemarkOf(NpgsqlDataReader rows)
    {
        var (line, column, value) = (rows.GetInt32(0), rows.GetString(1), rows.GetString(2));
        var reason = new RejectReason(rows.GetString(3), rows.GetString(4), rows.GetString(5));
        return rows.GetBoolean(6)
            ? LedgerNote.Of(line, column, value, reason)
            : LedgerReject.Of(line, column, value, reason);
    }

    private static async Task<List<ImportView>> ReadAsync(NpgsqlCommand command, CancellationToken stop)
    {
        await using var rows = await command.ExecuteReaderAsync(stop);
        var imports = new List<ImportView>();
        while (await rows.ReadAsync(stop))
            imports.Add(ViewOf(rows));
        return imports;
    }

    private static ImportView ViewOf(NpgsqlDataReader rows) => new(
        rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetInt64(3), rows.GetInt64(4), rows.GetInt32(5),
        rows.GetInt64(6), rows.GetInt64(7), rows.GetInt64(8), rows.GetInt64(9), rows.GetInt64(10),
        rows.Maybe<string>(11) is { } en ? new LocalizedText(en, rows.Maybe<string>(12) ?? en) : null,
        rows.GetFieldValue<DateTimeOffset>(13), rows.MaybeValue<DateTimeOffset>(14),
        [.. rows.GetFieldValue<string[]>(15).Zip(rows.GetFieldValue<string[]>(16), (english, chinese) =>
            new LocalizedText(english, chinese))], rows.GetInt64(17), rows.GetString(18));
}
