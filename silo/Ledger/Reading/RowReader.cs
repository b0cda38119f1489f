using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Turns records into rows; every bad field of a record is reported, once each.</summary>
internal sealed class RowReader
{
    private static readonly string[] Nothing = ["-", "--", "/", "—", "N/A", "n/a", "NULL", "null", "'"];

    private readonly RecordSource _record;
    private readonly HeaderMap _columns;
    private readonly List<LedgerReject> _rejects = [];

    private readonly FieldParser<string> _dealer;
    private readonly FieldParser<string> _shared;
    private readonly FieldParser<string> _title;

    public RowReader(RecordSource record, HeaderMap columns)
    {
        (_record, _columns) = (record, columns);
        var pool = new StringPool();
        var text = new LedgerText(pool);
        _dealer = new LedgerCode(pool).Dealer;
        (_shared, _title) = (text.SharedName, text.Title);
    }

    /// <summary>What was wrong with the record read last.</summary>
    public IReadOnlyList<LedgerReject> Rejects => _rejects;

    /// <summary>Reads the current record; null when it has rejects.</summary>
    public LedgerRow? Read()
    {
        _rejects.Clear();
        if (_record.Fault is { } fault)
        {
            _rejects.Add(LedgerReject.Of(_record.Line, "", _record.Count > 0 ? _record.Cell(0) : [], fault));
            return null;
        }

        if (HasSurplus())
            return null;
        var row = ReadFields();
        CheckVehicle(row);
        CheckTerm(row);
        return _rejects.Count == 0 ? row : null;
    }

    private LedgerRow ReadFields() => new(_record.Line)
    {
        DealerCode = Demand(LedgerColumn.DealerCode, _dealer)!,
        DealerName = Take(LedgerColumn.DealerName, _shared),
        PolicyNo = Take<string>(LedgerColumn.PolicyNo, LedgerCode.PolicyNo),
        InsuranceLine = Take<InsuranceLine?>(LedgerColumn.Line, LedgerWord.Line) ?? InsuranceLine.Commercial,
        Insurer = Take(LedgerColumn.Insurer, _title),
        Plate = Take<string>(LedgerColumn.Plate, LedgerPlate.Read),
        Vin = Take<string>(LedgerColumn.Vin, LedgerVin.Read),
        Model = Take(LedgerColumn.Model, _title),
        FirstRegistered = Take<DateOnly?>(LedgerColumn.FirstRegistered, LedgerDate.Vehicle),
        Owner = Take<string>(LedgerColumn.Owner, LedgerText.Name),
        Phone = Demand<string>(LedgerColumn.Phone, LedgerPhone.Read)!,
        StartDate = Take<DateOnly?>(LedgerColumn.StartDate, LedgerDate.Start),
        ExpiryDate = Demand<DateOnly?>(LedgerColumn.ExpiryDate, LedgerDate.Expiry).GetValueOrDefault(),
        Premium = Take<decimal?>(LedgerColumn.Premium, LedgerNumber.Premium),
        ClaimsLastTerm = Take<int?>(LedgerColumn.ClaimsLastTerm, LedgerNumber.Claims),
        Tier = Take<Tier?>(LedgerColumn.Tier, LedgerWord.Tier),
        Loan = Take<bool?>(LedgerColumn.Loan, LedgerWord.Flag),
        Agent = Take(LedgerColumn.Agent, _shared),
        LastMaintenance = Take<DateOnly?>(LedgerColumn.LastMaintenance, LedgerDate.Vehicle),
        ConsentSms = Take<bool?>(LedgerColumn.ConsentSms, LedgerWord.Flag),
        ConsentCall = Take<bool?>(LedgerColumn.ConsentCall, LedgerWord.Flag),
    };

    private T? Demand<T>(LedgerColumn column, FieldParser<T> parse)
    {
        if (Cell(column).IsEmpty)
            Reject(column, FieldReasons.Required);
        return Take(column, parse);
    }

    private T? Take<T>(LedgerColumn column, FieldParser<T> parse)
    {
        var cell = Cell(column);
        if (cell.IsEmpty)
            return default;
        var read = cell[0] == '#' && IsSpreadsheetError(cell) ? FieldReasons.CellError : parse(cell);
        if (read.Fault is { } fault)
            Reject(column, fault);
        return read.Value;
    }

    private ReadOnlySpan<char> Cell(LedgerColumn column)
    {
        var place = _columns.PlaceOf(column);
        if (place < 0 || place >= _record.Count)
            return [];
        var cell = Folding.Trim(_record.Cell(place));
        return cell.Length <= 4 && IsNothing(cell) ? [] : cell;
    }

    private bool HasSurplus()
    {
        for (var i = _columns.Width; i < _record.Count; i++)
        {
            var cell = Folding.Trim(_record.Cell(i));
            if (cell.IsEmpty)
                continue;
            _rejects.Add(LedgerReject.Of(_record.Line, "", cell, RecordReasons.TooManyCells));
            return true;
        }

        return false;
    }

    private void CheckVehicle(LedgerRow row)
    {
        var told = row.Plate ?? row.Vin;
        var reported = _rejects.Exists(reject =>
            IsOn(reject, LedgerColumn.Plate) || IsOn(reject, LedgerColumn.Vin));
        var column = _columns.Has(LedgerColumn.Plate) ? LedgerColumn.Plate : LedgerColumn.Vin;
        if (told is null && !reported)
            Reject(column, FieldReasons.VehicleMissing);
    }

    private void CheckTerm(LedgerRow row)
    {
        var bad = _rejects.Exists(reject => IsOn(reject, LedgerColumn.ExpiryDate));
        if (!bad && row.StartDate > row.ExpiryDate)
            Reject(LedgerColumn.ExpiryDate, DateReasons.ExpiryBeforeStart);
    }

    private void Reject(LedgerColumn column, RejectReason reason) =>
        _rejects.Add(LedgerReject.Of(_record.Line, ColumnNames.En(column), Cell(column), reason));

    private static bool IsOn(LedgerReject reject, LedgerColumn column) =>
        string.Equals(reject.Column, ColumnNames.En(column), StringComparison.Ordinal);

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
