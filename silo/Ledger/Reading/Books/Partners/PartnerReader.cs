using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Partners;

/// <summary>Turns records of a list of insurers into partners.</summary>
internal sealed class PartnerReader(RecordSource record, HeaderMap columns, string? fixedDealer)
    : RecordReader(record, columns, fixedDealer)
{
    private static readonly CellWords Kinds =
        new(WordList.Partners.Values[ColumnNames.En(LedgerColumn.InsurerKind)]);

    /// <inheritdoc/>
    protected override ReadOnlySpan<LedgerColumn> Telling =>
        [LedgerColumn.InsurerKind, LedgerColumn.ActiveFrom, LedgerColumn.Commission];

    /// <summary>Whether an insurer is mainstream or auxiliary.</summary>
    public static Parsed<string> Kind(ReadOnlySpan<char> cell) =>
        Kinds.Find(cell) is { } name ? name : PartnerReasons.KindUnknown;

    /// <summary>What people read of it; null when nobody says it.</summary>
    public static string? Shown(string? kind) => kind is null ? null : Kinds.Shown(kind);

    /// <inheritdoc/>
    protected override void ReadRows()
    {
        var rejects = Fields.Rejects;
        var partner = new Partner(Line)
        {
            DealerCode = DealerCode()!,
            DealerName = Fields.Take<string>(Shared, LedgerColumn.DealerName, Text.SharedName),
            Insurer = Fields.Demand<string>(Shared, LedgerColumn.Insurer, Text.Title)!,
            Kind = Fields.Take<string>(Shared, LedgerColumn.InsurerKind, Kind),
            ActiveFrom = Fields.Take<DateOnly?>(Shared, LedgerColumn.ActiveFrom, LedgerDate.Start),
            ActiveTo = Fields.Take<DateOnly?>(Shared, LedgerColumn.ActiveTo, LedgerDate.Expiry),
            Commission = Fields.Take<decimal?>(Shared, LedgerColumn.Commission, LedgerSpan.Percent),
            NoContactDays = Fields.Take<int?>(Shared, LedgerColumn.NoContactDays, LedgerSpan.Days),
            IssueHours = Fields.Take<decimal?>(Shared, LedgerColumn.IssueHours, LedgerSpan.Hours),
            DeliveryHours = Fields.Take<decimal?>(Shared, LedgerColumn.DeliveryHours, LedgerSpan.Hours),
            EndorsementHours = Fields.Take<decimal?>(Shared, LedgerColumn.EndorsementHours, LedgerSpan.Hours),
            ErrorRate = Fields.Take<decimal?>(Shared, LedgerColumn.ErrorRate, LedgerSpan.Percent),
        };
        if (Fields.Rejects == rejects)
            Add(partner with { Silent = Shared.AbsentOf(WordList.Partners.All).With(Fields.Unread) });
    }
}
