using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>A dealer's insurers by criteria, scored by two roles. Source: 001 row 1-02.</summary>
internal static class ScorecardApi
{
    private const int LongestNote = 200;

    public static void MapScorecard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.DealerScorecard, GetAsync)
            .Named("GetDealerScorecard",
                "A dealer's insurers by criteria, scored by two roles, beside what is measured; from and to are months "
                + "of expiry, the last 12 if absent")
            .Problems(400, 404);
        routes.MapPost(Routes.DealerScores, ScoreAsync)
            .Named("ScoreDealerInsurer", "Gives an insurer the marks of one role; those before become history")
            .Problems(400, 404);
        routes.MapPut(Routes.DealerScoreWeights, WeighAsync)
            .Named("SetDealerScoreWeights", "Sets how much each criterion weighs").Problems(400, 404, 409);
    }

    private static async Task<Results<Ok<ScorecardView>, ProblemResult>> GetAsync(
        string? from, string? to, [AsParameters] ScorecardCall call, CancellationToken stop)
    {
        var found = await call.Dealer.AskAsync(new MonthsAsk(from, to), new Faults(), stop);
        return found is { Place: { } place, Months: { } months }
            ? TypedResults.Ok(await call.ShowAsync(place, months, stop))
            : found.Problem!;
    }

    private static async Task<Results<Ok<ScorecardView>, ProblemResult>> ScoreAsync(
        string insurer, ScoreChange change, [AsParameters] ScorecardCall call, CancellationToken stop)
    {
        var found = await call.Dealer.AskAsync(new MonthsAsk(null, null), new Faults(), stop);
        if (found is not { Place: { } place, Months: { } months })
            return found.Problem!;
        var faults = new Faults();
        var named = PartnersApi.InsurerOf(insurer, faults);
        var role = faults.Choice("role", change.Role, ChurnNames.RoleOf, string.Join(", ", Names.ScoreRoles));
        Mark("steering", change.Steering, faults);
        Mark("service", change.Service, faults);
        Mark("remoteIssuing", change.RemoteIssuing, faults);
        Mark("support", change.Support, faults);
        var note = faults.Maybe("note", change.Note, LongestNote);
        if (!faults.IsClean)
            return faults.Result();
        var score = new Score(
            role!.Value, call.Dealer.Caller.Name, change.Steering!.Value, change.Service!.Value,
            change.RemoteIssuing!.Value, change.Support!.Value);
        var now = (await call.Dealer.Clock.NowAsync(stop)).Now;
        await call.Scores.AddAsync(place.Id, new GivenScore(named!, score, note, now), stop);
        return TypedResults.Ok(await call.ShowAsync(place, months, stop));
    }

    private static async Task<Results<Ok<ScorecardView>, ProblemResult>> WeighAsync(
        ScoreWeightsView weights, [AsParameters] ScorecardCall call, CancellationToken stop)
    {
        var found = await call.Dealer.AskAsync(new MonthsAsk(null, null), new Faults(), stop);
        if (found is not { Months: { } months })
            return found.Problem!;
        var message = new DealerMessage.ScoreWeightsSet(new ScoreWeights(
            weights.Steering, weights.Service, weights.RemoteIssuing, weights.Support));
        if (await call.Dealer.TellAsync(message, stop) is { } refused)
            return refused;
        return await call.Dealer.FindAsync(stop) is { } place
            ? TypedResults.Ok(await call.ShowAsync(place, months, stop))
            : KnownProblems.NotFound.Result();
    }

    private static void Mark(string field, int? mark, Faults faults)
    {
        if (mark is not (>= Score.Least and <= Score.Most))
            faults.Add(field, $"must be a whole number from {Score.Least} to {Score.Most}",
                $"须为 {Score.Least} 至 {Score.Most} 的整数");
    }
}
