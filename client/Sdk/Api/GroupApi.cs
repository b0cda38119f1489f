using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Which dealers are wanted, by what the month counts for; what is null does not matter.</summary>
/// <param name="Group">Dealer group.</param>
/// <param name="Region">Region.</param>
/// <param name="Brand">A brand among those of the dealer.</param>
public sealed record GroupSearch(string? Group = null, string? Region = null, string? Brand = null)
{
    internal (string Name, object? Value)[] Query => [("group", Group), ("region", Region), ("brand", Brand)];
}

/// <summary>All dealers side by side.</summary>
public sealed class GroupApi
{
    private readonly Calls _calls;

    internal GroupApi(Calls calls) => _calls = calls;

    /// <summary>One part: the dealer with the largest gap first, with the sums over all.</summary>
    /// <param name="month">Month of expiry such as <c>2026-03</c>; that of the engine's clock if null.</param>
    /// <param name="search">Which dealers.</param>
    /// <param name="ask">Which part.</param>
    /// <param name="stop">Gives up.</param>
    public Task<GroupView> PartAsync(string? month, GroupSearch search, PartAsk ask, CancellationToken stop) =>
        _calls.GetAsync(
            Paths.Ask(
                Routes.Group, [("month", month), .. search.Query, ("limit", ask.Limit), ("after", ask.After)]),
            ViewsJson.Default.GroupView, stop);

    /// <summary>All dealers the caller may see.</summary>
    /// <param name="month">Month of expiry such as <c>2026-03</c>; that of the engine's clock if null.</param>
    /// <param name="search">Which dealers.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<GroupView> WholeAsync(string? month, GroupSearch search, CancellationToken stop)
    {
        var part = await PartAsync(month, search, PartAsk.Largest, stop);
        var items = new List<GroupDealer>(part.Items);
        while (part.Next is { } next)
        {
            part = await PartAsync(month, search, PartAsk.Largest with { After = next }, stop);
            items.AddRange(part.Items);
        }
        return part with { Items = items };
    }

    /// <summary>Dealers like for like; months of expiry such as <c>2026-03</c>, the last 12 if null.</summary>
    public Task<BenchmarkView> BenchmarkAsync(
        string? from, string? to, GroupSearch search, CancellationToken stop) => _calls.GetAsync(
        Paths.Ask(Routes.GroupBenchmark, [("from", from), ("to", to), .. search.Query]),
        ViewsJson.Default.BenchmarkView, stop);
}
