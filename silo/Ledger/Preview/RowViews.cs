using System.Text.RegularExpressions;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Ledger.Preview;

/// <summary>What may be shown of rows and cells: names and phones only masked.</summary>
internal static partial class RowViews
{
    /// <summary>A row as it will be understood.</summary>
    public static ImportRow Of(LedgerRow row) => new(
        row.Line, row.DealerCode, LedgerFacts.LineOf(row), row.PolicyNo, row.Insurer, row.Plate, row.Vin, row.Model,
        Mask.Name(row.Owner), Mask.Phone(row.Phone), row.StartDate, row.ExpiryDate, row.Premium);

    /// <summary>A row of another book as it will be understood.</summary>
    public static ImportRecord RecordOf(BookRow row) => new(row.Line, row.Cells
        .Prepend((Column: LedgerColumn.DealerCode, Text: row.DealerCode)).Where(cell => cell.Text is not null)
        .ToDictionary(
            cell => ColumnNames.En(cell.Column), cell => Shown(ColumnNames.En(cell.Column), cell.Text!),
            StringComparer.Ordinal));

    /// <summary>A cell of a column; of an unknown one whatever may be a phone or a person's number is masked.</summary>
    /// <param name="column">What it holds, by its English name; empty or another word when nobody knows.</param>
    /// <param name="cell">The cell.</param>
    public static string Shown(string column, string cell) => ColumnNames.Find(column) switch
    {
        LedgerColumn.Owner => Mask.Name(cell)!,
        LedgerColumn.Phone => Numbers().Replace(cell, phone => Mask.Phone(phone.Value)),
        null => Personal().Replace(cell, number => Mask.Phone(number.Value)),
        _ => cell,
    };

    [GeneratedRegex(@"\d(?:[\s-]?\d){6,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    // Mobile numbers, landlines with their area code, numbers of identity and bank cards; no day looks like one.
    [GeneratedRegex(
        @"(?<!\d)(?:1[3-9]\d(?:[\s-]?\d){8}|0\d{2,3}[\s-]?\d{7,8}|\d{14,18}[\dXx])(?!\d)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Personal();
}
