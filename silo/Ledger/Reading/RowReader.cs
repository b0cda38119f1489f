using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Turns records into rows, one for each policy that a record holds; every bad field is told once.</summary>
internal sealed class RowReader
{
    private readonly RecordSource _record;
    private readonly HeaderMap _columns;
    private readonly string? _fixedDealer;
    private readonly RecordFields _fields;
    private readonly PolicyReader _policies;
    private readonly TermColumns _shared;
    private readonly List<LedgerRow> _rows = [];

    private readonly FieldParser<string> _dealer;
    private readonly FieldParser<string> _sharedName;
    private readonly FieldParser<string> _title;

    /// <param name="record">The file, behind its header.</param>
    /// <param name="columns">Its header.</param>
    /// <param name="fixedDealer">The dealer of all rows of a file without a column for it.</param>
    public RowReader(RecordSource record, HeaderMap columns, string? fixedDealer)
    {
        (_record, _columns, _fixedDealer, _shared) = (record, columns, fixedDealer, columns.Terms[0]);
        var pool = new StringPool();
        var text = new LedgerText(pool);
        (_dealer, _sharedName, _title) = (new LedgerCode(pool).Dealer, text.SharedName, text.Title);
        _fields = new RecordFields(record);
        _policies = new PolicyReader(_fields, columns.Terms, text.Title);
    }

    /// <summary>The rows of the record read last.</summary>
    public IReadOnlyList<LedgerRow> Rows => _rows;

    /// <summary>What is to be told of it.</summary>
    public IReadOnlyList<LedgerRemark> Remarks => _fields.Remarks;

    /// <summary>Reads the current record.</summary>
    public void Read()
    {
        _rows.Clear();
        _fields.Begin();
        if (_record.Fault is { } fault)
            _fields.Reject("", _record.Count > 0 ? _record.Cell(0) : [], fault);
        else if (!IsShifted() && !IsFooter())
            ReadRows();
    }

    private void ReadRows()
    {
        var policies = _policies.Read();
        var rejects = _fields.Rejects;
        var first = RowOf(policies.Length > 0 ? policies[0] : default);
        CheckVehicle(first);
        if (_fields.Rejects > rejects)
            return;
        for (var i = 0; i < policies.Length; i++)
        {
            if (policies[i].IsSound)
                _rows.Add(i == 0 ? first : Another(first, policies[i], policies[0].Silent));
        }
    }

    private LedgerRow RowOf(PolicyFields policy)
    {
        var row = OfOnePhone(policy);
        var second = PhoneFields.ReadSecond(_fields, _shared, row.Phone);
        return row with { SecondPhone = second, Silent = policy.Silent.With(_fields.Unread) };
    }

    private LedgerRow OfOnePhone(PolicyFields policy) => new(_record.Line)
    {
        DealerCode = DealerCode()!,
        DealerName = _fields.Take(_shared, LedgerColumn.DealerName, _sharedName),
        PolicyNo = policy.PolicyNo,
        InsuranceLine = policy.Line,
        Insurer = policy.Insurer,
        Plate = _fields.Take<string>(_shared, LedgerColumn.Plate, LedgerPlate.Read),
        Vin = _fields.Take<string>(_shared, LedgerColumn.Vin, LedgerVin.Read),
        Model = _fields.Take(_shared, LedgerColumn.Model, _title),
        FirstRegistered = _fields.Take<DateOnly?>(_shared, LedgerColumn.FirstRegistered, LedgerDate.Vehicle),
        Owner = _fields.Take<string>(_shared, LedgerColumn.Owner, LedgerText.Name),
        Phone = PhoneFields.Read(_fields, _shared)!,
        StartDate = policy.StartDate,
        ExpiryDate = policy.ExpiryDate,
        Premium = policy.Premium,
        ClaimsLastTerm = policy.Claims,
        Tier = _fields.Take<Tier?>(_shared, LedgerColumn.Tier, LedgerWord.Tier),
        Loan = _fields.Take<bool?>(_shared, LedgerColumn.Loan, LedgerWord.Flag),
        Agent = _fields.Take(_shared, LedgerColumn.Agent, _sharedName),
        LastMaintenance = _fields.Take<DateOnly?>(_shared, LedgerColumn.LastMaintenance, LedgerDate.Vehicle),
        ConsentSms = Consent(LedgerColumn.ConsentSms),
        ConsentCall = Consent(LedgerColumn.ConsentCall),
    };

    private static LedgerRow Another(LedgerRow first, PolicyFields policy, ColumnSet silentOfFirst) => first with
    {
        PolicyNo = policy.PolicyNo,
        InsuranceLine = policy.Line,
        Insurer = policy.Insurer,
        StartDate = policy.StartDate,
        ExpiryDate = policy.ExpiryDate,
        Premium = policy.Premium,
        ClaimsLastTerm = policy.Claims,
        Silent = first.Silent.Without(silentOfFirst).With(policy.Silent),
    };

    private string? DealerCode() => _shared.Has(LedgerColumn.DealerCode)
        ? _fields.Demand(_shared, LedgerColumn.DealerCode, _dealer)
        : _fixedDealer;

    // What cannot be read is no consent: the channel stays silent until a ledger says yes. Source: D-1, D-11.
    private bool? Consent(LedgerColumn column)
    {
        var read = _fields.Read<bool?>(_shared, column, LedgerWord.Flag, out var cell);
        if (read.Fault is null)
            return read.Value;
        _fields.Note(_shared.NameOf(column), cell, FieldReasons.ConsentUnreadable);
        return false;
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
                _fields.Note("", cell, RecordReasons.BesideTable);
            else
                _fields.Reject("", cell, RecordReasons.TooManyCells);
            return !_record.HasFixedColumns;
        }

        return false;
    }

    private bool IsFooter()
    {
        if (!_fields.IsEmpty(_shared, LedgerColumn.Phone) || !_fields.IsEmpty(_shared, LedgerColumn.ExpiryDate)
            || !_fields.IsEmpty(_shared, LedgerColumn.Plate) || !_fields.IsEmpty(_shared, LedgerColumn.Vin))
            return false;
        for (var i = 0; i < _record.Count; i++)
        {
            var cell = Folding.Trim(_record.Cell(i));
            if (cell.IsEmpty)
                continue;
            if (!Footer.Begins(cell))
                return false;
            _fields.Reject("", cell, RecordReasons.Footer);
            return true;
        }

        return false;
    }

    // Either names the vehicle, so that what is wrong with one is only noted beside the other.
    private void CheckVehicle(LedgerRow row)
    {
        if (row.Plate is not null || row.Vin is not null
            || _fields.RejectNoted(_shared, LedgerColumn.Plate, LedgerColumn.Vin))
            return;
        var column = _shared.Has(LedgerColumn.Plate) ? LedgerColumn.Plate : LedgerColumn.Vin;
        _fields.Reject(_shared.NameOf(column), _fields.Cell(_shared, column), FieldReasons.VehicleMissing);
    }
}
