using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Sales;

/// <summary>Turns records of a list of new cars into sales.</summary>
internal sealed class SaleReader(RecordSource record, HeaderMap columns, string? fixedDealer)
    : RecordReader(record, columns, fixedDealer)
{
    private const string Yes = "yes";
    private const string No = "no";

    private static readonly CellWords Words =
        new(WordList.Sales.Values[ColumnNames.En(LedgerColumn.InsuredInStore)]);

    /// <inheritdoc/>
    protected override ReadOnlySpan<LedgerColumn> Telling =>
        [LedgerColumn.Vin, LedgerColumn.Plate, LedgerColumn.SaleDate];

    /// <summary>Whether a car was insured: yes, no, or where.</summary>
    public static Parsed<bool?> Insured(ReadOnlySpan<char> cell) =>
        LedgerWord.Flag(cell) is { Fault: null } flag ? flag
        : Words.Find(cell) is { } name ? name == Yes
        : SaleReasons.InsuredUnreadable;

    /// <summary>What people read of it; null when nobody says it.</summary>
    public static string? Shown(bool? isInsured) =>
        isInsured is { } known ? Words.Shown(known ? Yes : No) : null;

    /// <inheritdoc/>
    protected override void ReadRows()
    {
        var rejects = Fields.Rejects;
        var sale = new Sale(Line)
        {
            DealerCode = DealerCode()!,
            DealerName = Fields.Take<string>(Shared, LedgerColumn.DealerName, Text.SharedName),
            Plate = Fields.Take<string>(Shared, LedgerColumn.Plate, LedgerPlate.Read),
            Vin = Fields.Take<string>(Shared, LedgerColumn.Vin, LedgerVin.Read),
            SoldOn = Fields.Demand<DateOnly?>(Shared, LedgerColumn.SaleDate, LedgerDate.Vehicle) ?? default,
            Model = Fields.Take<string>(Shared, LedgerColumn.Model, Text.Title),
            IsInsured = Fields.Take<bool?>(Shared, LedgerColumn.InsuredInStore, Insured),
            Insurer = Fields.Take<string>(Shared, LedgerColumn.Insurer, Text.Title),
            Premium = Fields.Take<decimal?>(Shared, LedgerColumn.Premium, LedgerNumber.Premium),
            Owner = Fields.Take<string>(Shared, LedgerColumn.Owner, LedgerText.Name),
            Phone = PhoneFields.ReadIfTold(Fields, Shared),
        };
        CheckVehicle(sale.Plate, sale.Vin);
        if (Fields.Rejects == rejects)
            Add(sale with { Silent = Shared.AbsentOf(WordList.Sales.All).With(Fields.Unread) });
    }
}
