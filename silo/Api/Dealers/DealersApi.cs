using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Dealers;

/// <summary>Dealers: who they are and how far they have come.</summary>
internal static class DealersApi
{
    public static void MapDealers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Dealers, ListAsync).Named("ListDealers", "Dealers by code").AsPaged();
        routes.MapGet(Routes.Dealer, GetAsync).Named("GetDealer", "One dealer").Problems(404);
        routes.MapGet(Routes.DealerProgress, GetProgressAsync)
            .Named("GetDealerProgress", "A dealer's progress by campaign and month of expiry").Problems(404);
        routes.MapPut(Routes.DealerAffiliation, AffiliateAsync)
            .Named("SetDealerAffiliation", "Says to which group, region and brands a dealer belongs from a day on")
            .Problems(400, 404, 409);
        routes.MapPost(Routes.DealerSuspend, ([AsParameters] DealerCall call, CancellationToken stop) =>
                DecideAsync(call, new DealerMessage.SuspensionAsked(), stop))
            .Named("SuspendDealer", "Rests contact with all of a dealer's customers").Problems(404, 409);
        routes.MapPost(Routes.DealerReinstate, ([AsParameters] DealerCall call, CancellationToken stop) =>
                DecideAsync(call, new DealerMessage.ReinstatementAsked(), stop))
            .Named("ReinstateDealer", "Goes on with a suspended dealer").Problems(404, 409);
    }

    private static async Task<Ok<Page<DealerView>>> ListAsync(
        Caller caller, PageAsk page, DealerReader dealers, CancellationToken stop)
    {
        var rows = await dealers.ListAsync(caller.Scope, page.Text(), page.Rows, stop);
        return TypedResults.Ok(page.Answer(rows, dealer => dealer, dealer => [dealer.Code]));
    }

    private static async Task<Results<Ok<DealerView>, ProblemResult>> GetAsync(
        string code, Caller caller, DealerReader dealers, CancellationToken stop) =>
        await dealers.FindAsync(DealerReader.CodeOf(code), caller.Scope, stop) is { } dealer
            ? TypedResults.Ok(dealer)
            : KnownProblems.NotFound.Result();

    private static async Task<Results<Ok<Page<MonthShare>>, ProblemResult>> GetProgressAsync(
        string code, long? campaign, Caller caller, DealerReader dealers, CancellationToken stop)
    {
        if (await dealers.IdAsync(DealerReader.CodeOf(code), caller.Scope, stop) is not { } id)
            return KnownProblems.NotFound.Result();
        var amounts = await dealers.MonthsAsync(id, campaign, stop);
        var months = amounts.GroupBy(amount => (amount.Campaign, amount.Month)).Select(month => new MonthShare(
            month.Key.Campaign, month.Key.Month, Progress.From(month.Select(amount => amount.Amount))));
        return TypedResults.Ok(new Page<MonthShare>([.. months]));
    }

    private static async Task<Results<Ok<DealerView>, ProblemResult>> AffiliateAsync(
        AffiliationChange change, IClock clock, [AsParameters] DealerCall call, CancellationToken stop)
    {
        if (await call.Dealers.FindAsync(DealerReader.CodeOf(call.Code), call.Caller.Scope, stop) is not { } dealer)
            return KnownProblems.NotFound.Result();
        var now = (await clock.NowAsync(stop)).Now;
        var today = LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(dealer.Zone));
        var faults = new Faults();
        return AffiliationBodies.Read(change, today, faults) is { } affiliation
            ? await DecideAsync(call, new DealerMessage.Affiliated(affiliation), stop)
            : faults.Result();
    }

    private static async Task<Results<Ok<DealerView>, ProblemResult>> DecideAsync(
        DealerCall call, DealerMessage message, CancellationToken stop)
    {
        var code = DealerReader.CodeOf(call.Code);
        if (await call.Dealers.IdAsync(code, call.Caller.Scope, stop) is null)
            return KnownProblems.NotFound.Result();
        var verdict = await call.Grains.DecideAsync(code, message, call.Caller.Name, stop);
        if (verdict is { Kind: VerdictKind.Refused })
            return KnownProblems.Refused(verdict.Rule!).Result();
        return await call.Dealers.FindAsync(code, call.Caller.Scope, stop) is { } dealer
            ? TypedResults.Ok(dealer)
            : KnownProblems.NotFound.Result();
    }

    /// <summary>What a call about one dealer brings and needs.</summary>
    private sealed record DealerCall(string Code, Caller Caller, DealerReader Dealers, IDealers Grains);
}
