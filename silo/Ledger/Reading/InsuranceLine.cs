namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>The line of motor insurance a policy term belongs to (险种).</summary>
internal enum InsuranceLine
{
    Commercial,
    Compulsory,
}
