namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>The outcome of opening a ledger.</summary>
/// <param name="File">The file, if a header was found in it; one that is refused can be looked at, not read.</param>
/// <param name="Refused">Why it is refused as a whole; null for one that is ready to be read.</param>
internal readonly record struct LedgerOpening(LedgerFile? File, LedgerRefused? Refused)
{
    public static implicit operator LedgerOpening(LedgerRefused refused) => new(null, refused);
}
