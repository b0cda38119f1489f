using System.Text.Json;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>The names of a ledger's columns, as messages call them: a header of each in both languages.</summary>
internal static class ColumnNames
{
    private static readonly LedgerColumn[] Columns = Enum.GetValues<LedgerColumn>();

    private static readonly string[] English =
        [.. Columns.Select(column => JsonNamingPolicy.SnakeCaseLower.ConvertName(column.ToString()))];

    private static readonly Dictionary<string, LedgerColumn> ByName =
        Columns.ToDictionary(column => English[(int)column], StringComparer.Ordinal);

    /// <summary>The English name, in snake case; also the key of the column's words.</summary>
    public static string En(LedgerColumn column) => English[(int)column];

    /// <summary>The Chinese name.</summary>
    public static string Zh(LedgerColumn column) => WordList.Of(column).Name;

    /// <summary>The English name as people write it: "Expiry date".</summary>
    public static string Title(LedgerColumn column) => WordList.Of(column).Title;

    /// <summary>Both: "expiry_date (到期日)".</summary>
    public static string Both(LedgerColumn column) => $"{En(column)} ({Zh(column)})";

    /// <summary>The column of an English name; null for an unknown one.</summary>
    public static LedgerColumn? Find(string name) => ByName.TryGetValue(name, out var column) ? column : null;
}
