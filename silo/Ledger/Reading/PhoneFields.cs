using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>
/// Reads the phones of a record: the first mobile number of its columns, by rank, is the customer's, the next number
/// of any kind the second one.
/// </summary>
internal static class PhoneFields
{
    /// <summary>The phone; null, with a reject, when no column holds one.</summary>
    public static string? Read(RecordFields fields, TermColumns columns)
    {
        var places = columns.PlacesOf(LedgerColumn.Phone);
        if (places.Length == 1)
            return fields.Demand<string>(columns, LedgerColumn.Phone, LedgerPhone.Read);
        foreach (var place in places)
        {
            if (fields.Cell(place) is { IsEmpty: false } cell
                && RecordFields.Parse<string>(cell, LedgerPhone.Read).Value is { } phone)
                return phone;
        }

        RejectAll(fields, places);
        return null;
    }

    /// <summary>The first mobile number of the columns by rank; a note for the first cell when none holds
    /// one.</summary>
    public static string? ReadIfTold(RecordFields fields, TermColumns columns)
    {
        var first = -1;
        foreach (var place in columns.PlacesOf(LedgerColumn.Phone))
        {
            if (fields.Cell(place) is not { IsEmpty: false } cell)
                continue;
            if (RecordFields.Parse<string>(cell, LedgerPhone.Read).Value is { } phone)
                return phone;
            first = first < 0 ? place : first;
        }

        if (first >= 0)
            fields.NoteUnread(NameOf(0), LedgerColumn.Phone, fields.Cell(first),
                RecordFields.Parse<string>(fields.Cell(first), LedgerPhone.Read).Fault!);
        return null;
    }

    /// <summary>Another number of the customer, also a landline; what is none is noted.</summary>
    /// <param name="fields">The record.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="phone">The customer's phone.</param>
    public static string? ReadSecond(RecordFields fields, TermColumns columns, string? phone)
    {
        if (phone is null)
            return null;
        string? second = null;
        var places = columns.PlacesOf(LedgerColumn.Phone);
        for (var i = 0; places.Length > 1 && i < places.Length; i++)
            Take(fields, places[i], NameOf(i), phone, ref second);
        foreach (var place in columns.PlacesOf(LedgerColumn.SecondPhone))
            Take(fields, place, ColumnNames.En(LedgerColumn.SecondPhone), phone, ref second);
        return second;
    }

    private static void Take(RecordFields fields, int place, string name, string phone, ref string? second)
    {
        if (fields.Cell(place) is not { IsEmpty: false } cell)
            return;
        var (number, fault) = RecordFields.Parse<string>(cell, LedgerPhone.ReadAny);
        if (fault is not null)
            fields.NoteUnread(name, LedgerColumn.SecondPhone, cell, fault);
        else if (second is null && number != phone)
            second = number;
        else if (number != phone && number != second)
            fields.Note(name, cell, FieldReasons.PhoneThird);
    }

    // Without any phone the row falls for each of them.
    private static void RejectAll(RecordFields fields, ReadOnlySpan<int> places)
    {
        var isEmpty = true;
        for (var i = 0; i < places.Length; i++)
        {
            if (fields.Cell(places[i]) is not { IsEmpty: false } cell)
                continue;
            isEmpty = false;
            fields.Reject(NameOf(i), cell, RecordFields.Parse<string>(cell, LedgerPhone.Read).Fault!);
        }

        if (isEmpty)
            fields.Reject(NameOf(0), [], FieldReasons.Required);
    }

    private static string NameOf(int rank) =>
        rank == 0 ? ColumnNames.En(LedgerColumn.Phone) : $"{ColumnNames.En(LedgerColumn.Phone)}_{rank + 1}";
}
