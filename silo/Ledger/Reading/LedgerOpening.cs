namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>The outcome of opening a ledger: a file ready to be read, or why it is refused as a
/// whole.</summary>
internal readonly record struct LedgerOpening(LedgerFile? File, LedgerRefused? Refused)
{
    public static implicit operator LedgerOpening(LedgerRefused refused) => new(null, refused);

    public static implicit operator LedgerOpening(LedgerFile file) => new(file, null);
}
