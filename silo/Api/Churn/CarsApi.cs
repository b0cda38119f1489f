using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>The cars behind the numbers of lost customers.</summary>
internal static class CarsApi
{
    private static string Choices => string.Join(", ", Names.CarStandings);

    public static void MapCars(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Routes.DealerCars, ListAsync)
            .Named("ListDealerCars",
                "A dealer's cars by the rule of 360 days, the latest lost first; standing is that of the churn, lost "
                + "for all lost ones, or service-only; month shows those that became lost in it")
            .AsPaged().Problems(404);

    private static async Task<Results<Ok<Page<CarView>>, ProblemResult>> ListAsync(
        string? standing, string? month, [AsParameters] DealerCall call, CarReader cars, PageAsk page,
        CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } place)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var first = faults.Month("month", month);
        if (standing is not null && !Names.CarStandings.Contains(standing))
            faults.Add("standing", $"must be one of: {Choices}", $"须为以下之一：{Choices}");
        if (!faults.IsClean)
            return faults.Result();
        var rule = (place.Settings.ChurnParameters ?? ChurnParameters.Usual).Rule;
        var search = new CarSearch(rule, place.Today, standing ?? CarSearch.AllLost, first);
        var found = search.Of(await cars.ReadAsync(place.Id, place.Today, stop))
            .Where(car => CarSearch.IsBehind(car, page)).Take(page.Rows).ToList();
        var owners = await cars.OwnersAsync(place.Id, [.. found.Select(car => car.Car)], stop);
        return TypedResults.Ok(page.Answer(
            [.. found.Zip(owners)], row => CarSearch.ViewOf(row.First, row.Second),
            row => [(long)row.First.Order.DayNumber, row.First.Car.Key]));
    }
}
