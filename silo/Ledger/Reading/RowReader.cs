using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Turns records of the ledger into rows, one for each policy that a record holds.</summary>
internal sealed class RowReader : RecordReader
{
    private readonly PolicyReader _policies;
    private readonly FieldParser<string> _sharedName;
    private readonly FieldParser<string> _title;

    /// <param name="record">The file, behind its header.</param>
    /// <param name="columns">Its header.</param>
    /// <param name="fixedDealer">The dealer of all rows of a file without a column for it.</param>
    public RowReader(RecordSource record, HeaderMap columns, string? fixedDealer)
        : base(record, columns, fixedDealer)
    {
        (_sharedName, _title) = (Text.SharedName, Text.Title);
        _policies = new PolicyReader(Fields, columns.Terms, Text.Title);
    }

    /// <inheritdoc/>
    protected override ReadOnlySpan<LedgerColumn> Telling =>
        [LedgerColumn.Phone, LedgerColumn.ExpiryDate, LedgerColumn.Plate, LedgerColumn.Vin];

    /// <inheritdoc/>
    protected override void ReadRows()
    {
        var policies = _policies.Read();
        var rejects = Fields.Rejects;
        var first = RowOf(policies.Length > 0 ? policies[0] : default);
        CheckVehicle(first.Plate, first.Vin);
        if (Fields.Rejects > rejects)
            return;
        for (var i = 0; i < policies.Length; i++)
        {
            if (policies[i].IsSound)
                Add(i == 0 ? first : Another(first, policies[i], policies[0].Silent));
        }
    }

    private LedgerRow RowOf(PolicyFields policy)
    {
        var row = OfOnePhone(policy);
        var second = PhoneFields.ReadSecond(Fields, Shared, row.Phone);
        return row with { SecondPhone = second, Silent = policy.Silent.With(Fields.Unread) };
    }

    private LedgerRow OfOnePhone(PolicyFields policy) => new(Line)
    {
        DealerCode = DealerCode()!,
        DealerName = Fields.Take(Shared, LedgerColumn.DealerName, _sharedName),
        PolicyNo = policy.PolicyNo,
        InsuranceLine = policy.Line,
        Insurer = policy.Insurer,
        Plate = Fields.Take<string>(Shared, LedgerColumn.Plate, LedgerPlate.Read),
        Vin = Fields.Take<string>(Shared, LedgerColumn.Vin, LedgerVin.Read),
        Model = Fields.Take(Shared, LedgerColumn.Model, _title),
        FirstRegistered = Fields.Take<DateOnly?>(Shared, LedgerColumn.FirstRegistered, LedgerDate.Vehicle),
        Owner = Fields.Take<string>(Shared, LedgerColumn.Owner, LedgerText.Name),
        Phone = PhoneFields.Read(Fields, Shared)!,
        StartDate = policy.StartDate,
        ExpiryDate = policy.ExpiryDate,
        Premium = policy.Premium,
        ClaimsLastTerm = policy.Claims,
        Tier = Fields.Take<Tier?>(Shared, LedgerColumn.Tier, LedgerWord.Tier),
        Loan = Fields.Take<bool?>(Shared, LedgerColumn.Loan, LedgerWord.Flag),
        Agent = Fields.Take(Shared, LedgerColumn.Agent, _sharedName),
        LastMaintenance = Fields.Take<DateOnly?>(Shared, LedgerColumn.LastMaintenance, LedgerDate.Vehicle),
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

    // What cannot be read is no consent: the channel stays silent until a ledger says yes. Source: D-1, D-11.
    private bool? Consent(LedgerColumn column)
    {
        var read = Fields.Read<bool?>(Shared, column, LedgerWord.Flag, out var cell);
        if (read.Fault is null)
            return read.Value;
        Fields.Note(Shared.NameOf(column), cell, FieldReasons.ConsentUnreadable);
        return false;
    }
}
