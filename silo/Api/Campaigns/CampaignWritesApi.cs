using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Campaigns;

/// <summary>Drafts, launches, pauses and ends campaigns. A caller may do so only within its own dealers.</summary>
internal static class CampaignWritesApi
{
    public static void MapCampaignWrites(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Routes.Campaigns, DraftAsync).Named("DraftCampaign", "Drafts a campaign; it contacts nobody yet")
            .Problems(400, 409);
        routes.MapPut(Routes.Campaign, RedraftAsync).Named("RedraftCampaign", "Changes a draft")
            .Problems(400, 403, 404, 409);
        routes.MapGet(Routes.CampaignPreview, PreviewAsync).Named("PreviewCampaign", "What a launch now would do")
            .Problems(404);
        MapDecision(routes, Routes.CampaignLaunch, new CampaignMessage.LaunchAsked())
            .Named("LaunchCampaign", "Launches a draft: its audience is enrolled");
        MapDecision(routes, Routes.CampaignPause, new CampaignMessage.HoldAsked())
            .Named("PauseCampaign", "Rests a campaign; what falls due meanwhile is suppressed");
        MapDecision(routes, Routes.CampaignResume, new CampaignMessage.ReleaseAsked())
            .Named("ResumeCampaign", "Goes on with a paused campaign");
        MapDecision(routes, Routes.CampaignEnd, new CampaignMessage.EndAsked())
            .Named("EndCampaign", "Ends a campaign for good; its live terms are withdrawn");
    }

    private static RouteHandlerBuilder MapDecision(
        IEndpointRouteBuilder routes, string route, CampaignMessage message) =>
        routes.MapPost(route, (long id, [AsParameters] CampaignDesk desk, CancellationToken stop) =>
                DecideAsync(id, message, desk, stop))
            .Problems(403, 404, 409);

    private static async Task<Results<Created<CampaignView>, ProblemResult>> DraftAsync(
        CampaignDraft draft, [AsParameters] CampaignDesk desk, CancellationToken stop)
    {
        var faults = new Faults();
        if (await desk.Plans.PlanAsync(draft, desk.Caller.Scope, faults, stop) is not { } plan)
            return faults.Result();
        var answer = await desk.Grains.DraftAsync(plan, desk.Caller.Name, stop);
        if (answer.Verdict.Kind == VerdictKind.Refused)
            return KnownProblems.Refused(answer.Verdict.Rule!).Result();
        return await desk.Presenter.FindAsync(answer.Id, desk.Caller.Scope, stop) is { } view
            ? TypedResults.Created($"{Routes.Campaigns}/{answer.Id}", view)
            : KnownProblems.NotFound.Result();
    }

    private static async Task<Results<Ok<CampaignView>, ProblemResult>> RedraftAsync(
        long id, CampaignDraft draft, [AsParameters] CampaignDesk desk, CancellationToken stop)
    {
        if (await RefusalAsync(id, desk, stop) is { } refusal)
            return refusal;
        var faults = new Faults();
        if (await desk.Plans.PlanAsync(draft, desk.Caller.Scope, faults, stop) is not { } plan)
            return faults.Result();
        return await AnswerAsync(await desk.Grains.RedraftAsync(id, plan, desk.Caller.Name, stop), desk, stop);
    }

    private static async Task<Results<Ok<PreviewView>, ProblemResult>> PreviewAsync(
        long id, [AsParameters] CampaignDesk desk, CancellationToken stop)
    {
        var scope = desk.Caller.Scope;
        var preview = await desk.Campaigns.FindAsync(id, scope, stop) is null
            ? null
            : await desk.Grains.PreviewAsync(id, scope, stop);
        return preview is null ? KnownProblems.NotFound.Result() : TypedResults.Ok(preview);
    }

    private static async Task<Results<Ok<CampaignView>, ProblemResult>> DecideAsync(
        long id, CampaignMessage message, CampaignDesk desk, CancellationToken stop) =>
        await RefusalAsync(id, desk, stop) is { } refusal
            ? refusal
            : await AnswerAsync(await desk.Grains.DecideAsync(id, message, desk.Caller.Name, stop), desk, stop);

    // A caller of some dealers sees a campaign of the whole group, but may not stop it for the others.
    private static async Task<ProblemResult?> RefusalAsync(long id, CampaignDesk desk, CancellationToken stop)
    {
        if (await desk.Campaigns.FindAsync(id, desk.Caller.Scope, stop) is not { } row)
            return KnownProblems.NotFound.Result();
        var dealers = row.State.Audience.Dealers;
        return desk.Caller.Scope.IsAll || (dealers.Count > 0 && dealers.All(desk.Caller.Scope.Covers))
            ? null
            : KnownProblems.ScopeTooNarrow.Result();
    }

    private static async Task<Results<Ok<CampaignView>, ProblemResult>> AnswerAsync(
        CampaignAnswer? answer, CampaignDesk desk, CancellationToken stop)
    {
        if (answer?.Verdict.Kind == VerdictKind.Refused)
            return KnownProblems.Refused(answer.Verdict.Rule!).Result();
        return answer is not null && await desk.Presenter.FindAsync(answer.Id, desk.Caller.Scope, stop) is { } view
            ? TypedResults.Ok(view)
            : KnownProblems.NotFound.Result();
    }
}

/// <summary>What every write of a campaign needs.</summary>
internal sealed record CampaignDesk(
    Caller Caller, ICampaigns Grains, CampaignReader Campaigns, CampaignPresenter Presenter, CampaignPlans Plans);
