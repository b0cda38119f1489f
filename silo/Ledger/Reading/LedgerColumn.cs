namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>The columns a ledger can have; see HeaderWords.yaml for their headers.</summary>
internal enum LedgerColumn
{
    DealerCode,
    DealerName,
    PolicyNo,
    Line,
    Insurer,
    Plate,
    Vin,
    Model,
    FirstRegistered,
    Owner,
    Phone,
    SecondPhone,
    StartDate,
    ExpiryDate,
    Premium,
    ClaimsLastTerm,
    Tier,
    Loan,
    Agent,
    LastMaintenance,
    ConsentSms,
    ConsentCall,
}
