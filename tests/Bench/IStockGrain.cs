using CampaignEngine.Grains.Policies;
using Orleans;

namespace CampaignEngine.Bench;

/// <summary>A policy as a grain on Orleans' own storage.</summary>
[Alias("stock")]
internal interface IStockGrain : IGrainWithIntegerKey
{
    /// <summary>Stores the policy.</summary>
    [Alias("fill")]
    Task FillAsync(PolicyRow row);

    /// <summary>Does what is due.</summary>
    [Alias("wake")]
    Task WakeAsync(DateTimeOffset now);
}
