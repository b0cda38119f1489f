using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Ledger;

/// <summary>A file that was opened, as which book, and what was said about it, now or earlier.</summary>
internal sealed record OpenedLedger(LedgerOpening Opening, ImportAnswers Answers, Book Book)
{
    /// <summary>How well it fits its book: whether nothing is missing, and how many of its columns are known.</summary>
    public (bool IsWhole, int Known) Worth => (Opening.Refused is null, Opening.File?.Columns.Known ?? 0);
}

/// <summary>Opens an uploaded file as its sender means it.</summary>
internal sealed class LedgerDoor(Databases databases, ColumnMemories memories, HeaderWords words)
{
    private static readonly string ReadDealerCode = Sql.Load("Ledger/read_dealer_code.sql");

    /// <summary>The headers of a book that are known.</summary>
    public HeaderWords WordsOf(Book book) => words.Of(book.Words);

    /// <summary>
    /// Opens the file of an import. Whoever may bring rows of one dealer only need not name it in the file. Where
    /// nobody was asked, what was said about an earlier file with the same headers counts. Where nobody says the book,
    /// it is the one that the headers fit best, in doubt the ledger.
    /// </summary>
    public async Task<OpenedLedger> OpenAsync(ImportJob job, string path, CancellationToken stop)
    {
        if (BookShelf.Find(job.Answers?.Book ?? job.Book ?? "") is { } said)
            return await OpenAsync(job, said, path, stop);
        var best = await OpenAsync(job, BookShelf.Policies, path, stop);
        foreach (var book in BookShelf.All.Skip(1))
        {
            var other = await OpenAsync(job, book, path, stop);
            var isBetter = other.Worth.CompareTo(best.Worth) > 0;
            (isBetter ? best : other).Opening.File?.Dispose();
            best = isBetter ? other : best;
        }

        return best;
    }

    private async Task<OpenedLedger> OpenAsync(ImportJob job, Book book, string path, CancellationToken stop)
    {
        var answers = job.Answers ?? new ImportAnswers();
        var opening = await OpenAsync(job, book, answers, path, stop);
        if (job.Answers is not null || opening.File is not { } ledger
            || await memories.FindAsync(job.Dealers, book.FingerprintOf(ledger.Columns), stop)
                is not { Count: > 0 } columns)
            return new OpenedLedger(opening, answers, book);
        ledger.Dispose();
        answers = answers with { Columns = columns };
        return new OpenedLedger(await OpenAsync(job, book, answers, path, stop), answers, book);
    }

    private async Task<LedgerOpening> OpenAsync(
        ImportJob job, Book book, ImportAnswers answers, string path, CancellationToken stop) =>
        await LedgerFile.OpenAsync(path, new LedgerOptions
        {
            Book = book,
            Words = WordsOf(book),
            Answers = answers.Columns is { } columns ? new HeaderAnswers(columns) : HeaderAnswers.None,
            Sheet = answers.Sheet,
            TakesHiddenRows = answers.TakesHiddenRows == true,
            DealerCode = answers.Dealer ?? (job.Dealers is [var only] ? await CodeOfAsync(only, stop) : null),
        }, stop);

    private async Task<string?> CodeOfAsync(int dealer, CancellationToken stop)
    {
        await using var command = databases.Bulk.Command(ReadDealerCode, dealer);
        return (string?)await command.ExecuteScalarAsync(stop);
    }
}
