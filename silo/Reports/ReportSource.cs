using System.Runtime.CompilerServices;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Reports;

/// <summary>
/// Reads the rows of a sheet as the database sends them, in one statement and so at one moment; no more than a row is
/// held.
/// </summary>
internal sealed class ReportSource(Databases databases)
{
    /// <summary>
    /// The rows of a statement, whose first column counts all rows and whose others are those of the sheet.
    /// </summary>
    public async IAsyncEnumerable<ReportRow> ReadAsync(
        string sql, IReadOnlyList<ReportColumn> columns, object?[] values,
        [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = databases.Reports.Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            yield return new ReportRow(
                [.. columns.Select((column, index) => CellOf(rows, index + 1, column))], rows.GetInt64(0));
    }

    /// <summary>Texts of one column, all at once; for what is few.</summary>
    public async Task<List<(string First, string Second)>> PairsAsync(
        string sql, object?[] values, CancellationToken stop)
    {
        await using var command = databases.Reports.Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var pairs = new List<(string, string)>();
        while (await rows.ReadAsync(stop))
            pairs.Add((rows.GetString(0), rows.GetString(1)));
        return pairs;
    }

    /// <summary>Ids, all at once.</summary>
    public async Task<List<int>> IdsAsync(string sql, object?[] values, CancellationToken stop)
    {
        await using var command = databases.Reports.Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var ids = new List<int>();
        while (await rows.ReadAsync(stop))
            ids.Add(rows.GetInt32(0));
        return ids;
    }

    private static object? CellOf(NpgsqlDataReader rows, int index, ReportColumn column) =>
        rows.IsDBNull(index) ? null : column.Kind switch
        {
            CellKind.Day => rows.GetFieldValue<DateOnly>(index),
            CellKind.Time => rows.GetDateTime(index),
            CellKind.Text => ShownOf(rows.GetString(index), column),
            _ => rows.GetDecimal(index),
        };

    private static string? ShownOf(string text, ReportColumn column) =>
        column.Shown is { } shown ? shown(text) : text;
}
