namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>Where the header of a file was found, or why none was.</summary>
/// <param name="Columns">What it says; null without a header.</param>
/// <param name="FirstLine">Its first line, from 1; 0 without a header.</param>
/// <param name="LastLine">Its last line; the rows begin behind it.</param>
/// <param name="Refused">Why the file is refused; null when it can be read.</param>
internal sealed record HeaderFinding(HeaderMap? Columns, int FirstLine, int LastLine, LedgerRefused? Refused)
{
    /// <summary>How much it says: known columns, and where none is known, headers at all.</summary>
    public (int Known, int Headers) Worth => (Columns?.Known ?? 0, Columns is { Known: 0 } ? Columns.Cells.Count : 0);

    public static implicit operator HeaderFinding(LedgerRefused refused) => new(null, 0, 0, refused);
}
