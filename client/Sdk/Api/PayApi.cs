using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>What dealers' agents are paid, and the plans they are paid by.</summary>
public sealed class PayApi
{
    private readonly Calls _calls;

    internal PayApi(Calls calls) => _calls = calls;

    /// <summary>What agents are paid for a month of expiry; that of the engine's clock without one.</summary>
    public Task<PayView> GetAsync(string code, string? month, CancellationToken stop) => _calls.GetAsync(
        Paths.Ask(Paths.Fill(Routes.DealerPay, code), ("month", month)), ViewsJson.Default.PayView, stop);

    /// <summary>The plans that a dealer's agents are paid by, all versions.</summary>
    public Task<PayPlansView> PlansAsync(string code, CancellationToken stop) => _calls.GetAsync(
        Paths.Fill(Routes.DealerPayPlans, code), ViewsJson.Default.PayPlansView, stop);

    /// <summary>Sets a plan from a month on, or the last month of one.</summary>
    public Task<PayPlansView> SetPlanAsync(string code, PayPlanChange change, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerPayPlans, code), change, ViewsJson.Default.PayPlanChange),
            ViewsJson.Default.PayPlansView, stop);

    /// <summary>
    /// The agents who renewed the most in a quarter of expiry, such as 2026-Q2; in this one without one.
    /// </summary>
    public Task<LeadersView> LeadersAsync(string code, string? quarter, CancellationToken stop) => _calls.GetAsync(
        Paths.Ask(Paths.Fill(Routes.DealerLeaders, code), ("quarter", quarter)), ViewsJson.Default.LeadersView, stop);

    /// <summary>Says whether the leaderboard shows names or initials.</summary>
    public Task<LeadersView> SetLeadersAsync(string code, LeadersChange change, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerLeaders, code), change, ViewsJson.Default.LeadersChange),
            ViewsJson.Default.LeadersView, stop);

    /// <summary>Says what no book shows of an agent's month.</summary>
    public Task<PayView> SayAsync(string code, PayFactsView facts, CancellationToken stop) => _calls.WriteAsync(
        Write.Put(Paths.Fill(Routes.DealerPayFacts, code), facts, ViewsJson.Default.PayFactsView),
        ViewsJson.Default.PayView, stop);

    /// <summary>Marks a month as paid by a plan, which cannot be undone.</summary>
    public Task<PayView> MarkPaidAsync(string code, PaidMonthChange month, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerPaidMonths, code), month, ViewsJson.Default.PaidMonthChange),
            ViewsJson.Default.PayView, stop);
}
