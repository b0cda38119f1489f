namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>A record at the top of a file, which may be its header, a title above it, or a row.</summary>
/// <param name="Line">Its physical line or row, from 1.</param>
/// <param name="Texts">Its cells.</param>
/// <param name="IsMerged">For each cell whether it is the rest of a merged one to its left; null where no file says it,
/// and an empty cell may be.</param>
internal sealed record HeaderRow(int Line, string[] Texts, bool[]? IsMerged)
{
    /// <summary>The columns by this record alone.</summary>
    public IReadOnlyList<HeaderCell> Alone(LedgerOptions options, RecordSource source) =>
        [.. Texts.Select((text, place) => CellOf(place, text, options, source, words => words.Recognise(text)))];

    /// <summary>The columns by this record's titles above the headers of the next one.</summary>
    public IReadOnlyList<HeaderCell> Above(HeaderRow next, LedgerOptions options, RecordSource source)
    {
        var titles = Titles(Math.Max(Texts.Length, next.Texts.Length));
        return [.. titles.Select(Under)];

        // A header over both levels stands in the upper one.
        HeaderCell Under(string title, int place)
        {
            var (own, header) = (TextAt(place), next.TextAt(place));
            var text = header.Length == 0 ? own : title.Length == 0 ? header : $"{title} {header}";
            return CellOf(place, text, options, source, words => header.Length == 0 || title.Length == 0
                ? words.Recognise(text)
                : words.Recognise(title, header));
        }
    }

    // What the sender says comes before whatever a header says.
    private static HeaderCell CellOf(
        int place, string text, LedgerOptions options, RecordSource source, Func<HeaderWords, HeaderMeaning?> read)
    {
        var isAnswered = options.Answers.Say(text, out var meaning);
        return new HeaderCell(
            place, text, isAnswered ? meaning : read(options.Words), source.IsHidden(place), isAnswered);
    }

    private string TextAt(int place) => place < Texts.Length ? Texts[place] : "";

    // A merged title stands in its first cell.
    private string[] Titles(int width)
    {
        var titles = new string[width];
        for (var place = 0; place < width; place++)
            titles[place] = place > 0 && IsRest(place) ? titles[place - 1] : TextAt(place);
        return titles;
    }

    private bool IsRest(int place) =>
        IsMerged is null ? TextAt(place).Length == 0 : place < IsMerged.Length && IsMerged[place];
}
