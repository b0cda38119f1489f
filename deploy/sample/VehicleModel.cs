namespace CampaignEngine.SampleLedger;

/// <summary>What moves a vehicle; it decides the kind of plate.</summary>
public enum Energy
{
    Petrol,
    Electric,
    Hybrid,
}

/// <summary>A model as it is sold: maker's code (WMI), descriptor, price in yuan.</summary>
public sealed record VehicleModel(string Name, string Wmi, string Descriptor, int Price, Energy Energy = Energy.Petrol);
