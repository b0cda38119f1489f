using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Tasks;

/// <summary>
/// Call tasks: taken under a lease, reported under its epoch. Only who takes a task reads owner and phone.
/// </summary>
internal static class TasksApi
{
    private const int LongestAgent = 60;
    private const int LongestReason = 60;

    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Tasks, ListAsync)
            .Named("ListTasks", "Open call tasks in the order in which they are taken")
            .AsPaged().Problems(404);
        routes.MapPost(Routes.TaskNext, TakeAsync)
            .Named("TakeNextTask", "Takes the next call task under a lease; 204 when none waits").Problems(400, 404);
        routes.MapPost(Routes.TaskOutcome, ReportAsync).Named("ReportTaskOutcome", "Reports how a call ended")
            .Problems(400, 404, 409);
        routes.MapPost(Routes.TaskLease, ExtendAsync)
            .Named("ExtendTaskLease", "Goes on holding a call task; send it from time to time during a long call")
            .Problems(400, 404, 409);
        routes.MapPost(Routes.TaskRelease, ReleaseAsync).Named("ReleaseTask", "Gives a call task back")
            .Problems(400, 404, 409);
    }

    private static async Task<Results<Ok<Page<CallTask>>, ProblemResult>> ListAsync(
        string? dealer, PageAsk page, [AsParameters] TaskDesk desk, CancellationToken stop)
    {
        if (await desk.Dealers.NarrowAsync(dealer, desk.Caller.Scope, stop) is not { } scope)
            return KnownProblems.NotFound.Result();
        var after = new TaskPosition(page.Number(), page.Instant(1), page.Number(2));
        var tasks = await desk.Tasks.ListAsync(scope, after, page.Rows, stop);
        var views = await desk.Presenter.ShowAsync(tasks, scope, stop);
        return TypedResults.Ok(page.Answer(
            views, view => view, view => [view.Priority, view.OpenedAt, view.Id]));
    }

    private static async Task<Results<Ok<CallTask>, NoContent, ProblemResult>> TakeAsync(
        TaskAsk ask, HttpContext context, [AsParameters] TaskDesk desk, CancellationToken stop)
    {
        var faults = new Faults();
        var agent = faults.Text("agent", ask.Agent ?? desk.Caller.Name, LongestAgent);
        if (!faults.IsClean)
            return faults.Result();
        if (await desk.Dealers.NarrowAsync(ask.Dealer, desk.Caller.Scope, stop) is null)
            return KnownProblems.NotFound.Result();
        if (await desk.Calls.TakeNextAsync(desk.Caller.Scope, ask.Dealer, agent, stop) is not { } held)
            return TypedResults.NoContent();
        AuditNote.Add(context, $"policy/{held.TaskId}");
        return await desk.Presenter.ShowHeldAsync(held, desk.Caller.Scope, stop) is { } view
            ? TypedResults.Ok(view)
            : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<CommandAnswer>, ProblemResult>> ReportAsync(
        long id, TaskOutcome outcome, HttpContext context, [AsParameters] TaskDesk desk, CancellationToken stop)
    {
        if (await desk.Policies.FindAsync(id, desk.Caller.Scope, stop) is not { } policy)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var disposition = faults.Choice<Disposition>(
            "disposition", outcome.Disposition, DispositionNames.Parse, string.Join(", ", DispositionNames.All));
        RequireEpoch(outcome.Epoch, faults);
        if (outcome.Reason is not null)
            faults.Code("reason", outcome.Reason, LongestReason);
        var insurer = faults.Maybe("insurer", outcome.Insurer, PolicyOrders.LongestName);
        if (!faults.IsClean)
            return faults.Result();
        AuditNote.Add(context, outcome.Disposition!);
        var call = new CallOutcome(
            id, outcome.Epoch!.Value, disposition!.Value, ToSecond(outcome.NextAppointment), outcome.Reason,
            outcome.ThisLineOnly == true, insurer);
        return await desk.Calls.OutcomeAsync(call, desk.Caller.Name, stop) is { } result
            ? PolicyCommandsApi.AnswerOf(result)
            : Closed(policy);
    }

    private static async Task<Results<Ok<TaskLease>, ProblemResult>> ExtendAsync(
        long id, TaskExtension extension, [AsParameters] TaskDesk desk, CancellationToken stop)
    {
        if (await desk.Policies.FindAsync(id, desk.Caller.Scope, stop) is not { } policy)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        RequireEpoch(extension.Epoch, faults);
        if (!faults.IsClean)
            return faults.Result();
        return await desk.Calls.ExtendAsync(id, extension.Epoch!.Value, stop) switch
        {
            null => Closed(policy),
            { Until: { } until } => TypedResults.Ok(
                new TaskLease(until, TaskPresenter.SecondsLeft(until, desk.Time))),
            { Verdict.Rule: var rule } => KnownProblems.Refused(rule!).Result(),
        };
    }

    private static async Task<Results<NoContent, ProblemResult>> ReleaseAsync(
        long id, TaskRelease release, [AsParameters] TaskDesk desk, CancellationToken stop)
    {
        if (await desk.Policies.FindAsync(id, desk.Caller.Scope, stop) is not { } policy)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        RequireEpoch(release.Epoch, faults);
        if (!faults.IsClean)
            return faults.Result();
        return await desk.Calls.ReleaseAsync(id, release.Epoch!.Value, stop) switch
        {
            null => Closed(policy),
            { Kind: VerdictKind.Refused, Rule: var rule } => KnownProblems.Refused(rule!).Result(),
            _ => TypedResults.NoContent(),
        };
    }

    // A task is its term's open call: the term was found, so the call has been reported, was never opened, or was taken
    // back for what somebody else has learnt meanwhile.
    private static ProblemResult Closed(StoredPolicy policy) => KnownProblems.Refused(policy.Phase switch
    {
        "blocked" => Rules.OptedOut,
        "won" or "lost" or "withdrawn" => Rules.TermEnded,
        "paused" => Rules.Paused,
        _ => Rules.NoOpenCall,
    }).Result();

    // People agree on seconds at most; the database keeps fewer digits than the clock of .NET, and an alarm for a time
    // between two of its instants would never find itself done.
    private static DateTimeOffset? ToSecond(DateTimeOffset? time) =>
        time is { } at ? DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds()) : null;

    private static void RequireEpoch(int? epoch, Faults faults)
    {
        if (epoch is null)
            faults.Add("epoch", "is required: the one the task was taken under", "必填：领取任务时返回的 epoch");
    }

    private sealed record TaskDesk(
        Caller Caller, DealerReader Dealers, TaskReader Tasks, PolicyReader Policies, ICallDesk Calls,
        TaskPresenter Presenter, TimeProvider Time);
}
