using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Ledger;

/// <summary>A ledger that was opened, and what was said about it, now or earlier.</summary>
internal sealed record OpenedLedger(LedgerOpening Opening, ImportAnswers Answers);

/// <summary>Opens an uploaded ledger as its sender means it.</summary>
internal sealed class LedgerDoor(Databases databases, ColumnMemories memories, HeaderWords words)
{
    private static readonly string ReadDealerCode = Sql.Load("Ledger/read_dealer_code.sql");

    /// <summary>The headers that are known.</summary>
    public HeaderWords Words => words;

    /// <summary>
    /// Opens the file of an import. Whoever may bring rows of one dealer only need not name it in the file. Where
    /// nobody was asked, what was said about an earlier file with the same headers counts.
    /// </summary>
    public async Task<OpenedLedger> OpenAsync(ImportJob job, string path, CancellationToken stop)
    {
        var answers = job.Answers ?? new ImportAnswers();
        var opening = await OpenAsync(job, answers, path, stop);
        if (job.Answers is not null || opening.File is not { } ledger
            || await memories.FindAsync(job.Dealers, ledger.Columns.Fingerprint, stop) is not { Count: > 0 } columns)
            return new OpenedLedger(opening, answers);
        ledger.Dispose();
        answers = answers with { Columns = columns };
        return new OpenedLedger(await OpenAsync(job, answers, path, stop), answers);
    }

    private async Task<LedgerOpening> OpenAsync(
        ImportJob job, ImportAnswers answers, string path, CancellationToken stop) =>
        await LedgerFile.OpenAsync(path, new LedgerOptions
        {
            Words = words,
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
