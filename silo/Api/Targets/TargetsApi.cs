using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>Targets of a dealer: proposed, adopted, set, and what came of them.</summary>
internal static class TargetsApi
{
    public static void MapTargets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.DealerTargets, GetAsync)
            .Named("GetDealerTargets", "Where a dealer stands with a year against its targets").Problems(400, 404);
        routes.MapPut(Routes.DealerTarget, SetMonthAsync)
            .Named("SetDealerTarget", "Sets a dealer's target of a month, such as 2026-03").Problems(400, 404, 409);
        routes.MapPost(Routes.DealerProposal, ProposeAsync)
            .Named("ProposeDealerYear", "What a dealer's target of a year could be; stores nothing").Problems(400, 404);
        routes.MapPut(Routes.DealerYear, AdoptAsync)
            .Named("AdoptDealerYear", "Adopts a target for a year and its months").Problems(400, 404, 409);
        routes.MapPut(Routes.DealerGoal, SetGoalAsync)
            .Named("SetDealerGoal", "Sets the bounds of a share").Problems(400, 404, 409);
        routes.MapPut(Routes.DealerKpis, SetKpisAsync)
            .Named("SetDealerKpis", "Sets a dealer's figures for a year").Problems(400, 404, 409);
    }

    private static async Task<Results<Ok<TargetYearView>, ProblemResult>> GetAsync(
        int? year, [AsParameters] TargetCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } dealer)
            return KnownProblems.NotFound.Result();
        return Checked(year) is { } faults ? faults.Result() : await ShowAsync(dealer, year, call, stop);
    }

    private static async Task<Results<Ok<DealerView>, ProblemResult>> SetMonthAsync(
        string month, TargetChange change, [AsParameters] TargetCall call, CancellationToken stop)
    {
        var faults = new Faults();
        var first = faults.Month("month", month);
        TargetBodies.Check(change.Renewals, change.Premium, faults);
        var reason = faults.Maybe("reason", change.Reason, TargetEdit.LongestReason);
        if (!faults.IsClean)
            return faults.Result();
        var target = new Target(first!.Value, change.Renewals!.Value, change.Premium!.Value);
        var message = new DealerMessage.TargetSet(target, call.Caller.Name, reason);
        if (await RefusedAsync(message, call, stop) is { } refused)
            return refused;
        return await call.Dealers.FindAsync(DealerReader.CodeOf(call.Code), call.Caller.Scope, stop) is { } dealer
            ? TypedResults.Ok(dealer)
            : KnownProblems.NotFound.Result();
    }

    private static async Task<Results<Ok<ProposalView>, ProblemResult>> ProposeAsync(
        int year, ProposalAsk ask, [AsParameters] TargetCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } dealer)
            return KnownProblems.NotFound.Result();
        var faults = Checked(year) ?? new Faults();
        if (!faults.IsClean)
            return faults.Result();
        var known = await call.Facts.ReadAsync(dealer.Id, year, dealer.Today, dealer.Settings, stop);
        var inputs = TargetBodies.Inputs(known.Inputs, ask.Inputs, faults);
        var weights = TargetBodies.Weights(known, ask.Weights, ask.Lean, faults);
        return faults.IsClean
            ? TypedResults.Ok(TargetPresenter.Of(
                year, inputs, TargetProposal.From(inputs), weights, SaidNames.Of(ask.Inputs),
                InputSources.Of(year, known.Inputs, known.Books)))
            : faults.Result();
    }

    private static async Task<Results<Ok<TargetYearView>, ProblemResult>> AdoptAsync(
        int year, YearChange change, [AsParameters] TargetCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } dealer)
            return KnownProblems.NotFound.Result();
        var faults = Checked(year) ?? new Faults();
        TargetBodies.Check(change.Renewals, change.Premium, faults);
        var reason = faults.Maybe("reason", change.Reason, TargetEdit.LongestReason);
        if (reason is null && dealer.Settings.Targets.Any(target => target.Month.Year == year))
            faults.Add("reason", "is required: the year has targets already", "必填：该年度已有目标，修改须说明原因");
        if (!faults.IsClean)
            return faults.Result();
        var known = await call.Facts.ReadAsync(dealer.Id, year, dealer.Today, dealer.Settings, stop);
        var inputs = TargetBodies.Inputs(known.Inputs, change.Inputs, faults);
        var plan = new YearPlan(
            year, inputs, TargetProposal.From(inputs).Renewals, change.Renewals!.Value, change.Premium!.Value,
            TargetBodies.Weights(known, change.Weights, change.Lean, faults),
            TargetBodies.Rungs(change.Ladder, faults));
        return faults.IsClean
            ? await TellAsync(new DealerMessage.YearPlanned(plan, call.Caller.Name, reason), year, call, stop)
            : faults.Result();
    }

    private static async Task<Results<Ok<TargetYearView>, ProblemResult>> SetGoalAsync(
        string goal, GoalChange change, [AsParameters] TargetCall call, CancellationToken stop)
    {
        if (TargetNames.Parse<GoalName>(goal) is not { } name)
            return KnownProblems.NotFound.Result();
        return await TellAsync(
            new DealerMessage.GoalSet(new Goal(name, change.AtLeast, change.AtMost)), null, call, stop);
    }

    private static async Task<Results<Ok<TargetYearView>, ProblemResult>> SetKpisAsync(
        KpisChange change, [AsParameters] TargetCall call, CancellationToken stop)
    {
        var faults = new Faults();
        var kpis = KpiBodies.Read(change.Kpis, faults);
        return faults.IsClean
            ? await TellAsync(new DealerMessage.KpisSet(kpis), null, call, stop)
            : faults.Result();
    }

    private static async Task<Results<Ok<TargetYearView>, ProblemResult>> TellAsync(
        DealerMessage message, int? year, TargetCall call, CancellationToken stop)
    {
        if (await RefusedAsync(message, call, stop) is { } refused)
            return refused;
        return await call.FindAsync(stop) is { } dealer
            ? await ShowAsync(dealer, year, call, stop)
            : KnownProblems.NotFound.Result();
    }

    // Null when the dealer has taken it, or knew it.
    private static async Task<ProblemResult?> RefusedAsync(
        DealerMessage message, TargetCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is null)
            return KnownProblems.NotFound.Result();
        var verdict = await call.Grains.DecideAsync(
            DealerReader.CodeOf(call.Code), message, call.Caller.Name, stop);
        return verdict is { Kind: VerdictKind.Refused } ? KnownProblems.Refused(verdict.Rule!).Result() : null;
    }

    private static async Task<Results<Ok<TargetYearView>, ProblemResult>> ShowAsync(
        LookedUpDealer dealer, int? year, TargetCall call, CancellationToken stop)
    {
        if (await call.Grains.StandAsync(
                dealer.Id, year ?? dealer.Today.Year, dealer.Today, stop) is not { } standing)
            return KnownProblems.NotFound.Result();
        var sold = await call.Facts.NewCarsAsync(dealer.Id, standing.Year, stop);
        var actuals = await call.Facts.GoalsAsync(dealer.Id, standing.Year, standing.Today, sold, stop);
        return TypedResults.Ok(TargetPresenter.YearOf(dealer.Ref, dealer.Settings, standing, actuals, sold));
    }

    private static Faults? Checked(int? year)
    {
        if (year is null or (>= YearPlan.FirstYear and <= YearPlan.LastYear))
            return null;
        var faults = new Faults();
        faults.Add("year", $"must be a year from {YearPlan.FirstYear} to {YearPlan.LastYear}",
            $"须为 {YearPlan.FirstYear} 至 {YearPlan.LastYear} 年");
        return faults;
    }

    /// <summary>What a call about one dealer's targets brings and needs.</summary>
    private sealed record TargetCall(
        string Code, Caller Caller, DealerReader Dealers, IDealers Grains, TargetFacts Facts, IClock Clock)
    {
        /// <summary>The dealer within the caller's scope; null for an unknown or foreign one.</summary>
        public async Task<LookedUpDealer?> FindAsync(CancellationToken stop)
        {
            var code = DealerReader.CodeOf(Code);
            if (await Dealers.IdAsync(code, Caller.Scope, stop) is not { } id
                || await Grains.LookAsync(id, stop) is not { } dealer)
                return null;
            var now = (await Clock.NowAsync(stop)).Now;
            return new LookedUpDealer(
                id, new DealerRef(code, dealer.Name), dealer.Settings,
                LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(dealer.Zone)));
        }
    }

    private sealed record LookedUpDealer(int Id, DealerRef Ref, DealerSettings Settings, DateOnly Today);
}
