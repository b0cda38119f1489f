namespace CampaignEngine.SampleLedger;

/// <summary>What moves a vehicle; it decides the kind of plate.</summary>
public enum Energy
{
    Petrol,
    Electric,
    Hybrid,
}
