using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Campaigns;

/// <summary>Reads campaigns, their dealers and their days.</summary>
internal static class CampaignsApi
{
    public static void MapCampaigns(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Campaigns, ListAsync).Named("ListCampaigns", "Campaigns, newest first").AsPaged();
        routes.MapGet(Routes.Campaign, GetAsync).Named("GetCampaign", "One campaign").Problems(404);
        routes.MapGet(Routes.CampaignDealers, ListDealersAsync)
            .Named("ListCampaignDealers",
                "A campaign's progress by dealer; month is a month of expiry, such as 2026-03, or its first day")
            .Problems(400, 404);
        routes.MapGet(Routes.CampaignDays, ListDaysAsync)
            .Named("ListCampaignDays",
                "A campaign's touches by day and channel; days as yyyy-MM-dd, both ends of the range included")
            .Problems(400, 404);
        routes.MapGet(Routes.CampaignUplift, GetUpliftAsync)
            .Named("GetCampaignUplift",
                "How much more is won of the customers a campaign contacts than of those it holds out")
            .Problems(404);
        routes.MapCampaignWrites();
    }

    private static async Task<Ok<Page<CampaignView>>> ListAsync(
        Caller caller, PageAsk page, CampaignReader campaigns, CampaignPresenter presenter, CancellationToken stop)
    {
        var rows = await campaigns.ListAsync(caller.Scope, page.Number(), page.Rows, stop);
        var views = await presenter.ShowAsync(rows, caller.Scope, stop);
        return TypedResults.Ok(page.Answer(views, view => view, view => [view.Id]));
    }

    private static async Task<Results<Ok<CampaignView>, ProblemResult>> GetAsync(
        long id, Caller caller, CampaignPresenter presenter, CancellationToken stop) =>
        await presenter.FindAsync(id, caller.Scope, stop) is { } view
            ? TypedResults.Ok(view)
            : KnownProblems.NotFound.Result();

    private static async Task<Results<Ok<Page<DealerShare>>, ProblemResult>> ListDealersAsync(
        long id, string? month, Caller caller, CampaignReader campaigns, CancellationToken stop)
    {
        var faults = new Faults();
        var first = faults.Month("month", month);
        if (!faults.IsClean)
            return faults.Result();
        return await campaigns.FindAsync(id, caller.Scope, stop) is not null
            ? TypedResults.Ok(new Page<DealerShare>(await campaigns.DealersAsync(id, first, caller.Scope, stop)))
            : KnownProblems.NotFound.Result();
    }

    private static async Task<Results<Ok<Page<DayCount>>, ProblemResult>> ListDaysAsync(
        long id, [AsParameters] DaysAsk ask, CampaignReader campaigns, DealerReader dealers, CancellationToken stop)
    {
        var faults = new Faults();
        var range = (faults.Day("from", ask.From), faults.Day("to", ask.To));
        if (!faults.IsClean)
            return faults.Result();
        if (await campaigns.FindAsync(id, ask.Caller.Scope, stop) is null
            || await dealers.NarrowAsync(ask.Dealer, ask.Caller.Scope, stop) is not { } scope)
            return KnownProblems.NotFound.Result();
        return TypedResults.Ok(new Page<DayCount>(await campaigns.DaysAsync(id, scope, range, stop)));
    }

    private static async Task<Results<Ok<UpliftView>, ProblemResult>> GetUpliftAsync(
        long id, [AsParameters] UpliftAsk ask, CampaignReader campaigns, DealerReader dealers, CancellationToken stop)
    {
        if (await campaigns.FindAsync(id, ask.Caller.Scope, stop) is not { } row
            || await dealers.NarrowAsync(ask.Dealer, ask.Caller.Scope, stop) is not { } scope)
            return KnownProblems.NotFound.Result();
        var now = (await ask.Clock.NowAsync(stop)).Now;
        var today = LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone));
        return TypedResults.Ok(await ask.Uplifts.ReadAsync(row, scope, today, stop));
    }

    private sealed record UpliftAsk(Caller Caller, string? Dealer, UpliftReader Uplifts, IClock Clock);

    private sealed record DaysAsk(Caller Caller, string? Dealer, string? From, string? To);
}
