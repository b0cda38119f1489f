namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>Where the header of a file was found, or why none was.</summary>
/// <param name="Columns">What it says; null without a header.</param>
/// <param name="LastLine">Its last line; the rows begin behind it.</param>
/// <param name="Refused">Why the file is refused; null when it can be read.</param>
internal sealed record HeaderFinding(HeaderMap? Columns, int LastLine, LedgerRefused? Refused)
{
    /// <summary>How many columns are known.</summary>
    public int Known => Columns?.Known ?? 0;

    public static implicit operator HeaderFinding(LedgerRefused refused) => new(null, 0, refused);
}
