using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>All dealers side by side.</summary>
public sealed class GroupApi
{
    private readonly Calls _calls;

    internal GroupApi(Calls calls) => _calls = calls;

    /// <summary>One part: the dealer with the largest gap first, with the sums over all.</summary>
    /// <param name="month">Month of expiry such as <c>2026-03</c>; that of the engine's clock if null.</param>
    /// <param name="ask">Which part.</param>
    /// <param name="stop">Gives up.</param>
    public Task<GroupView> PartAsync(string? month, PartAsk ask, CancellationToken stop) => _calls.GetAsync(
        Paths.Ask(Routes.Group, ("month", month), ("limit", ask.Limit), ("after", ask.After)),
        ViewsJson.Default.GroupView, stop);

    /// <summary>All dealers the caller may see.</summary>
    /// <param name="month">Month of expiry such as <c>2026-03</c>; that of the engine's clock if null.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<GroupView> WholeAsync(string? month, CancellationToken stop)
    {
        var part = await PartAsync(month, PartAsk.Largest, stop);
        var items = new List<GroupDealer>(part.Items);
        while (part.Next is { } next)
        {
            part = await PartAsync(month, PartAsk.Largest with { After = next }, stop);
            items.AddRange(part.Items);
        }
        return part with { Items = items };
    }
}
