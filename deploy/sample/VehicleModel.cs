namespace CampaignEngine.SampleLedger;

/// <summary>A model as it is sold: maker's code (WMI), descriptor, price in yuan.</summary>
public sealed record VehicleModel(
    string Name, string Wmi, string Descriptor, int Price, Energy Energy = Energy.Petrol);
