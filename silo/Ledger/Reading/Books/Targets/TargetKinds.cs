using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Targets;

/// <summary>The words by which a sheet says which of the two targets a number is.</summary>
internal static class TargetKinds
{
    private static readonly CellWords Words =
        new(WordList.Targets.Values[ColumnNames.En(LedgerColumn.TargetKind)]);

    /// <summary>The column of the target that a text names: renewals or premium; null for words nobody knows.</summary>
    public static LedgerColumn? Of(ReadOnlySpan<char> text) => Words.Find(text) switch
    {
        "renewals" => LedgerColumn.RenewalTarget,
        "premium" => LedgerColumn.PremiumTarget,
        _ => null,
    };
}
