using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Campaigns: draft, preview, launch, pause, resume, end, and how far they have come.</summary>
public sealed class CampaignsApi
{
    private readonly Calls _calls;

    internal CampaignsApi(Calls calls) => _calls = calls;

    /// <summary>All campaigns.</summary>
    public PagedList<CampaignView> All() => new(_calls, Routes.Campaigns, ViewsJson.Default.PageCampaignView);

    public Task<CampaignView> GetAsync(long id, CancellationToken stop) =>
        _calls.GetAsync(Paths.Fill(Routes.Campaign, id), ViewsJson.Default.CampaignView, stop);

    public Task<CampaignView> DraftAsync(CampaignDraft draft, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Routes.Campaigns, draft, ViewsJson.Default.CampaignDraft), ViewsJson.Default.CampaignView, stop);

    /// <summary>Replaces what a draft says.</summary>
    public Task<CampaignView> RedraftAsync(long id, CampaignDraft draft, CancellationToken stop) => _calls.WriteAsync(
        Write.Put(Paths.Fill(Routes.Campaign, id), draft, ViewsJson.Default.CampaignDraft),
        ViewsJson.Default.CampaignView, stop);

    /// <summary>What launching a draft now would do.</summary>
    public Task<PreviewView> PreviewAsync(long id, CancellationToken stop) =>
        _calls.GetAsync(Paths.Fill(Routes.CampaignPreview, id), ViewsJson.Default.PreviewView, stop);

    public Task<CampaignView> LaunchAsync(long id, CancellationToken stop) =>
        OrderAsync(Routes.CampaignLaunch, id, stop);

    public Task<CampaignView> PauseAsync(long id, CancellationToken stop) => OrderAsync(Routes.CampaignPause, id, stop);

    public Task<CampaignView> ResumeAsync(long id, CancellationToken stop) =>
        OrderAsync(Routes.CampaignResume, id, stop);

    /// <summary>Ends a campaign for good.</summary>
    public Task<CampaignView> EndAsync(long id, CancellationToken stop) => OrderAsync(Routes.CampaignEnd, id, stop);

    /// <summary>Progress by dealer, of one month of expiry or of all.</summary>
    public PagedList<DealerShare> Dealers(long id, string? month) => new(
        _calls, Paths.Ask(Paths.Fill(Routes.CampaignDealers, id), ("month", month)), ViewsJson.Default.PageDealerShare);

    /// <summary>Touches by day and channel.</summary>
    public PagedList<DayCount> Days(long id, DaysAsk ask) => new(
        _calls,
        Paths.Ask(Paths.Fill(Routes.CampaignDays, id), ("dealer", ask.Dealer), ("from", ask.From), ("to", ask.To)),
        ViewsJson.Default.PageDayCount);

    /// <summary>How much more is won of those contacted than of those held out; of one dealer, or of all.</summary>
    public Task<UpliftView> UpliftAsync(long id, string? dealer, CancellationToken stop) => _calls.GetAsync(
        Paths.Ask(Paths.Fill(Routes.CampaignUplift, id), ("dealer", dealer)), ViewsJson.Default.UpliftView, stop);

    private Task<CampaignView> OrderAsync(string route, long id, CancellationToken stop) =>
        _calls.WriteAsync(Write.Post(Paths.Fill(route, id)), ViewsJson.Default.CampaignView, stop);
}

/// <summary>Which days are asked for.</summary>
/// <param name="Dealer">Code of one dealer; null for all the caller may see.</param>
/// <param name="From">First day, inclusive; null for the campaign's first.</param>
/// <param name="To">Last day, inclusive; null for the campaign's last.</param>
public sealed record DaysAsk(string? Dealer = null, DateOnly? From = null, DateOnly? To = null);
