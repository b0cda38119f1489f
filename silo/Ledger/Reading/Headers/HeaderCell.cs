namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>One column of a file by its header.</summary>
/// <param name="Place">Its cell in a record, from 0.</param>
/// <param name="Text">The header as it is written, with the title above it; "" for none.</param>
/// <param name="Meaning">What it says that the column holds; null for an unknown header.</param>
/// <param name="IsHidden">Whether the sheet hides the column.</param>
internal sealed record HeaderCell(int Place, string Text, HeaderMeaning? Meaning, bool IsHidden)
{
    /// <summary>The header, fit for a message.</summary>
    public string Shown => LedgerRemark.Printable(Text);
}
