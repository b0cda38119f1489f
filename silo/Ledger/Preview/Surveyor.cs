using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Ledger.Books;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Preview;

/// <summary>What was seen of a ledger.</summary>
/// <param name="Preview">What people see of it.</param>
/// <param name="Fingerprint">Names its headers; null for a file without any.</param>
internal sealed record SeenLedger(ImportPreview Preview, string? Fingerprint);

/// <summary>
/// Looks at a ledger as its import would, up to the point where it would write: nothing of it is stored.
/// </summary>
internal sealed class Surveyor(Databases databases, LedgerDoor door, BookWorks works, SiloOptions options)
{
    /// <summary>So many lines are looked at, so that a preview of a year's book does not take the time of its
    /// import.</summary>
    public const int MostLines = 250_000;

    /// <summary>Looks at the file of an import.</summary>
    public async Task<SeenLedger> LookAsync(ImportJob job, string path, CancellationToken stop)
    {
        var (opening, answers, book) = await door.OpenAsync(job, path, stop);
        using var ledger = opening.File;
        if (ledger is null)
            return new SeenLedger(Unreadable(opening.Refused!, answers, book), null);
        var samples = new CellSamples(ledger.Columns.Width);
        var tally = new RowTally(book);
        var refused = NoSuchColumn(ledger.Columns, answers) ?? opening.Refused;
        if (refused is null)
            await TallyAsync(
                job with { Answers = answers }, await works.BeginAsync(job, book, stop), ledger, samples, tally, stop);
        else
            await ledger.SampleAsync(samples, stop);
        return new SeenLedger(
            tally.Preview(ledger, refused, answers) with
            {
                Columns = ColumnViews.Of(ledger.Columns, samples, book, door.WordsOf(book)),
            },
            book.FingerprintOf(ledger.Columns));
    }

    /// <summary>The preview of a file that cannot be opened at all.</summary>
    public static ImportPreview Unreadable(LedgerRefused refused, ImportAnswers answers, Book book) =>
        new RowTally(book).Preview(null, refused, answers);

    private async Task TallyAsync(
        ImportJob job, IBookWork work, LedgerFile ledger, CellSamples samples, RowTally tally, CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        var today = LocalTime.DayOf(instant.Now, TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone));
        await foreach (var chunk in LedgerChunk.ReadAsync(ledger, 0, options.BulkChunk, stop, samples))
        {
            var dealers = await DealersAsync(connection, job, chunk.Rows, tally, stop);
            var remarks = chunk.Remarks.ToList();
            tally.Take(chunk, await work.SurveyAsync(connection, chunk.Rows, dealers, today, remarks, stop), remarks);
            if (chunk.LastLine >= MostLines)
                return;
        }
        tally.IsWhole = true;
    }

    // Those that the import would found have no id yet; none of the stored ones is below 0.
    private static async Task<Dictionary<string, int>> DealersAsync(
        NpgsqlConnection connection, ImportJob job, IReadOnlyList<BookRow> rows, RowTally tally,
        CancellationToken stop)
    {
        var dealers = await LedgerDealers.FindAsync(connection, rows, job.Dealers, stop);
        if (job.Dealers is not null)
            return dealers;
        tally.TakeUnknown(rows.Where(row => !dealers.ContainsKey(row.DealerCode)), isFirst: job.FoundsDealers);
        if (job.FoundsDealers || job.Answers?.FoundsDealers == true)
            foreach (var (code, ordinal) in tally.Founded)
                dealers.TryAdd(code, -1 - ordinal);
        return dealers;
    }

    private static LedgerRefused? NoSuchColumn(HeaderMap columns, ImportAnswers answers)
    {
        var known = columns.Cells.Select(cell => HeaderText.Key(cell.Text)).ToHashSet(StringComparer.Ordinal);
        return answers.Columns?.Keys.FirstOrDefault(header => !known.Contains(HeaderText.Key(header))) is { } header
            ? FileReasons.NoSuchColumn(header, columns)
            : null;
    }
}
