using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>
/// Policy terms: find, explain, and tell them what a person knows or wants. Owner and phone come masked.
/// </summary>
public sealed class PoliciesApi
{
    private readonly Calls _calls;

    internal PoliciesApi(Calls calls) => _calls = calls;

    public PagedList<PolicySummary> Find(PolicySearch search) => new(
        _calls,
        Paths.Ask(
            Routes.Policies, ("dealer", search.Dealer), ("campaign", search.Campaign), ("phase", search.Phase),
            ("plate", search.Plate), ("policyNo", search.PolicyNo), ("phone", search.Phone),
            ("owner", search.Owner), ("suppressed", search.Suppressed)),
        ViewsJson.Default.PagePolicySummary);

    public Task<PolicyView> GetAsync(long id, CancellationToken stop) =>
        _calls.GetAsync(Paths.Fill(Routes.Policy, id), ViewsJson.Default.PolicyView, stop);

    /// <summary>Why a term stands where it stands, and what comes next.</summary>
    public Task<WhyView> WhyAsync(long id, CancellationToken stop) =>
        _calls.GetAsync(Paths.Fill(Routes.PolicyWhy, id), ViewsJson.Default.WhyView, stop);

    /// <summary>What happened to a term, newest first.</summary>
    public PagedList<TurnView> Timeline(long id) =>
        new(_calls, Paths.Fill(Routes.PolicyTimeline, id), ViewsJson.Default.PageTurnView);

    /// <summary>
    /// Tells a term something; answered once it is durable. A refusal is a problem whose code is the rule.
    /// </summary>
    public Task<CommandAnswer> CommandAsync(long id, PolicyCommand command, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Post(Paths.Fill(Routes.PolicyCommands, id), command, ViewsJson.Default.PolicyCommand),
            ViewsJson.Default.CommandAnswer, stop);
}

/// <summary>Which policy terms are looked for; what is null does not matter.</summary>
/// <param name="Dealer">Code of the dealer.</param>
/// <param name="Campaign">Id of the campaign.</param>
/// <param name="Phase">Name of the phase.</param>
/// <param name="Plate">The number plate.</param>
/// <param name="PolicyNo">The insurer's number.</param>
/// <param name="Phone">The whole phone number.</param>
/// <param name="Owner">The beginning of the owner's name.</param>
/// <param name="Suppressed">A rule that suppressed a touch, such as <c>no-consent</c>.</param>
public sealed record PolicySearch(
    string? Dealer = null,
    long? Campaign = null,
    string? Phase = null,
    string? Plate = null,
    string? PolicyNo = null,
    string? Phone = null,
    string? Owner = null,
    string? Suppressed = null);
