namespace CampaignEngine.Silo.Ledger.Reading;

/// <summary>
/// The columns that books can have, those of the policy ledger in front; see HeaderWords.yaml and the lists of the
/// other books for their headers.
/// </summary>
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
    OrderNo,
    VisitDate,
    VisitType,
    Mileage,
    Amount,
    OrderAmount,
    LabourAmount,
    PartsAmount,
    SteeredBy,
    SaleDate,
    InsuredInStore,
    WorksSince,
    LeftOn,
    Role,
    TalkMinutes,
    DaysOff,
}
