using static CampaignEngine.Faults.Tests.ReceivedFields;

namespace CampaignEngine.Faults.Tests;

/// <summary>A counter as a collector gets it.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Value">How many its silo has counted since its start.</param>
internal sealed record ReceivedCount(string Name, long Value)
{
    /// <summary>The counters of one post; what counts anything but whole numbers reads as 0.</summary>
    public static IEnumerable<ReceivedCount> Read(byte[] post) =>
        from resource in Parts(post, 1)
        from scope in Parts(resource, 2)
        from metric in Parts(scope, 2)
        from sum in Parts(metric, 7)
        from point in Parts(sum, 1)
        select new ReceivedCount(Text(One(metric, 1)), Whole(point, 6));
}
