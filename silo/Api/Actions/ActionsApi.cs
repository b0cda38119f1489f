using CampaignEngine.Grains;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Improvement;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Actions;

/// <summary>
/// What dealers are behind with, and what somebody does about it. Sources: 001 row 1-59, 002 row 2-29.
/// </summary>
internal static class ActionsApi
{
    public static void MapActions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.DealerActions, ListAsync)
            .Named("ListDealerActions", "A dealer's action items, newest first; all, or those that are open or closed")
            .Problems(400, 404).AsPaged();
        routes.MapPost(Routes.DealerActions, AddAsync)
            .Named("AddDealerAction", "Adds an action item that a person found").Problems(400, 404, 409);
        routes.MapGet(Routes.Action, GetAsync).Named("GetAction", "One action item with its history").Problems(404);
        routes.MapPut(Routes.Action, ChangeAsync)
            .Named("ChangeAction", "Says who sees to an action item, by when and what is done; or closes it with its "
                + "result")
            .Problems(400, 404, 409);
    }

    private static async Task<Results<Ok<Page<ActionView>>, ProblemResult>> ListAsync(
        string code, string? state, PageAsk page, [AsParameters] ActionCall call, CancellationToken stop)
    {
        if (await call.DealerAsync(code, stop) is not { } dealerId)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var isOpen = ActionBodies.IsOpen(state, faults);
        if (!faults.IsClean)
            return faults.Result();
        var rows = await call.Store.ListAsync(dealerId, isOpen, page.Number(), page.Rows, stop);
        var now = await call.NowAsync(stop);
        return TypedResults.Ok(page.Answer(rows, row => ActionPresenter.Of(row, now), row => [row.Id]));
    }

    private static async Task<Results<Created<ActionView>, ProblemResult>> AddAsync(
        string code, ActionAsk ask, [AsParameters] ActionCall call, CancellationToken stop)
    {
        if (await call.DealerAsync(code, stop) is not { } dealerId
            || await call.Dealers.FindAsync(DealerReader.CodeOf(code), call.Caller.Scope, stop) is not { } dealer)
            return KnownProblems.NotFound.Result();
        var (faults, now) = (new Faults(), await call.NowAsync(stop));
        var today = LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(dealer.Zone));
        var item = ActionBodies.Item(ask, today, faults);
        if (!faults.IsClean)
            return faults.Result();
        return await call.Store.AddAsync(dealerId, item, call.Caller.Name, now, stop) is not { } id
            ? KnownProblems.Refused(RuleTexts.ActionOpen).Result()
            : await call.ViewAsync(id, stop) is { } view
                ? TypedResults.Created(Routes.Action.Replace("{id:long}", $"{id}", StringComparison.Ordinal), view)
                : KnownProblems.NotFound.Result();
    }

    private static async Task<Results<Ok<ActionView>, ProblemResult>> GetAsync(
        long id, [AsParameters] ActionCall call, CancellationToken stop) =>
        await call.ViewAsync(id, stop) is { } view ? TypedResults.Ok(view) : KnownProblems.NotFound.Result();

    private static async Task<Results<Ok<ActionView>, ProblemResult>> ChangeAsync(
        long id, ActionChange change, [AsParameters] ActionCall call, CancellationToken stop)
    {
        if (await call.Store.FindAsync(id, call.Caller.Scope, stop) is null)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var order = ActionBodies.Order(change, faults);
        if (!faults.IsClean)
            return faults.Result();
        var verdict = await call.Store.ChangeAsync(
            id, call.Caller.Scope, order, call.Caller.Name, await call.NowAsync(stop), stop);
        if (verdict is { Kind: VerdictKind.Refused })
            return KnownProblems.Refused(verdict.Rule!).Result();
        return await call.ViewAsync(id, stop) is { } view
            ? TypedResults.Ok(view)
            : KnownProblems.NotFound.Result();
    }

    /// <summary>What a call about action items brings and needs.</summary>
    private sealed record ActionCall(Caller Caller, DealerReader Dealers, ActionStore Store, IClock Clock)
    {
        /// <summary>Id of a dealer within the caller's scope; null for an unknown or foreign code.</summary>
        public Task<int?> DealerAsync(string code, CancellationToken stop) =>
            Dealers.IdAsync(DealerReader.CodeOf(code), Caller.Scope, stop);

        public async Task<DateTimeOffset> NowAsync(CancellationToken stop) => (await Clock.NowAsync(stop)).Now;

        /// <summary>One item; null for an unknown or foreign id.</summary>
        public async Task<ActionView?> ViewAsync(long id, CancellationToken stop) =>
            await Store.FindAsync(id, Caller.Scope, stop) is { } stored
                ? ActionPresenter.Of(stored, await NowAsync(stop))
                : null;
    }
}
