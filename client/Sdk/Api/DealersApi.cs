using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Which of a dealer's ended terms are wanted; what is null does not matter.</summary>
/// <param name="From">First month of expiry, such as <c>2026-01</c>.</param>
/// <param name="To">Last month of expiry, included.</param>
/// <param name="Month">One month of expiry; goes without from and to.</param>
/// <param name="End">won, lost or withdrawn; lost if null.</param>
/// <param name="Reason">Code of a reason, such as telesales.</param>
/// <param name="Group">Code of a kind of reasons, such as competitor; goes without a reason.</param>
/// <param name="Insurer">Code of the insurer they were renewed with or lost to, or unknown.</param>
/// <param name="Cohort">new, renewal, gap or unknown.</param>
/// <param name="Tier">Customer tier; empty for terms without one.</param>
/// <param name="DaysLeft">Days left at the end at least.</param>
public sealed record LostSearch(
    string? From = null, string? To = null, string? Month = null, string? End = null, string? Reason = null,
    string? Group = null, string? Insurer = null, string? Cohort = null, string? Tier = null, int? DaysLeft = null);

/// <summary>Dealers: who they are, how far they have come, what they lose.</summary>
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

    /// <summary>Why a dealer loses terms and customers; months such as <c>2026-03</c>, the last 12 if null.</summary>
    public Task<ChurnView> ChurnAsync(string code, string? from, string? to, CancellationToken stop) => _calls.GetAsync(
        Paths.Ask(Paths.Fill(Routes.DealerChurn, code), ("from", from), ("to", to)),
        ViewsJson.Default.ChurnView, stop);

    /// <summary>What insurers have of a dealer; months such as <c>2026-03</c>, the last 12 if null.</summary>
    public Task<InsurersView> InsurersAsync(string code, string? from, string? to, CancellationToken stop) =>
        _calls.GetAsync(
            Paths.Ask(Paths.Fill(Routes.DealerInsurers, code), ("from", from), ("to", to)),
            ViewsJson.Default.InsurersView, stop);

    /// <summary>A dealer's lost terms, latest month of expiry first; or the won or withdrawn ones.</summary>
    public PagedList<EndedTerm> Lost(string code, LostSearch search) => new(
        _calls,
        Paths.Ask(
            Paths.Fill(Routes.DealerLost, code), ("from", search.From), ("to", search.To), ("month", search.Month),
            ("end", search.End), ("reason", search.Reason), ("group", search.Group), ("insurer", search.Insurer),
            ("cohort", search.Cohort), ("tier", search.Tier), ("daysLeft", search.DaysLeft)),
        ViewsJson.Default.PageEndedTerm);

    /// <summary>Says to which group, region and brands a dealer belongs from a day on.</summary>
    public Task<DealerView> AffiliateAsync(string code, AffiliationChange change, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerAffiliation, code), change, ViewsJson.Default.AffiliationChange),
            ViewsJson.Default.DealerView, stop);

    /// <summary>
    /// A dealer's cars by the rule of 360 days, the latest lost first; lost ones without a standing, and with a month
    /// those that became lost in it.
    /// </summary>
    public PagedList<CarView> Cars(string code, string? standing, string? month) => new(
        _calls, Paths.Ask(Paths.Fill(Routes.DealerCars, code), ("standing", standing), ("month", month)),
        ViewsJson.Default.PageCarView);

    /// <summary>What a dealer reckons its lost customers with.</summary>
    public Task<ChurnParametersView> ChurnParametersAsync(string code, CancellationToken stop) => _calls.GetAsync(
        Paths.Fill(Routes.DealerChurnParameters, code), ViewsJson.Default.ChurnParametersView, stop);

    /// <summary>Sets it; what is null stays as it is.</summary>
    public Task<ChurnParametersView> SetChurnParametersAsync(
        string code, ChurnParametersChange change, CancellationToken stop) => _calls.WriteAsync(
        Write.Put(
            Paths.Fill(Routes.DealerChurnParameters, code), change, ViewsJson.Default.ChurnParametersChange),
        ViewsJson.Default.ChurnParametersView, stop);

    /// <summary>Rests contact with all of a dealer's customers.</summary>
    public Task<DealerView> SuspendAsync(string code, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Fill(Routes.DealerSuspend, code)), ViewsJson.Default.DealerView, stop);

    public Task<DealerView> ReinstateAsync(string code, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Fill(Routes.DealerReinstate, code)), ViewsJson.Default.DealerView, stop);
}
