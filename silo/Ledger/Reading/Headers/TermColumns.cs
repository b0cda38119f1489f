using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>Where the columns of one policy stand in a row; a row may hold one for each line of insurance.</summary>
/// <param name="line">The line that the headers say; null to read it from its own column.</param>
/// <param name="isOneOfSeveral">Whether a row may hold another policy beside it.</param>
internal sealed class TermColumns(InsuranceLine? line, bool isOneOfSeveral)
{
    private static readonly LedgerColumn[] Columns = Enum.GetValues<LedgerColumn>();

    private readonly int[][] _places = [.. Columns.Select(_ => Array.Empty<int>())];

    /// <summary>The line that the headers say; null when it has a column, or nobody says it.</summary>
    public InsuranceLine? Line => line;

    /// <summary>Those of a book's columns that the file does not have; several of phones also give second
    /// ones.</summary>
    public ColumnSet AbsentOf(IReadOnlyList<LedgerColumn> book) => book.Where(column => !Has(column))
        .Where(column => column != LedgerColumn.SecondPhone || PlacesOf(LedgerColumn.Phone).Length < 2)
        .Aggregate(default(ColumnSet), (set, column) => set.With(column));

    /// <summary>The cells of a column: one, or several that mean the same and complete each other.</summary>
    public ReadOnlySpan<int> PlacesOf(LedgerColumn column) => _places[(int)column];

    public bool Has(LedgerColumn column) => _places[(int)column].Length > 0;

    /// <summary>What remarks call a column: with its line where a row has several of the kind.</summary>
    public string NameOf(LedgerColumn column) =>
        isOneOfSeveral && line is { } own && new HeaderMeaning(column, null, 0).IsOfPolicy
            ? LedgerField.NameOf(column, own)
            : ColumnNames.En(column);

    internal void Place(LedgerColumn column, int[] places) => _places[(int)column] = places;
}
