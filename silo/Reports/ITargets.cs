using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Silo.Reports;

/// <summary>Where reports learn what only dealers know.</summary>
internal interface ITargets
{
    /// <summary>The targets of dealers, in their order; none for an unknown one.</summary>
    Task<IReadOnlyList<Sequence<Target>>> TargetsAsync(IReadOnlyList<int> dealerIds, CancellationToken stop);
}
