namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Where each known column stands in a file; unknown headers are shown and not read, except one that
/// speaks of consent: it refuses the file.</summary>
internal sealed class HeaderMap
{
    private const int Absent = -1;

    private static readonly LedgerColumn[] Columns = Enum.GetValues<LedgerColumn>();
    private static readonly LedgerColumn[] Required =
        [LedgerColumn.DealerCode, LedgerColumn.ExpiryDate, LedgerColumn.Phone];

    private readonly int[] _places = Enumerable.Repeat(Absent, Columns.Length).ToArray();
    private readonly List<string> _ignored = [];

    private HeaderMap(int width) => Width = width;

    /// <summary>Number of cells up to the last header that is not empty.</summary>
    public int Width { get; }

    /// <summary>Headers that name no known column, in file order.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    public IEnumerable<LedgerColumn> Known => Columns.Where(Has);

    /// <summary>The cell that holds the column, or -1.</summary>
    public int PlaceOf(LedgerColumn column) => _places[(int)column];

    public bool Has(LedgerColumn column) => PlaceOf(column) != Absent;

    /// <summary>Reads the current record as the header.</summary>
    public static (HeaderMap? Columns, LedgerRefused? Refused) Read(RecordSource header, LedgerLimits limits)
    {
        var cells = Enumerable.Range(0, header.Count);
        var headers = cells.Select(i => header.Cell(i).Trim().ToString()).ToList();
        var width = headers.FindLastIndex(name => name.Length > 0) + 1;
        var map = new HeaderMap(width);
        var twice = Enumerable.Range(0, width).Select(i => map.Place(headers, i)).OfType<LedgerRefused>().ToList();
        var refused = map.WhatIsMissing() ?? (width > limits.MaxColumns ? FileReasons.TooManyColumns : null)
            ?? twice.FirstOrDefault() ?? map.UnknownConsent();
        return refused is null ? (map, null) : (null, refused);
    }

    private LedgerRefused? Place(List<string> headers, int index)
    {
        var header = headers[index];
        if (ColumnNames.Recognise(header) is not { } column)
        {
            if (header.Length > 0)
                _ignored.Add(LedgerReject.Printable(header));
            return null;
        }

        if (Has(column))
            return FileReasons.DuplicateColumn(column, headers[PlaceOf(column)], header);
        _places[(int)column] = index;
        return null;
    }

    private LedgerRefused? UnknownConsent() =>
        _ignored.Find(ColumnNames.SpeaksOfConsent) is { } header ? FileReasons.UnknownConsent(header) : null;

    private LedgerRefused? WhatIsMissing()
    {
        var missing = Required.Where(column => !Has(column)).ToList();
        var vehicle = Has(LedgerColumn.Plate) || Has(LedgerColumn.Vin);
        return missing.Count == 0 && vehicle ? null : FileReasons.MissingColumns(missing, vehicle);
    }
}
