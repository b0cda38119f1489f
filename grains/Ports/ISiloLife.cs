namespace CampaignEngine.Grains.Ports;

/// <summary>What a grain may know of the life of the silo that it lives on.</summary>
public interface ISiloLife
{
    /// <summary>Cancelled when the silo begins to stop, before its grains leave it.</summary>
    CancellationToken Leaving { get; }
}
