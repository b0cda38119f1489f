using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Turns records into rows of a book; every bad field is told once.</summary>
internal abstract class RecordReader
{
    private readonly RecordSource _record;
    private readonly HeaderMap _columns;
    private readonly string? _fixedDealer;
    private readonly FieldParser<string> _dealer;
    private readonly List<BookRow> _rows = [];

    /// <param name="record">The file, behind its header.</param>
    /// <param name="columns">Its header.</param>
    /// <param name="fixedDealer">The dealer of all rows of a file without a column for it.</param>
    protected RecordReader(RecordSource record, HeaderMap columns, string? fixedDealer)
    {
        (_record, _columns, _fixedDealer, Shared) = (record, columns, fixedDealer, columns.Terms[0]);
        var pool = new StringPool();
        (_dealer, Text, Fields) = (new LedgerCode(pool).Dealer, new LedgerText(pool), new RecordFields(record));
    }

    /// <summary>The rows of the record read last.</summary>
    public IReadOnlyList<BookRow> Rows => _rows;

    /// <summary>What is to be told of it.</summary>
    public IReadOnlyList<LedgerRemark> Remarks => Fields.Remarks;

    /// <summary>The fields of the record.</summary>
    protected RecordFields Fields { get; }

    /// <summary>The columns that all rows of a record share.</summary>
    protected TermColumns Shared { get; }

    /// <summary>Reads texts that rows repeat.</summary>
    protected LedgerText Text { get; }

    /// <summary>Where the record stands, from 1.</summary>
    protected int Line => _record.Line;

    /// <summary>Columns of which a row says at least one: below the rows stands what says none.</summary>
    protected abstract ReadOnlySpan<LedgerColumn> Telling { get; }

    /// <summary>Reads the current record.</summary>
    public void Read()
    {
        _rows.Clear();
        Fields.Begin();
        if (_record.Fault is { } fault)
            Fields.Reject("", _record.Count > 0 ? _record.Cell(0) : [], fault);
        else if (!IsShifted() && !IsFooter())
            ReadRows();
    }

    /// <summary>Reads a record that can be one of the book.</summary>
    protected abstract void ReadRows();

    /// <summary>Adds a row of the record.</summary>
    protected void Add(BookRow row) => _rows.Add(row);

    /// <summary>The dealer of the record; null, with a reject, where it names none.</summary>
    protected string? DealerCode() => Shared.Has(LedgerColumn.DealerCode)
        ? Fields.Demand(Shared, LedgerColumn.DealerCode, _dealer)
        : _fixedDealer;

    /// <summary>Either names the vehicle, so that what is wrong with one is only noted beside the other.</summary>
    protected void CheckVehicle(string? plate, string? vin)
    {
        if (plate is not null || vin is not null
            || Fields.RejectNoted(Shared, LedgerColumn.Plate, LedgerColumn.Vin))
            return;
        var column = Shared.Has(LedgerColumn.Plate) ? LedgerColumn.Plate : LedgerColumn.Vin;
        Fields.Reject(Shared.NameOf(column), Fields.Cell(Shared, column), FieldReasons.VehicleMissing);
    }

    // A cell beyond the header: where cells are told apart by marks, one of them has split a cell in two.
    private bool IsShifted()
    {
        for (var i = _columns.Width; i < _record.Count; i++)
        {
            var cell = Folding.Trim(_record.Cell(i));
            if (cell.IsEmpty)
                continue;
            if (_record.HasFixedColumns)
                Fields.Note("", cell, RecordReasons.BesideTable);
            else
                Fields.Reject("", cell, RecordReasons.TooManyCells);
            return !_record.HasFixedColumns;
        }

        return false;
    }

    private bool IsFooter()
    {
        foreach (var column in Telling)
        {
            if (!Fields.IsEmpty(Shared, column))
                return false;
        }

        for (var i = 0; i < _record.Count; i++)
        {
            var cell = Folding.Trim(_record.Cell(i));
            if (cell.IsEmpty)
                continue;
            if (!Footer.Begins(cell))
                return false;
            Fields.Reject("", cell, RecordReasons.Footer);
            return true;
        }

        return false;
    }
}
