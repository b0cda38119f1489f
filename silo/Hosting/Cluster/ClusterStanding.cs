using Orleans.Runtime;

namespace CampaignEngine.Silo.Hosting.Cluster;

/// <summary>How this silo stands with its cluster, as far as it knows without asking anyone.</summary>
internal sealed class ClusterStanding(ISiloStatusOracle members)
{
    /// <summary>Whether it is an active member, so that grains may live here.</summary>
    public bool IsActive => members.CurrentStatus == SiloStatus.Active;

    /// <summary>Active members, this one among them.</summary>
    public int ActiveSilos => members.GetApproximateSiloStatuses(onlyActive: true).Count;

    /// <summary>What others call it: its address, its port and the moment of its start.</summary>
    public string Address => members.SiloAddress.ToString();
}
