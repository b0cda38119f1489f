using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Reads the policies of a record, at most one for each line of insurance.</summary>
internal sealed class PolicyReader
{
    private static readonly string[] NotInsured = ["无", "未投保", "未投", "未保", "没有", "暂无", "不投保"];

    private readonly RecordFields _fields;
    private readonly IReadOnlyList<TermColumns> _terms;
    private readonly ColumnSet[] _absent;
    private readonly FieldParser<string> _insurer;
    private readonly bool _sharesExpiry;
    private readonly PolicyFields[] _policies;

    /// <param name="fields">The fields of the record.</param>
    /// <param name="terms">The policies that it may hold.</param>
    /// <param name="insurer">Reads an insurer's name.</param>
    public PolicyReader(RecordFields fields, IReadOnlyList<TermColumns> terms, FieldParser<string> insurer)
    {
        (_fields, _terms, _insurer) = (fields, terms, insurer);
        _absent = [.. terms.Select(term => term.AbsentOf(WordList.Shipped.All))];
        _policies = new PolicyFields[terms.Count];
        _sharesExpiry = terms.Count > 1 && terms[0].PlacesOf(LedgerColumn.ExpiryDate)
            .SequenceEqual(terms[1].PlacesOf(LedgerColumn.ExpiryDate));
    }

    /// <summary>The policies of the current record, at least one; valid until the next call.</summary>
    public ReadOnlySpan<PolicyFields> Read()
    {
        var count = 0;
        for (var i = 0; i < _terms.Count; i++)
        {
            if (_terms.Count == 1 || IsHeld(_terms[i]))
                _policies[count++] = Read(i);
        }

        // Nobody says which policy the row is about: with an expiry it is the first one's, without it is none.
        if (count == 0)
            _policies[count++] = Read(0);
        return _policies.AsSpan(0, count);
    }

    private PolicyFields Read(int term)
    {
        var columns = _terms[term];
        var rejects = _fields.Rejects;
        var line = columns.Line ?? _fields.DemandIfTold<InsuranceLine?>(columns, LedgerColumn.Line, LedgerWord.Line);
        var number = _fields.Take<string>(columns, LedgerColumn.PolicyNo, LedgerCode.PolicyNo);
        var insurer = _fields.Take(columns, LedgerColumn.Insurer, _insurer);
        var start = _fields.Take<DateOnly?>(columns, LedgerColumn.StartDate, LedgerDate.Start);
        var expiry = _fields.Demand<DateOnly?>(columns, LedgerColumn.ExpiryDate, LedgerDate.Expiry);
        if (start > expiry)
            _fields.Reject(columns.NameOf(LedgerColumn.ExpiryDate), _fields.Cell(columns, LedgerColumn.ExpiryDate),
                DateReasons.ExpiryBeforeStart);
        var premium = _fields.Take<decimal?>(columns, LedgerColumn.Premium, LedgerNumber.Premium);
        var claims = _fields.Take<int?>(columns, LedgerColumn.ClaimsLastTerm, LedgerNumber.Claims);
        return new PolicyFields(line ?? InsuranceLine.Commercial, number, insurer, start, expiry.GetValueOrDefault(),
            premium, claims, _absent[term].With(_fields.TakeUnread()), _fields.Rejects == rejects);
    }

    private bool IsHeld(TermColumns term) =>
        Says(term, LedgerColumn.PolicyNo) || Says(term, LedgerColumn.StartDate)
        || !_sharesExpiry && Says(term, LedgerColumn.ExpiryDate);

    private bool Says(TermColumns term, LedgerColumn column)
    {
        var cell = _fields.Cell(term, column);
        foreach (var word in NotInsured)
        {
            if (cell.SequenceEqual(word))
                return false;
        }

        return !cell.IsEmpty;
    }
}
