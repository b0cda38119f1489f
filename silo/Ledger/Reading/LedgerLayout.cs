using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>How a ledger file is written.</summary>
/// <param name="Encoding">The text encoding found ("utf-8", "gb18030", "utf-16", "utf-16BE"), or "xlsx".</param>
/// <param name="Delimiter">What separates its cells; null in a workbook.</param>
/// <param name="Sheet">The sheet that is read; null outside a workbook.</param>
/// <param name="Sheets">All sheets that hold something.</param>
/// <param name="Header">Its header.</param>
internal sealed record LedgerLayout(
    string Encoding, char? Delimiter, string? Sheet, IReadOnlyList<LedgerSheet> Sheets, HeaderFinding Header);

/// <summary>A sheet that holds something.</summary>
internal sealed record LedgerSheet(string Name, bool IsVisible);
