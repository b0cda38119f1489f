using System.Buffers;
using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading.Csv;

/// <summary>Splits one record (RFC 4180) off the front of a text, without copying its cells.</summary>
internal sealed class RecordSplitter(char delimiter, LedgerLimits limits)
{
    private const char Quote = '"';

    private readonly SearchValues<char> _stops = SearchValues.Create([delimiter, '\r', '\n']);
    private readonly Part[] _cells = new Part[limits.MaxColumns + 1];
    private Memory<char> _text;
    private int _at;

    public int Count { get; private set; }

    /// <summary>Physical lines that the last record spans.</summary>
    public int LinesTaken { get; private set; }

    public RejectReason? Fault { get; private set; }

    public ReadOnlySpan<char> Cell(int index) => _text.Span.Slice(_cells[index].Start, _cells[index].Length);

    /// <summary>Splits the first record and tells how many characters it took.</summary>
    /// <remarks>A record at fault takes its first physical line only, so that its neighbours stay readable;
    /// one that is too long takes what there is and leaves its line's end to the caller.</remarks>
    public int Split(Memory<char> text, bool isLast)
    {
        _text = text.Length > limits.MaxRecordChars ? text[..limits.MaxRecordChars] : text;
        (_at, Count, LinesTaken, Fault) = (0, 0, 0, null);
        var cut = _text.Length < text.Length || !isLast;
        while (Fault is null && TakeCell(cut))
        {
        }

        if (Fault is not null)
            return Recover(cut);
        Undouble();
        return _at;
    }

    /// <summary>Takes a cell and its delimiter; false at the end of the record.</summary>
    private bool TakeCell(bool cut)
    {
        var text = _text.Span;
        var cell = _at < text.Length && text[_at] == Quote ? TakeQuoted(text, cut) : TakePlain(text);
        if (Fault is not null)
            return false;
        Keep(cell);
        if (_at < text.Length && text[_at] == delimiter)
        {
            _at++;
            return true;
        }

        return EndRecord(text, cut);
    }

    private Part TakePlain(ReadOnlySpan<char> text)
    {
        var start = _at;
        var length = text[start..].IndexOfAny(_stops);
        _at = length < 0 ? text.Length : start + length;
        return new Part(start, _at - start);
    }

    private Part TakeQuoted(ReadOnlySpan<char> text, bool cut)
    {
        var content = _at + 1;
        var scan = content;
        var doubled = false;
        while (true)
        {
            var quote = text[scan..].IndexOf(Quote);
            if (quote < 0)
                return Fail(cut && !HasLineEnd(text) ? RecordReasons.TooLong : RecordReasons.OpenQuote);
            scan += quote + 1;
            if (scan >= text.Length || text[scan] != Quote)
                break;
            doubled = true;
            scan++;
        }

        var inside = text[content..(scan - 1)];
        if (!CountLines(inside))
            return Fail(RecordReasons.OpenQuote);
        _at = scan + BlanksAt(text[scan..]);
        if (_at < text.Length && text[_at] != delimiter && !LineEnd.IsMark(text[_at]))
            return Fail(RecordReasons.AfterQuote);
        return new Part(content, inside.Length, doubled);
    }

    private bool EndRecord(ReadOnlySpan<char> text, bool cut)
    {
        LinesTaken++;
        if (_at < text.Length)
            _at = LineEnd.Skip(text, _at);
        // A line end on the very edge may be half of a CRLF: such a record is as good as too long.
        if (cut && _at == text.Length)
            Fault = RecordReasons.TooLong;
        return false;
    }

    private void Keep(Part cell)
    {
        if (Count < _cells.Length)
            _cells[Count++] = cell;
        else if (cell.Length > 0)
            Fault = RecordReasons.TooManyCells;
    }

    private int Recover(bool cut)
    {
        var text = _text.Span;
        var end = text.IndexOfAny('\r', '\n');
        Count = 1;
        _cells[0] = new Part(0, Math.Min(end < 0 ? text.Length : end, LedgerReject.LongestValue));
        if (end < 0 && cut || ReferenceEquals(Fault, RecordReasons.TooLong))
        {
            Fault = RecordReasons.TooLong;
            LinesTaken = 0;
            return end < 0 ? text.Length : end;
        }

        LinesTaken = 1;
        return end < 0 ? text.Length : LineEnd.Skip(text, end);
    }

    private bool CountLines(ReadOnlySpan<char> inside)
    {
        for (var mark = inside.IndexOfAny('\r', '\n'); mark >= 0; mark = inside.IndexOfAny('\r', '\n'))
        {
            inside = inside[LineEnd.Skip(inside, mark)..];
            LinesTaken++;
        }

        return LinesTaken < limits.MaxRecordLines;
    }

    private int BlanksAt(ReadOnlySpan<char> text)
    {
        var blanks = 0;
        while (blanks < text.Length && text[blanks] == ' ' && delimiter != ' ')
            blanks++;
        return blanks;
    }

    private Part Fail(RejectReason reason)
    {
        Fault = reason;
        return default;
    }

    private static bool HasLineEnd(ReadOnlySpan<char> text) => text.IndexOfAny('\r', '\n') >= 0;

    // Only once the record is sound: the lines of one at fault are read again.
    private void Undouble()
    {
        for (var i = 0; i < Count; i++)
        {
            if (_cells[i] is { IsDoubled: true } cell)
                _cells[i] = cell with { Length = Undouble(_text.Span.Slice(cell.Start, cell.Length)) };
        }
    }

    /// <summary>Writes "" as " in place; the cells behind it are not touched.</summary>
    private static int Undouble(Span<char> inside)
    {
        var length = 0;
        for (var i = 0; i < inside.Length; i++)
        {
            inside[length++] = inside[i];
            if (inside[i] == Quote)
                i++;
        }

        return length;
    }

    /// <summary>Where a cell's content stands in the text.</summary>
    private readonly record struct Part(int Start, int Length, bool IsDoubled = false);
}
