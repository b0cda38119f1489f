using System.Globalization;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Pay;

/// <summary>The agents who renewed the most in a quarter; by their initials unless the dealer shows names.</summary>
internal static class LeadersApi
{
    private const int MonthsOfQuarter = 3;

    public static void MapLeaders(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.DealerLeaders, GetAsync)
            .Named("GetDealerLeaders", "The agents who renewed the most in a quarter of expiry; this one if absent")
            .Problems(400, 404);
        routes.MapPut(Routes.DealerLeaders, SetAsync)
            .Named("SetDealerLeaders", "Says whether the leaderboard shows names or initials").Problems(400, 404);
    }

    private static async Task<Results<Ok<LeadersView>, ProblemResult>> GetAsync(
        string? quarter, [AsParameters] PayCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } dealer)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var first = QuarterOf(quarter, faults);
        return faults.IsClean
            ? TypedResults.Ok(await ShowAsync(dealer, first, call, stop))
            : faults.Result();
    }

    private static async Task<Results<Ok<LeadersView>, ProblemResult>> SetAsync(
        LeadersChange change, [AsParameters] PayCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is null)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        if (change.ShowsNames is null)
            faults.Add("showsNames", "is required", "必填");
        if (!faults.IsClean)
            return faults.Result();
        if (await call.RefusedAsync(new DealerMessage.LeaderNamesSet(change.ShowsNames!.Value), stop) is { } refused)
            return refused;
        return await call.FindAsync(stop) is { } dealer
            ? TypedResults.Ok(await ShowAsync(dealer, null, call, stop))
            : KnownProblems.NotFound.Result();
    }

    private static async Task<LeadersView> ShowAsync(
        PaidDealer dealer, DateOnly? quarter, PayCall call, CancellationToken stop)
    {
        var first = quarter ?? Leaderboard.QuarterOf(await call.ThisMonthAsync(dealer, stop));
        var book = await call.Reader.ReadAsync(
            dealer.Id, dealer.Settings, Leaderboard.LastMonthOf(first), stop);
        var board = Leaderboard.Of(book, first);
        return new LeadersView(
            dealer.Ref, first, dealer.Settings.ShowsLeaderNames,
            [.. board.Leaders.Select(one => new LeaderView(
                one.Place, NameOf(one.Agent)!, one.Agent == call.OwnAgent, one.Points))],
            [.. board.Months.Select(one => new HonoursView(one.Month, NameOf(one.Champion), NameOf(one.Star)))]);

        string? NameOf(string? agent) =>
            agent is null || dealer.Settings.ShowsLeaderNames || agent == call.OwnAgent ? agent : Initials.Of(agent);
    }

    // As people write it: 2026-Q2.
    private static DateOnly? QuarterOf(string? text, Faults faults)
    {
        if (text is null)
            return null;
        if (text.Length == 7 && text[4..6] is "-Q" && text[6] is >= '1' and <= '4'
            && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= YearPlan.FirstYear and <= YearPlan.LastYear)
            return new DateOnly(year, (text[6] - '1') * MonthsOfQuarter + 1, 1);
        faults.Add("quarter", "must be a quarter such as 2026-Q2", "须为季度，如 2026-Q2");
        return null;
    }
}
