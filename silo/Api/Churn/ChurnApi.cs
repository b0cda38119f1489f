using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>A dealer's lost terms and customers, its insurers, and the terms behind the numbers.</summary>
internal static class ChurnApi
{
    public static void MapChurn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.DealerChurn, GetChurnAsync)
            .Named("GetDealerChurn",
                "Why a dealer loses terms and customers; from and to are months of expiry, the last 12 if absent")
            .Problems(400, 404);
        routes.MapGet(Routes.DealerInsurers, GetInsurersAsync)
            .Named("GetDealerInsurers",
                "Insurers' shares of a dealer's business; from and to are months of expiry, the last 12 if absent")
            .Problems(400, 404);
        routes.MapGet(Routes.DealerLost, ListLostAsync)
            .Named("ListDealerLost",
                "A dealer's lost terms, latest month of expiry first; end=won or withdrawn shows the others behind the "
                + "numbers. insurer is a code of the churn, or unknown; tier may be empty for none")
            .AsPaged().Problems(404);
    }

    private static async Task<Results<Ok<ChurnView>, ProblemResult>> GetChurnAsync(
        [AsParameters] ChurnCall call, CancellationToken stop)
    {
        var found = await AskAsync(call, new MonthsAsk(call.From, call.To), new Faults(), stop);
        if (found is not { Place: { } place, Months: { } months })
            return found.Problem!;
        var both = new MonthRange(months.Before.From, months.To);
        return TypedResults.Ok(ChurnPresenter.ViewOf(new ChurnFacts(
            place.Dealer, months, place.Today, await call.Churn.EndsAsync(place.Id, both, stop),
            await call.Churn.OpenAsync(place.Id, both, stop), await call.Churn.CarsAsync(place.Id, stop),
            await call.Churn.CasesAsync(place.Id, months, stop))));
    }

    private static async Task<Results<Ok<InsurersView>, ProblemResult>> GetInsurersAsync(
        [AsParameters] ChurnCall call, CancellationToken stop)
    {
        var found = await AskAsync(call, new MonthsAsk(call.From, call.To), new Faults(), stop);
        if (found is not { Place: { } place, Months: { } months })
            return found.Problem!;
        var begun = months.Each.Count(month => month <= place.Today);
        return TypedResults.Ok(InsurersPresenter.ViewOf(
            new InsurerFacts(
                place.Dealer, months, Math.Max(1, begun), await call.Churn.EndsAsync(place.Id, months, stop),
                await call.Churn.NewCarsAsync(place.Id, months, stop),
                await call.Churn.TelesalesAsync(place.Id, months, stop)),
            InsurerRules.Usual));
    }

    private static async Task<Results<Ok<Page<EndedTerm>>, ProblemResult>> ListLostAsync(
        [AsParameters] ChurnCall call, [AsParameters] LostAsk ask, PageAsk page, EndedTermSearch search,
        CancellationToken stop)
    {
        var faults = ask.Faults();
        var found = await AskAsync(call, new MonthsAsk(call.From, call.To, ask.Month), faults, stop);
        return found is { Place: { } place, Months: { } months }
            ? TypedResults.Ok(await search.FindAsync(place.Id, ask.Filter(months), page, stop))
            : found.Problem!;
    }

    // A dealer out of sight is not found whatever else is wrong: faults must not tell that it exists.
    private static async Task<Asked> AskAsync(ChurnCall call, MonthsAsk ask, Faults faults, CancellationToken stop)
    {
        var code = DealerReader.CodeOf(call.Code);
        if (await call.Dealers.IdAsync(code, call.Caller.Scope, stop) is not { } id
            || await call.Dealers.FindAsync(code, call.Caller.Scope, stop) is not { } dealer)
            return new Asked(null, null, KnownProblems.NotFound.Result());
        var now = (await call.Clock.NowAsync(stop)).Now;
        var today = LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(dealer.Zone));
        var months = MonthRange.Of(ask, today, faults);
        return faults.IsClean
            ? new Asked(new Place(id, new DealerRef(dealer.Code, dealer.Name), today), months, null)
            : new Asked(null, null, faults.Result());
    }

    /// <summary>The dealer that is asked about, and its day.</summary>
    private sealed record Place(int Id, DealerRef Dealer, DateOnly Today);

    /// <summary>What is asked for, or what stands against it.</summary>
    private sealed record Asked(Place? Place, MonthRange? Months, ProblemResult? Problem);

    /// <summary>What every call about a dealer's churn brings and needs.</summary>
    private sealed record ChurnCall(
        string Code, string? From, string? To, Caller Caller, DealerReader Dealers, ChurnReader Churn, IClock Clock);
}
