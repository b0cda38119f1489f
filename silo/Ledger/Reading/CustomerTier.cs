namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>How much care a customer gets (客户等级). Source: 002 row 2-09.</summary>
internal enum CustomerTier
{
    A,
    B,
    C,
}
