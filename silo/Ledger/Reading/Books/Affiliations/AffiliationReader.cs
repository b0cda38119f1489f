using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Affiliations;

/// <summary>Turns records of a list of stores into the places of dealers.</summary>
internal sealed class AffiliationReader(RecordSource record, HeaderMap columns, string? fixedDealer)
    : RecordReader(record, columns, fixedDealer)
{
    private const int LongestCell = Affiliation.MostBrands * (Affiliation.LongestName + 1);

    private static readonly char[] Between = ['、', ',', '，', ';', '；', '/', '|', '\n'];

    /// <inheritdoc/>
    protected override ReadOnlySpan<LedgerColumn> Telling =>
        [LedgerColumn.DealerGroup, LedgerColumn.Region, LedgerColumn.Brands];

    /// <summary>The brands of a cell, in order and each once: "宝马、奔驰".</summary>
    public static Parsed<Sequence<string>> BrandsOf(ReadOnlySpan<char> cell)
    {
        if (cell.Length > LongestCell)
            return FieldReasons.TooLong;
        var names = cell.ToString()
            .Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count > Affiliation.MostBrands ? AffiliationReasons.TooManyBrands
            : names.Any(name => name.Length > Affiliation.LongestName) ? FieldReasons.TooLong
            : Sequence.From(names);
    }

    /// <inheritdoc/>
    protected override void ReadRows()
    {
        var rejects = Fields.Rejects;
        var row = new AffiliationRow(Line)
        {
            DealerCode = DealerCode()!,
            DealerName = Fields.Take<string>(Shared, LedgerColumn.DealerName, Text.SharedName),
            Group = Fields.Take<string>(Shared, LedgerColumn.DealerGroup, Text.Title),
            Region = Fields.Take<string>(Shared, LedgerColumn.Region, Text.Title),
            Brands = Fields.Take<Sequence<string>>(Shared, LedgerColumn.Brands, BrandsOf) ?? [],
            Since = Fields.Take<DateOnly?>(Shared, LedgerColumn.AffiliatedSince, LedgerDate.Start),
        };
        if (Fields.Rejects == rejects)
            Add(row with { Silent = Shared.AbsentOf(WordList.Dealers.All).With(Fields.Unread) });
    }
}
