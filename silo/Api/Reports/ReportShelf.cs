using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Reports.Jobs;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Reports;

/// <summary>A report as it is asked for.</summary>
internal sealed record ReportOrder(string Kind, string Format, string Language, int? DealerId, ReportScope Scope);

/// <summary>
/// Keeps reports, never past a caller's scope: one is seen by whom all of its dealers belong to; agents see their own.
/// </summary>
internal sealed class ReportShelf(Databases databases)
{
    private static readonly string AddReport = Sql.Load("Api/Reports/add_report.sql");
    private static readonly string ListReports = Sql.Load("Api/Reports/list_reports.sql");
    private static readonly string DropReport = Sql.Load("Api/Reports/drop_report.sql");
    private static readonly string ReadPart = Sql.Load("Api/Reports/read_part.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>Puts a report into the row of those to be made; its id.</summary>
    public async Task<long> AddAsync(ReportOrder order, Caller caller, CancellationToken stop)
    {
        var scope = order.Scope;
        await using var command = _pool.Command(
            AddReport, order.Kind, order.Format, order.Language, scope.Dealers, order.DealerId, scope.Agent,
            scope.First, scope.Last, caller.KeyId, caller.Name, ReportJob.Kept);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Reports that a caller may see, newest first, before an id.</summary>
    public async Task<List<ReportView>> ListAsync(Caller caller, long? before, int limit, CancellationToken stop)
    {
        await using var command = _pool.Command(ListReports, caller.Scope.Ids, OwnOf(caller), before, limit, null);
        return await ReadAsync(command, stop);
    }

    /// <summary>One report; null for an unknown or foreign id.</summary>
    public async Task<ReportView?> FindAsync(long id, Caller caller, CancellationToken stop)
    {
        await using var command = _pool.Command(ListReports, caller.Scope.Ids, OwnOf(caller), null, 1, id);
        return (await ReadAsync(command, stop)).SingleOrDefault();
    }

    /// <summary>Forgets a report that the caller has found.</summary>
    public async Task DropAsync(long id, CancellationToken stop)
    {
        await using var command = _pool.Command(DropReport, id);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Writes the file of a report that the caller has found, part by part; a slow reader holds no connection.
    /// </summary>
    public async Task CopyAsync(long id, Stream target, CancellationToken stop)
    {
        for (var no = 0; await PartAsync(id, no, stop) is { } bytes; no++)
            await target.WriteAsync(bytes, stop);
    }

    private async Task<byte[]?> PartAsync(long id, int no, CancellationToken stop)
    {
        await using var command = _pool.Command(ReadPart, id, no);
        return (byte[]?)await command.ExecuteScalarAsync(stop);
    }

    private static int? OwnOf(Caller caller) => caller.Role == Role.Agent ? caller.KeyId : null;

    private static async Task<List<ReportView>> ReadAsync(NpgsqlCommand command, CancellationToken stop)
    {
        await using var rows = await command.ExecuteReaderAsync(stop);
        var reports = new List<ReportView>();
        while (await rows.ReadAsync(stop))
            reports.Add(ViewOf(rows));
        return reports;
    }

    private static ReportView ViewOf(NpgsqlDataReader rows) => new(
        rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3),
        rows.Maybe<string>(4) is { } code ? new DealerRef(code, rows.Maybe<string>(5) ?? code) : null,
        rows.GetFieldValue<DateOnly>(6), rows.GetFieldValue<DateOnly>(7), rows.GetString(8), rows.GetInt64(9),
        rows.MaybeValue<long>(10), rows.Maybe<string>(11), rows.MaybeValue<long>(12),
        rows.Maybe<string>(13) is { } en ? new LocalizedText(en, rows.Maybe<string>(14) ?? en) : null,
        rows.GetString(15), rows.GetFieldValue<DateTimeOffset>(16), rows.MaybeValue<DateTimeOffset>(17),
        rows.GetFieldValue<DateTimeOffset>(18));
}
