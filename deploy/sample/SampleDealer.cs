namespace CampaignEngine.SampleLedger;

/// <summary>A generated dealer: code, name, the plates of its city and what it sells.</summary>
public sealed record SampleDealer(string Code, string Name, string PlatePrefixes, VehicleModel[] Models)
{
    /// <summary>Its insurance specialists (续保专员).</summary>
    public required IReadOnlyList<string> Agents { get; init; }
}
