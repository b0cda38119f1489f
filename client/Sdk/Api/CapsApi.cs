using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>How often one phone may be contacted.</summary>
public sealed class CapsApi
{
    private readonly Calls _calls;

    internal CapsApi(Calls calls) => _calls = calls;

    /// <summary>All caps.</summary>
    public PagedList<CapView> All() => new(_calls, Routes.Caps, ViewsJson.Default.PageCapView);

    /// <summary>Sets one, in place of an earlier one for the same channel and days.</summary>
    public Task<CapView> SetAsync(CapView cap, CancellationToken stop) => _calls.WriteAsync(
        Write.Put(
            Paths.Fill(Routes.Cap, cap.Channel, cap.Days), new CapChange(cap.Most), ViewsJson.Default.CapChange),
        ViewsJson.Default.CapView, stop);

    /// <summary>Takes one away.</summary>
    public Task RemoveAsync(string channel, int days, CancellationToken stop) => _calls.WriteAsync(
        Write.Delete(Paths.Fill(Routes.Cap, channel, days)), stop);
}
