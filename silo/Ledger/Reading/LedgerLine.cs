namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>What one line of a ledger came to; <c>Line</c> is the physical line (CSV) or row (XLSX), from
/// 1.</summary>
internal abstract record LedgerLine(int Line);
