using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Targets;

/// <summary>Turns records of a plan into targets, each with all of its parts.</summary>
internal sealed class TargetReader(RecordSource record, HeaderMap columns, string? fixedDealer)
    : RecordReader(record, columns, fixedDealer)
{
    /// <inheritdoc/>
    protected override ReadOnlySpan<LedgerColumn> Telling => [LedgerColumn.Month];

    /// <inheritdoc/>
    protected override void ReadRows()
    {
        var rejects = Fields.Rejects;
        var target = new TargetRow(Line)
        {
            DealerCode = DealerCode()!,
            DealerName = Fields.Take<string>(Shared, LedgerColumn.DealerName, Text.SharedName),
            Month = Fields.Demand<DateOnly?>(Shared, LedgerColumn.Month, LedgerMonth.Read) ?? default,
            Renewals = Fields.Demand<int?>(Shared, LedgerColumn.RenewalTarget, LedgerNumber.Count) ?? 0,
            Premium = Fields.Demand<decimal?>(Shared, LedgerColumn.PremiumTarget, LedgerNumber.Total) ?? 0,
        };
        if (Fields.Rejects == rejects)
            Add(target);
    }
}
