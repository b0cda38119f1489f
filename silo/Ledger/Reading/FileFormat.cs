namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>What a ledger file is by its first bytes; its name proves nothing.</summary>
internal enum FileFormat
{
    Text,
    Workbook,
    Refused,
}
