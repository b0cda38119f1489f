namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>One column of a file by its header.</summary>
/// <param name="Place">Its cell in a record, from 0.</param>
/// <param name="Text">The header as it is written, with the title above it; "" for none.</param>
/// <param name="Meaning">What it says that the column holds; null for an unknown header.</param>
/// <param name="IsHidden">Whether the sheet hides the column.</param>
/// <param name="IsAnswered">Whether the sender said what it holds, or that it is to be left unread.</param>
internal sealed record HeaderCell(
    int Place, string Text, HeaderMeaning? Meaning, bool IsHidden, bool IsAnswered = false)
{
    /// <summary>Whether it counts behind those that are shown.</summary>
    public bool ComesLast => IsHidden && !IsAnswered;

    /// <summary>The header, fit for a message.</summary>
    public string Shown => LedgerRemark.Printable(Text);
}
