using CampaignEngine.Silo.Ledger.Books;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Ledger.Preview;

/// <summary>Sums up what would become of a ledger's rows.</summary>
/// <param name="book">What they are about.</param>
internal sealed class RowTally(Book book)
{
    private const int FirstRows = 10;
    private const int MostDealers = 50;

    private readonly List<BookRow> _first = [];
    private readonly ReasonSums _reasons = new();
    private readonly Dictionary<string, UnknownDealer> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _founded = new(StringComparer.Ordinal);
    private ImportForecast _counts = new(0, false, 0, 0, 0, 0, 0, 0);
    private bool _isFirst;

    /// <summary>Whether the file was seen to its end.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Dealers that the book does not know, numbered from 0.</summary>
    public IReadOnlyDictionary<string, int> Founded => _founded;

    /// <summary>Takes rows of dealers that the book does not know.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isFirst">Whether nobody needs to be asked, as in the first ledger of a book.</param>
    public void TakeUnknown(IEnumerable<BookRow> rows, bool isFirst)
    {
        _isFirst = isFirst;
        foreach (var row in rows)
        {
            var known = _unknown.GetValueOrDefault(row.DealerCode) ?? new UnknownDealer(row.DealerCode, null, 0);
            _unknown[row.DealerCode] = known with { Name = known.Name ?? row.DealerName, Rows = known.Rows + 1 };
            _founded.TryAdd(row.DealerCode, _founded.Count);
        }
    }

    /// <summary>Takes what a chunk came to.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="rows">What its rows would come to.</param>
    /// <param name="remarks">What would be told.</param>
    public void Take(LedgerChunk chunk, RowCounts rows, IReadOnlyList<LedgerRemark> remarks)
    {
        _first.AddRange(chunk.Rows.Take(FirstRows - _first.Count));
        foreach (var remark in remarks)
            _reasons.Take(remark);
        var counts = ChunkCounts.Of(rows, remarks);
        _counts = _counts with
        {
            Lines = chunk.LastLine,
            Added = _counts.Added + counts.Added,
            Changed = _counts.Changed + counts.Changed,
            Unchanged = _counts.Unchanged + counts.Unchanged,
            Rejected = _counts.Rejected + counts.Rejected,
            Noted = _counts.Noted + counts.Noted,
        };
    }

    /// <summary>What people see of it, but for the columns.</summary>
    /// <param name="ledger">The file; null when it could not be opened.</param>
    /// <param name="refused">Why it cannot be imported; null when it can.</param>
    /// <param name="answers">What has been said about it.</param>
    public ImportPreview Preview(LedgerFile? ledger, LedgerRefused? refused, ImportAnswers answers) => new(
        ledger is null ? null : LayoutOf(ledger.Layout),
        [],
        [.. _first.OfType<LedgerRow>().Select(RowViews.Of)],
        _counts with { IsWhole = IsWhole, HiddenRows = ledger?.HiddenRows ?? 0 },
        _reasons.Most(),
        _isFirst ? [] : [.. _unknown.Values.OrderByDescending(dealer => dealer.Rows).Take(MostDealers)],
        [.. NotesOf(ledger, refused), .. Founding()],
        refused is null ? null : new LocalizedText(refused.En, refused.Zh),
        answers,
        [.. LedgerField.Of(book).Select(field => new ImportField(
            field.Name, new LocalizedText(field.En, field.Zh), IsRequired(field.Meaning)))])
    {
        Book = book.Name,
        Books = [.. BookShelf.All.Select(one => new ImportBook(one.Name, new LocalizedText(one.En, one.Zh)))],
        Records = [.. _first.Where(row => row is not LedgerRow).Select(RowViews.RecordOf)],
    };

    // What is left unread does not matter yet to a file that is refused.
    private static IEnumerable<LocalizedText> NotesOf(LedgerFile? ledger, LedgerRefused? refused) =>
        ledger is null || refused is not null
            ? []
            : ledger.Notes.Select(note => new LocalizedText(note.ReasonEn, note.ReasonZh));

    private IEnumerable<LocalizedText> Founding()
    {
        if (_isFirst && _unknown.Count > 0)
            yield return new LocalizedText(
                $"This is the first ledger: the dealers that it names will be founded, {_unknown.Count} of them.",
                $"这是首份台账：将新建其中的 {_unknown.Count} 家门店。");
    }

    private static ImportLayout LayoutOf(LedgerLayout layout) => new(
        layout.Delimiter is null ? "xlsx" : "csv",
        layout.Delimiter is null ? null : layout.Encoding,
        layout.Delimiter?.ToString(),
        layout.Sheet,
        [.. layout.Sheets.Select(sheet => new ImportSheet(sheet.Name, !sheet.IsVisible))],
        layout.Header.FirstLine,
        layout.Header.LastLine);

    private bool IsRequired(HeaderMeaning meaning) =>
        meaning.Line is null && book.NeedOf(meaning.Column).Count > 0;
}
