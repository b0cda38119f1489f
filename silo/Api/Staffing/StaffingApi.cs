using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Staffing;

/// <summary>How many agents a dealer needs, and who is there. Sources: 001 rows 1-09, 1-10.</summary>
internal static class StaffingApi
{
    public static void MapStaffing(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.DealerStaffing, GetAsync)
            .Named("GetDealerStaffing",
                "How many agents a dealer needs in the coming days, 120 if absent; agents tries so many trained ones "
                + "instead of its own")
            .Problems(400, 404);
        routes.MapPut(Routes.DealerStaffing, SetAsync)
            .Named("SetDealerStaffing", "Sets a dealer's agents and what one of them can do").Problems(400, 404, 409);
    }

    private static async Task<Results<Ok<StaffingView>, ProblemResult>> GetAsync(
        int? days, int? agents, [AsParameters] StaffingCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } found)
            return KnownProblems.NotFound.Result();
        var faults = StaffingBodies.Check(days, agents);
        return faults.IsClean
            ? TypedResults.Ok(await ShowAsync(found, days, agents, call, stop))
            : faults.Result();
    }

    private static async Task<Results<Ok<StaffingView>, ProblemResult>> SetAsync(
        StaffingInputs said, [AsParameters] StaffingCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } found)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var staffing = StaffingBodies.Merge(KeptBy(found.Dealer), said, faults);
        var agents = StaffingBodies.Agents(said, faults);
        if (!faults.IsClean)
            return faults.Result();
        var verdict = await call.Grains.DecideAsync(
            DealerReader.CodeOf(call.Code), new DealerMessage.StaffingSet(staffing), call.Caller.Name, stop);
        if (verdict is { Kind: VerdictKind.Refused })
            return KnownProblems.Refused(verdict.Rule!).Result();
        if (agents is not null)
            await call.Staff.SaveAsync(found.Id, agents, found.Today, found.Now, stop);
        return verdict is not null && await call.FindAsync(stop) is { } after
            ? TypedResults.Ok(await ShowAsync(after, null, null, call, stop))
            : KnownProblems.NotFound.Result();
    }

    private static async Task<StaffingView> ShowAsync(
        FoundDealer found, int? days, int? agents, StaffingCall call, CancellationToken stop)
    {
        var calls = await call.Books.OfAsync(
            found.Id, TimeZoneInfo.FindSystemTimeZoneById(found.Dealer.Zone), stop);
        return StaffingPresenter.Of(
            new DealerRef(DealerReader.CodeOf(call.Code), found.Dealer.Name), calls, KeptBy(found.Dealer),
            await call.Staff.AllAsync(found.Id, found.Today, stop), days ?? StaffingBook.UsualDays, agents);
    }

    private static StaffingSettings KeptBy(Dealer dealer) => dealer.Settings.Staffing ?? StaffingSettings.Usual;

    /// <summary>What a call about one dealer's staffing brings and needs.</summary>
    private sealed record StaffingCall(
        string Code, Caller Caller, DealerReader Dealers, IDealers Grains, CallBooks Books, StaffStore Staff,
        IClock Clock)
    {
        /// <summary>The dealer within the caller's scope; null for an unknown or foreign one.</summary>
        public async Task<FoundDealer?> FindAsync(CancellationToken stop)
        {
            if (await Dealers.IdAsync(DealerReader.CodeOf(Code), Caller.Scope, stop) is not { } id
                || await Grains.LookAsync(id, stop) is not { } dealer)
                return null;
            var now = (await Clock.NowAsync(stop)).Now;
            return new FoundDealer(
                id, dealer, now, LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(dealer.Zone)));
        }
    }

    private sealed record FoundDealer(int Id, Dealer Dealer, DateTimeOffset Now, DateOnly Today);
}
