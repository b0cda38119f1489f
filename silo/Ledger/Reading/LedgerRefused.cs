namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>Why a whole file is refused before any row is read: a stable code and a sentence per
/// language.</summary>
internal sealed record LedgerRefused(string Code, string En, string Zh);
