using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>
/// Looks for the header among the first records of a file: below titles, and in two levels where titles span the
/// headers of several columns.
/// </summary>
internal sealed class HeaderSearch(RecordSource source, LedgerOptions options)
{
    /// <summary>Records from the top among which a header is looked for.</summary>
    public const int Deepest = 20;

    private HeaderFinding? _best;
    private RejectReason? _fault;

    /// <summary>Reads a source from its beginning until its header is found or missed.</summary>
    public static async Task<HeaderFinding> FindAsync(
        RecordSource source, LedgerOptions options, CancellationToken stop)
    {
        var search = new HeaderSearch(source, options);
        await search.LookAsync(stop);
        return search.Judge();
    }

    private async Task LookAsync(CancellationToken stop)
    {
        HeaderRow? above = null;
        for (var read = 0; read < Deepest && await source.ReadAsync(stop); read++)
        {
            _fault ??= source.Fault;
            if (source.Fault is not null)
                continue;
            var row = RowOf();
            if (above is not null)
                Offer(above.Above(row, options, source), above.Line, row.Line);
            Offer(row.Alone(options, source), row.Line, row.Line);
            // A whole header may yet turn out to be the upper level of one that says more.
            if (IsWhole(_best) && (!IsAlone(_best!) || _best!.LastLine < row.Line))
                return;
            above = row;
        }
    }

    private HeaderRow RowOf() => new(
        source.Line, [.. Enumerable.Range(0, source.Count).Select(i => Folding.Trim(source.Cell(i)).ToString())],
        source.MergedCells());

    private void Offer(IReadOnlyList<HeaderCell> cells, int firstLine, int lastLine)
    {
        var found = new HeaderFinding(new HeaderMap(cells), firstLine, lastLine, null);
        if (_best is null || WorthOf(found).CompareTo(WorthOf(_best)) > 0)
            _best = found;
    }

    private (bool, (int, int), bool) WorthOf(HeaderFinding found) => (IsWhole(found), found.Worth, IsAlone(found));

    private static bool IsAlone(HeaderFinding found) => found.FirstLine == found.LastLine;

    private bool IsWhole(HeaderFinding? found) => found?.Columns!.Missing(options).Count == 0;

    private HeaderFinding Judge()
    {
        if (ReferenceEquals(_fault, RecordReasons.TooManyCells) && !IsWhole(_best))
            return FileReasons.TooManyColumns;
        if (_best is not { Columns: { } columns })
            return _fault is null ? FileReasons.Empty : FileReasons.BrokenHeader;
        if (!IsWhole(_best))
            return _best with { Refused = MissingColumns.Refuse(columns, _best.LastLine, options) };
        if (columns.Width > options.Limits.MaxColumns)
            return FileReasons.TooManyColumns;
        return columns.Unknown.FirstOrDefault(cell => ConsentHeader.Speaks(cell.Text)) is { } consent
            ? _best with { Refused = FileReasons.UnknownConsent(consent.Text) }
            : _best;
    }
}
