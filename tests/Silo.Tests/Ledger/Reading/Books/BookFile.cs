using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Books;

/// <summary>Reads files of one book of dealer SH001 through the real door.</summary>
internal static class BookFile
{
    /// <summary>What the lines of a file come to.</summary>
    public static async Task<List<LedgerLine>> ReadAsync(Book book, params string[] lines)
    {
        using var file = TemporaryLedger.Of(lines);
        return await file.ReadAsync(new LedgerOptions
        {
            Book = book,
            Words = HeaderWords.Shipped.Of(book.Words),
            DealerCode = "SH001",
        });
    }

    /// <summary>What is told of them.</summary>
    public static IEnumerable<string> Remarks(this IEnumerable<LedgerLine> lines) => lines.OfType<LedgerRemark>()
        .Select(remark => $"{remark.Line} {remark.Column} {remark.Value} {remark.Code}");

    /// <summary>What people see of the rows.</summary>
    public static IEnumerable<string> Shown(this IEnumerable<LedgerLine> lines) => lines.OfType<BookRow>()
        .Select(row => string.Join(", ", row.Cells.Where(cell => cell.Text is not null).Select(cell => cell.Text)));
}
