using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>Where each known column stands in a file; unknown headers are shown and not read, except one that
/// speaks of consent: it refuses the file.</summary>
internal sealed class HeaderMap
{
    private readonly TermPlan _plan;

    /// <param name="cells">The columns of the file by their headers, in file order.</param>
    public HeaderMap(IReadOnlyList<HeaderCell> cells)
    {
        Cells = [.. WithoutLoneMonth([.. cells.Where(cell => cell.Text.Length > 0)])];
        Width = Cells.Count == 0 ? 0 : Cells[^1].Place + 1;
        _plan = new TermPlan(Cells.Where(cell => cell.Meaning is not null));
    }

    /// <summary>The columns that have a header, in file order.</summary>
    public IReadOnlyList<HeaderCell> Cells { get; }

    /// <summary>Number of cells up to the last header that is not empty.</summary>
    public int Width { get; }

    /// <summary>The policies that a row may hold, at least one.</summary>
    public IReadOnlyList<TermColumns> Terms => _plan.Terms;

    /// <summary>Columns whose header nobody knows.</summary>
    public IEnumerable<HeaderCell> Unknown => Cells.Where(cell => cell is { Meaning: null, IsAnswered: false });

    /// <summary>Columns that are to be left unread, as their sender says.</summary>
    public IEnumerable<HeaderCell> Ignored => Cells.Where(cell => cell is { Meaning: null, IsAnswered: true });

    /// <summary>Columns that are read, by what they mean.</summary>
    public IEnumerable<HeaderCell> Read => Cells.Where(_plan.Read.Contains);

    /// <summary>Columns that are known and not read, because another of their kind is.</summary>
    public IEnumerable<HeaderCell> Lesser =>
        Cells.Where(cell => cell.Meaning is not null && !_plan.Read.Contains(cell));

    /// <summary>The cells that hold days, as a spreadsheet may have them as numbers.</summary>
    public IEnumerable<int> DayPlaces =>
        Read.Where(cell => cell.Meaning!.Value.IsDay).Select(cell => cell.Place);

    /// <summary>What files with the same headers share, in whatever order they stand.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        Cells.Select(cell => HeaderText.Key(cell.Text)).Distinct().Order(StringComparer.Ordinal)))));

    // One month is a cell of a row; only several are columns.
    private static IEnumerable<HeaderCell> WithoutLoneMonth(HeaderCell[] cells) =>
        cells.Count(IsMonth) > 1 ? cells : cells.Select(cell => IsMonth(cell) ? cell with { Meaning = null } : cell);

    private static bool IsMonth(HeaderCell cell) =>
        cell is { IsAnswered: false, Meaning.Column: LedgerColumn.MonthTarget };

    public bool Has(LedgerColumn column) => Terms.Any(term => term.Has(column));

    /// <summary>How many columns are read.</summary>
    public int Known => _plan.Read.Count;

    /// <summary>Required columns that the file does not have; of those that stand for each other the first.</summary>
    /// <param name="options">Names the book, and perhaps the dealer of all rows.</param>
    public IReadOnlyList<LedgerColumn> Missing(LedgerOptions options) =>
    [
        .. options.Book.Needs.Where(need => !need.Any(Has)).Select(need => need[0])
            .Where(column => column != LedgerColumn.DealerCode || options.DealerCode is null),
    ];
}
