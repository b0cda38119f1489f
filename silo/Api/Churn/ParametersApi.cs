using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>What a dealer reckons its lost customers with. Source: 001 rows 1-50, 1-53.</summary>
internal static class ParametersApi
{
    public static void MapChurnParameters(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.DealerChurnParameters, GetAsync)
            .Named("GetDealerChurnParameters", "What a dealer reckons its lost customers with, and who changed it")
            .Problems(404);
        routes.MapPut(Routes.DealerChurnParameters, SetAsync)
            .Named("SetDealerChurnParameters",
                "Sets what a dealer reckons its lost customers with; what is left out stays as it is")
            .Problems(400, 404, 409);
    }

    private static async Task<Results<Ok<ChurnParametersView>, ProblemResult>> GetAsync(
        [AsParameters] DealerCall call, CancellationToken stop) => await call.FindAsync(stop) is { } place
        ? TypedResults.Ok(ViewOf(place.Settings))
        : KnownProblems.NotFound.Result();

    private static async Task<Results<Ok<ChurnParametersView>, ProblemResult>> SetAsync(
        ChurnParametersChange change, [AsParameters] DealerCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } place)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var reason = faults.Text("reason", change.Reason, ChurnEdit.LongestReason);
        var wanted = Merge(place.Settings.ChurnParameters ?? ChurnParameters.Usual, change);
        foreach (var fault in wanted.Check())
            faults.Add(fault.Path, fault.Message.En, fault.Message.Zh);
        if (!faults.IsClean)
            return faults.Result();
        if (await call.TellAsync(new DealerMessage.ChurnSet(wanted, call.Caller.Name, reason), stop) is { } refused)
            return refused;
        return await call.FindAsync(stop) is { } after
            ? TypedResults.Ok(ViewOf(after.Settings))
            : KnownProblems.NotFound.Result();
    }

    // Nobody can say "nothing agreed" by leaving it out, so 0 stands for it.
    private static ChurnParameters Merge(ChurnParameters known, ChurnParametersChange change) => new(
        change.Ticket ?? known.Ticket, change.VisitsPerYear ?? known.VisitsPerYear,
        change.GrossShare ?? known.GrossShare, change.WarrantyYears ?? known.WarrantyYears,
        change.AgreedSteering is 0 ? null : change.AgreedSteering ?? known.AgreedSteering);

    private static ChurnParametersView ViewOf(DealerSettings settings) => new(
        Of(settings.ChurnParameters ?? ChurnParameters.Usual),
        [.. settings.ChurnEdits.Reverse().Select(edit => new ChurnEditView(
            edit.At, edit.By, edit.Reason, Of(edit.Before), Of(edit.After)))]);

    private static ChurnFigures Of(ChurnParameters parameters) => new(
        parameters.Ticket, parameters.VisitsPerYear, parameters.GrossShare, parameters.WarrantyYears,
        parameters.AgreedSteering);
}
