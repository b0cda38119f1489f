using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Dealers: who they are and how far they have come.</summary>
public sealed class DealersApi
{
    private readonly Calls _calls;

    internal DealersApi(Calls calls) => _calls = calls;

    /// <summary>All dealers the caller may see.</summary>
    public PagedList<DealerView> All() => new(_calls, Routes.Dealers, ViewsJson.Default.PageDealerView);

    public Task<DealerView> GetAsync(string code, CancellationToken stop) =>
        _calls.GetAsync(Paths.Fill(Routes.Dealer, code), ViewsJson.Default.DealerView, stop);

    /// <summary>Progress by campaign and month of expiry; of one campaign or all.</summary>
    public PagedList<MonthShare> Progress(string code, long? campaign) => new(
        _calls, Paths.Ask(Paths.Fill(Routes.DealerProgress, code), ("campaign", campaign)),
        ViewsJson.Default.PageMonthShare);

    /// <summary>Rests contact with all of a dealer's customers.</summary>
    public Task<DealerView> SuspendAsync(string code, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Fill(Routes.DealerSuspend, code)), ViewsJson.Default.DealerView, stop);

    public Task<DealerView> ReinstateAsync(string code, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Fill(Routes.DealerReinstate, code)), ViewsJson.Default.DealerView, stop);
}
