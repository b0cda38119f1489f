using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Reads the phones of a record: the first mobile number of its columns, by rank, is the customer's.</summary>
internal static class PhoneFields
{
    /// <summary>The phone; null, with a reject, when no column holds one.</summary>
    public static string? Read(RecordFields fields, TermColumns columns)
    {
        var places = columns.PlacesOf(LedgerColumn.Phone);
        if (places.Length == 1)
            return fields.Demand<string>(columns, LedgerColumn.Phone, LedgerPhone.Read);
        string? phone = null;
        for (var i = 0; i < places.Length && phone is null; i++)
        {
            if (fields.Cell(places[i]) is { IsEmpty: false } cell)
                phone = RecordFields.Parse<string>(cell, LedgerPhone.Read).Value;
        }

        Tell(fields, places, isTold: phone is null);
        return phone;
    }

    // Without any phone the row falls for each of them.
    private static void Tell(RecordFields fields, ReadOnlySpan<int> places, bool isTold)
    {
        var isEmpty = true;
        for (var i = 0; i < places.Length; i++)
        {
            if (fields.Cell(places[i]) is not { IsEmpty: false } cell)
                continue;
            isEmpty = false;
            if (RecordFields.Parse<string>(cell, LedgerPhone.Read).Fault is not { } fault)
                continue;
            if (isTold)
                fields.Reject(NameOf(i), cell, fault);
            else
                fields.Note(NameOf(i), cell, fault);
        }

        if (isEmpty)
            fields.Reject(NameOf(0), [], FieldReasons.Required);
    }

    private static string NameOf(int rank) =>
        rank == 0 ? ColumnNames.En(LedgerColumn.Phone) : $"{ColumnNames.En(LedgerColumn.Phone)}_{rank + 1}";
}
