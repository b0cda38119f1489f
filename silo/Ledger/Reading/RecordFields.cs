using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Reads fields of the current record, and gathers what is to be told of them. A field that its row can stand
/// without costs a note, one that it cannot a reject.</summary>
internal sealed class RecordFields(RecordSource record)
{
    private static readonly string[] Nothing = ["-", "--", "/", "—", "N/A", "n/a", "NULL", "null", "'"];

    private readonly List<LedgerRemark> _remarks = [];

    /// <summary>What is to be told of the record, in the order in which it was read.</summary>
    public IReadOnlyList<LedgerRemark> Remarks => _remarks;

    /// <summary>Columns that could not be read, since the record or the last taking.</summary>
    public ColumnSet Unread { get; private set; }

    /// <summary>How many rejects were gathered.</summary>
    public int Rejects { get; private set; }

    /// <summary>Begins a record.</summary>
    public void Begin()
    {
        _remarks.Clear();
        (Unread, Rejects) = (default, 0);
    }

    /// <summary>A field that a row cannot stand without.</summary>
    public T? Demand<T>(TermColumns columns, LedgerColumn column, FieldParser<T> parse)
    {
        var read = Read(columns, column, parse, out var cell);
        if ((cell.IsEmpty ? FieldReasons.Required : read.Fault) is { } fault)
            Reject(columns.NameOf(column), cell, fault);
        return read.Value;
    }

    /// <summary>A field that decides what the row is about, if it says anything.</summary>
    public T? DemandIfTold<T>(TermColumns columns, LedgerColumn column, FieldParser<T> parse) =>
        IsEmpty(columns, column) ? default : Demand(columns, column, parse);

    /// <summary>A field that a row can stand without.</summary>
    public T? Take<T>(TermColumns columns, LedgerColumn column, FieldParser<T> parse)
    {
        var read = Read(columns, column, parse, out var cell);
        if (read.Fault is { } fault)
            NoteUnread(columns.NameOf(column), column, cell, fault);
        return read.Value;
    }

    /// <summary>Reads a column; no value and no fault where it is empty.</summary>
    public Parsed<T> Read<T>(
        TermColumns columns, LedgerColumn column, FieldParser<T> parse, out ReadOnlySpan<char> cell)
    {
        var places = columns.PlacesOf(column);
        cell = places.IsEmpty ? [] : Cell(places[0]);
        var read = cell.IsEmpty ? default : Parse(cell, parse);
        return places.Length < 2 ? read : ReadTogether(places, parse, ref cell);
    }

    /// <summary>The columns that could not be read, which then are forgotten: those of one policy.</summary>
    public ColumnSet TakeUnread()
    {
        var unread = Unread;
        Unread = default;
        return unread;
    }

    public bool IsEmpty(TermColumns columns, LedgerColumn column) => Cell(columns, column).IsEmpty;

    /// <summary>Reads a cell that is not empty.</summary>
    public static Parsed<T> Parse<T>(ReadOnlySpan<char> cell, FieldParser<T> parse) =>
        cell[0] == '#' && IsSpreadsheetError(cell) ? FieldReasons.CellError : parse(cell);

    public void Reject(string column, ReadOnlySpan<char> value, RejectReason reason)
    {
        Rejects++;
        _remarks.Add(LedgerReject.Of(record.Line, column, value, reason));
    }

    public void Note(string column, ReadOnlySpan<char> value, RejectReason reason) =>
        _remarks.Add(LedgerNote.Of(record.Line, column, value, reason));

    /// <summary>Notes a field that cannot be read: what is known of it stays.</summary>
    public void NoteUnread(string name, LedgerColumn column, ReadOnlySpan<char> value, RejectReason reason)
    {
        Note(name, value, reason);
        Unread = Unread.With(column);
    }

    /// <summary>Takes back that a row can stand without some fields: what was noted of them rejects it.</summary>
    /// <returns>Whether anything was noted of them.</returns>
    public bool RejectNoted(TermColumns columns, LedgerColumn one, LedgerColumn other)
    {
        var rejected = false;
        for (var i = 0; i < _remarks.Count; i++)
        {
            if (_remarks[i] is not LedgerNote note
                || note.Column != columns.NameOf(one) && note.Column != columns.NameOf(other))
                continue;
            _remarks[i] = new LedgerReject(note.Line, note.Column, note.Value, note.Reason);
            Rejects++;
            rejected = true;
        }

        return rejected;
    }

    /// <summary>The first cell of a column that says something; empty for none.</summary>
    public ReadOnlySpan<char> Cell(TermColumns columns, LedgerColumn column)
    {
        foreach (var place in columns.PlacesOf(column))
        {
            if (Cell(place) is { IsEmpty: false } cell)
                return cell;
        }

        return [];
    }

    /// <summary>A cell, trimmed; empty also where it only says that there is nothing.</summary>
    public ReadOnlySpan<char> Cell(int place)
    {
        if (place >= record.Count)
            return [];
        var cell = Folding.Trim(record.Cell(place));
        return cell.Length <= 4 && IsNothing(cell) ? [] : cell;
    }

    // Columns that mean the same complete each other; where they differ, nobody knows which is right.
    private Parsed<T> ReadTogether<T>(ReadOnlySpan<int> places, FieldParser<T> parse, ref ReadOnlySpan<char> cell)
    {
        Parsed<T> best = default;
        foreach (var place in places)
        {
            var other = Cell(place);
            if (other.IsEmpty)
                continue;
            var read = Parse(other, parse);
            if (best is { Value: null, Fault: null } || best.Fault is not null && read.Fault is null)
            {
                best = read;
                cell = other;
            }
            else if (read is { Fault: null } && !EqualityComparer<T>.Default.Equals(best.Value, read.Value))
                return FieldReasons.ColumnsDiffer;
        }

        return best;
    }

    private static bool IsNothing(ReadOnlySpan<char> cell)
    {
        foreach (var nothing in Nothing)
        {
            if (cell.SequenceEqual(nothing))
                return true;
        }

        return false;
    }

    private static bool IsSpreadsheetError(ReadOnlySpan<char> cell) =>
        cell is "#N/A" or "#REF!" or "#VALUE!" or "#NAME?" or "#DIV/0!" or "#NULL!" or "#NUM!"
            or "#SPILL!" or "#CALC!" or "#FIELD!" or "#BLOCKED!" or "#CONNECT!" or "#UNKNOWN!" or "#GETTING_DATA";
}
