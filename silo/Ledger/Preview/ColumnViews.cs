using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Ledger.Preview;

/// <summary>Tells what each column of a file is taken for, and why.</summary>
internal static class ColumnViews
{
    private const int Letters = 26;

    private static readonly LocalizedText Said = new(
        "As was said, for this file or for an earlier one with the same headers.", "按本文件或此前同样表头的文件的指定。");

    private static readonly LocalizedText SetAside = new("Left unread, as was said.", "按指定不读取。");

    private static readonly LocalizedText Known = new("Its header means this field.", "表头即该字段。");

    private static readonly LocalizedText OnlyHidden = new(
        "Hidden, but no other column of the field is shown.", "该列已隐藏，但没有可见的同类列。");

    private static readonly LocalizedText Unknown = new(
        "Its header is not known.", "表头无法识别。");

    /// <summary>The columns, in file order.</summary>
    /// <param name="columns">The header of the file.</param>
    /// <param name="samples">First cells of its columns.</param>
    /// <param name="book">What the file is about.</param>
    /// <param name="words">The headers of the book that are known.</param>
    public static IReadOnlyList<ImportColumn> Of(
        HeaderMap columns, CellSamples samples, Book book, HeaderWords words)
    {
        var read = columns.Read.ToHashSet();
        LedgerColumn[] open = [.. book.Columns.Where(column => !columns.Has(column))];
        var guess = new CellGuess(columns, samples, open);
        var ofOthers = words.Of(WordList.Shipped);
        return [.. columns.Cells.Select(cell => ofOthers.Recognise(cell.Text) is { } other && !words.Has(other.Column)
            ? ViewOf(cell, read, new CellSamples(columns.Width), null)
            : ViewOf(cell, read, samples, words.LikeliestOf(cell.Text, open) ?? guess.Of(cell)))];
    }

    private static ImportColumn ViewOf(
        HeaderCell cell, HashSet<HeaderCell> read, CellSamples samples, LedgerColumn? likely)
    {
        var field = cell.Meaning is { } meaning ? LedgerField.NameOf(meaning.Column, meaning.Line) : null;
        var (use, why) = UseOf(cell, read);
        var column = cell.Meaning is { } known ? ColumnNames.En(known.Column) : "";
        return new ImportColumn(
            cell.Shown, LetterOf(cell.Place), field, use, why,
            use == "unknown" && likely is { } one ? ColumnNames.En(one) : null, cell.IsHidden,
            IsOfNoUse(cell) ? [] : [.. samples.Of(cell.Place).Select(sample => RowViews.Shown(column, sample))]);
    }

    // What is known to hold something else nobody needs to see: an identity number, an address, a remark.
    private static bool IsOfNoUse(HeaderCell cell) => cell.Meaning is null && CellGuess.IsOther(cell);

    private static (string Use, LocalizedText Why) UseOf(HeaderCell cell, HashSet<HeaderCell> read)
    {
        if (cell.Meaning is not { } meaning)
            return cell.IsAnswered ? ("ignored", SetAside) : ("unknown", Unknown);
        if (read.Contains(cell))
            return ("read", cell.IsAnswered ? Said : cell.IsHidden ? OnlyHidden : Known);
        var better = read.FirstOrDefault(other => other.Meaning!.Value.Column == meaning.Column)?.Shown ?? "";
        return ("lesser", new LocalizedText(
            $"{better} is read for this field: it is the better of the two.", $"该字段读取更合适的列“{better}”。"));
    }

    // A … Z, AA, AB …, as spreadsheets name columns.
    private static string LetterOf(int place)
    {
        var letters = "";
        for (var rest = place; rest >= 0; rest = rest / Letters - 1)
            letters = (char)('A' + rest % Letters) + letters;
        return letters;
    }
}
