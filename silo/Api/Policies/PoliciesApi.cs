using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>Policy terms: where they stand, what comes next and why, what happened.</summary>
internal static class PoliciesApi
{
    private const int ShortestName = 2;
    private const int LongestName = 60;

    private static readonly string[] Phases =
    [
        "scheduled", "contacting", "quoted", "committed", "paused", "blocked", "won", "lost", "withdrawn",
        PolicySummary.Unenrolled,
    ];

    public static void MapPolicies(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Policies, ListAsync)
            .Named("ListPolicies", "Policy terms by id; a phone must be whole").AsPaged().Problems(400, 404);
        routes.MapGet(Routes.Policy, GetAsync).Named("GetPolicy", "One policy term with its touches").Problems(404);
        routes.MapGet(Routes.PolicyWhy, GetWhyAsync)
            .Named("GetPolicyWhy", "Why a term stands where it stands, and what comes next").Problems(404);
        routes.MapGet(Routes.PolicyTimeline, GetTimelineAsync)
            .Named("GetPolicyTimeline", "What happened to a term and what its customer wrote, newest first")
            .AsPaged().Problems(404);
        routes.MapPolicyCommands();
    }

    private static async Task<Results<Ok<Page<PolicySummary>>, ProblemResult>> ListAsync(
        [AsParameters] PolicyAsk ask, PageAsk page, [AsParameters] PolicyDesk desk, Secrets secrets,
        CancellationToken stop)
    {
        if (await desk.Dealers.NarrowAsync(ask.Dealer, desk.Caller.Scope, stop) is not { } scope)
            return KnownProblems.NotFound.Result();
        var hash = ask.Phone is { } phone ? (await secrets.PhoneHashAsync(stop)).Of(phone) : null;
        if (FaultsOf(ask, hash) is { IsClean: false } faults)
            return faults.Result();
        var filter = new PolicyFilter(
            scope.Ids, ask.Campaign, ask.Phase, ask.Plate, ask.PolicyNo, hash, ask.Owner?.Trim(), ask.Suppressed);
        var ids = await desk.Search.FindAsync(filter, page.Number() ?? 0, page.Rows, stop);
        var rows = await desk.Policies.ReadAsync([.. ids], scope, stop);
        var views = await desk.Presenter.SummariesAsync(rows, stop);
        return TypedResults.Ok(page.Answer(views, view => view, view => [view.Id]));
    }

    private static async Task<Results<Ok<PolicyView>, ProblemResult>> GetAsync(
        long id, [AsParameters] PolicyDesk desk, CancellationToken stop) =>
        await desk.Policies.FindAsync(id, desk.Caller.Scope, stop) is { } row
            ? TypedResults.Ok(await desk.Presenter.ViewAsync(row, await desk.Policies.TouchesAsync(id, stop), stop))
            : KnownProblems.NotFound.Result();

    private static async Task<Results<Ok<WhyView>, ProblemResult>> GetWhyAsync(
        long id, [AsParameters] PolicyDesk desk, CancellationToken stop)
    {
        if (await desk.Policies.FindAsync(id, desk.Caller.Scope, stop) is not { } row)
            return KnownProblems.NotFound.Result();
        var outlook = await desk.Presenter.OutlookAsync(row, stop);
        var touches = await desk.Policies.TouchesAsync(id, stop);
        return TypedResults.Ok(new WhyView(
            row.IsParked ? null : outlook?.Next, WhySentences.Of(row, outlook, touches)));
    }

    private static async Task<Results<Ok<Page<TurnView>>, ProblemResult>> GetTimelineAsync(
        long id, PageAsk page, [AsParameters] PolicyDesk desk, TimelineReader timeline, CancellationToken stop)
    {
        if (await desk.Policies.FindAsync(id, desk.Caller.Scope, stop) is not { } row)
            return KnownProblems.NotFound.Result();
        var playbook = (await desk.Presenter.OutlookAsync(row, stop))?.Context.Playbook;
        return TypedResults.Ok(await timeline.ReadAsync(id, playbook, page, stop));
    }

    private static Faults FaultsOf(PolicyAsk ask, byte[]? phoneHash)
    {
        var faults = new Faults();
        if (ask.Phone is not null && phoneHash is null)
            faults.Add("phone", "must be a whole mobile number", "须为完整的手机号");
        if (ask.Phase is not null && !Phases.Contains(ask.Phase))
            faults.Add("phase", $"must be one of: {string.Join(", ", Phases)}",
                $"须为以下之一：{string.Join(", ", Phases)}");
        if (ask.Owner is not null && ask.Owner.Trim().Length is < ShortestName or > LongestName)
            faults.Add("owner", $"must be {ShortestName} to {LongestName} letters of the name, from its beginning",
                $"须为姓名开头的 {ShortestName} 至 {LongestName} 个字");
        if (ask.Suppressed is not null && !Rules.ToWorkOn.Contains(ask.Suppressed))
            faults.Add("suppressed", $"must be one of: {string.Join(", ", Rules.ToWorkOn)}",
                $"须为以下之一：{string.Join(", ", Rules.ToWorkOn)}");
        return faults;
    }
}

/// <summary>Which policies are asked for.</summary>
/// <param name="Dealer">Code of one dealer.</param>
/// <param name="Campaign">Id of a campaign.</param>
/// <param name="Phase">Name of a phase, or unenrolled.</param>
/// <param name="Plate">A whole number plate.</param>
/// <param name="PolicyNo">A whole policy number.</param>
/// <param name="Phone">A whole mobile number.</param>
/// <param name="Owner">The beginning of the owner's name, two letters or more.</param>
/// <param name="Suppressed">A rule that somebody must work on and that suppressed a touch.</param>
internal sealed record PolicyAsk(
    string? Dealer, long? Campaign, string? Phase, string? Plate, string? PolicyNo, string? Phone,
    string? Owner, string? Suppressed);

/// <summary>What every call about policies needs.</summary>
internal sealed record PolicyDesk(
    Caller Caller, DealerReader Dealers, PolicySearch Search, PolicyReader Policies, PolicyPresenter Presenter);
