using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
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
        string? from, string? to, [AsParameters] DealerCall call, ChurnReader churn, CarReader cars,
        CancellationToken stop)
    {
        var found = await call.AskAsync(new MonthsAsk(from, to), new Faults(), stop);
        if (found is not { Place: { } place, Months: { } months })
            return found.Problem!;
        var both = new MonthRange(months.Before.From, months.To);
        return TypedResults.Ok(ChurnPresenter.ViewOf(new ChurnFacts(
            place.Dealer, months, place.Today, place.Settings.ChurnParameters ?? ChurnParameters.Usual,
            await churn.EndsAsync(place.Id, both, stop), await churn.OpenAsync(place.Id, both, stop),
            await cars.VisitorsAsync(place.Id, months.From, stop),
            await cars.VisitorsAsync(place.Id, months.Before.From, stop),
            await cars.ReadAsync(place.Id, place.Today, stop),
            await churn.CasesAsync(place.Id, months, stop))));
    }

    private static async Task<Results<Ok<InsurersView>, ProblemResult>> GetInsurersAsync(
        string? from, string? to, [AsParameters] DealerCall call, ChurnReader churn, PartnerStore partners,
        IncidentStore incidents, CancellationToken stop)
    {
        var found = await call.AskAsync(new MonthsAsk(from, to), new Faults(), stop);
        if (found is not { Place: { } place, Months: { } months })
            return found.Problem!;
        var begun = months.Each.Count(month => month <= place.Today);
        return TypedResults.Ok(InsurersPresenter.ViewOf(
            new InsurerFacts(
                place.Dealer, months, Math.Max(1, begun), await churn.EndsAsync(place.Id, months, stop),
                await churn.NewCarsAsync(place.Id, months, stop),
                await churn.TelesalesAsync(place.Id, months, stop),
                PartnerStore.AgreementsOf(await partners.AllAsync(place.Id, stop)),
                await incidents.CountsAsync(place.Id, months, stop),
                new SteeringFacts(
                    months, place.Settings.ChurnParameters?.AgreedSteering,
                    await churn.AccidentsAsync(place.Id, months, stop),
                    await churn.ClaimsAsync(place.Id, months, stop))),
            InsurerRules.Usual));
    }

    private static async Task<Results<Ok<Page<EndedTerm>>, ProblemResult>> ListLostAsync(
        string? from, string? to, [AsParameters] DealerCall call, [AsParameters] LostAsk ask, PageAsk page,
        EndedTermSearch search, CancellationToken stop)
    {
        var found = await call.AskAsync(new MonthsAsk(from, to, ask.Month), ask.Faults(), stop);
        return found is { Place: { } place, Months: { } months }
            ? TypedResults.Ok(await search.FindAsync(place.Id, ask.Filter(months), page, stop))
            : found.Problem!;
    }
}
