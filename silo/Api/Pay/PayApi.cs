using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Pay;

/// <summary>What a dealer's agents are paid, the plans they are paid by, and what no book shows.</summary>
internal static class PayApi
{
    public static void MapPay(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.DealerPay, GetAsync)
            .Named("GetDealerPay",
                "What agents are paid for a month of expiry, this month if absent; an agent's key sees its own")
            .Problems(400, 404);
        routes.MapGet(Routes.DealerPayPlans, PlansAsync)
            .Named("GetDealerPayPlans", "The plans a dealer's agents are paid by, all versions").Problems(404);
        routes.MapPut(Routes.DealerPayPlans, SetPlanAsync)
            .Named("SetDealerPayPlan", "Sets a pay plan from a month on, or the last month of one")
            .Problems(400, 404, 409);
        routes.MapPut(Routes.DealerPayFacts, SayAsync)
            .Named("SayDealerPayFacts", "Says what no book shows of an agent's month").Problems(400, 404, 409);
        routes.MapPut(Routes.DealerPaidMonths, PaidAsync)
            .Named("MarkDealerMonthPaid", "Marks a month as paid by a plan, which cannot be undone")
            .Problems(400, 404, 409);
    }

    private static async Task<Results<Ok<PayView>, ProblemResult>> GetAsync(
        string? month, [AsParameters] PayCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } dealer)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var first = MonthOf(month, faults);
        return faults.IsClean
            ? TypedResults.Ok(await ShowAsync(dealer, first ?? await call.ThisMonthAsync(dealer, stop), call, stop))
            : faults.Result();
    }

    private static async Task<Results<Ok<PayPlansView>, ProblemResult>> PlansAsync(
        [AsParameters] PayCall call, CancellationToken stop) => await call.FindAsync(stop) is { } dealer
        ? TypedResults.Ok(PlansOf(dealer))
        : KnownProblems.NotFound.Result();

    private static async Task<Results<Ok<PayPlansView>, ProblemResult>> SetPlanAsync(
        PayPlanChange change, [AsParameters] PayCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } dealer)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var plans = dealer.Settings.AllPayPlans();
        DealerMessage? message = change is { From: null, Parts: null, Until: not null }
            ? Ended(change, plans, faults)
            : PlanBodies.Read(change, plans, faults) is { } plan ? new DealerMessage.PayPlanSet(plan) : null;
        if (message is null || !faults.IsClean)
            return faults.Result();
        if (await call.RefusedAsync(message, stop) is { } refused)
            return refused;
        return await call.FindAsync(stop) is { } after
            ? TypedResults.Ok(PlansOf(after))
            : KnownProblems.NotFound.Result();
    }

    private static DealerMessage.PayPlanEnded Ended(PayPlanChange change, PayPlans plans, Faults faults)
    {
        var name = faults.Code("name", change.Name, SaidFacts.LongestAgent);
        return new DealerMessage.PayPlanEnded(
            name, plans.Plans.LastOrDefault(plan => plan.Name == name)?.Version ?? 1,
            faults.Month("until", change.Until));
    }

    private static async Task<Results<Ok<PayView>, ProblemResult>> SayAsync(
        PayFactsView said, [AsParameters] PayCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } dealer)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var facts = FactBodies.Read(said, Needed(said.Month, faults), dealer.Settings, faults);
        return faults.IsClean
            ? await TellAsync(new DealerMessage.PayFactsSaid(facts), facts.Month, call, stop)
            : faults.Result();
    }

    private static async Task<Results<Ok<PayView>, ProblemResult>> PaidAsync(
        PaidMonthChange change, [AsParameters] PayCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } dealer)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var month = Needed(change.Month, faults);
        var plan = faults.Code("plan", change.Plan, SaidFacts.LongestAgent);
        if (!faults.IsClean)
            return faults.Result();
        var book = await call.Reader.ReadAsync(dealer.Id, dealer.Settings, month, stop);
        return await TellAsync(
            new DealerMessage.MonthPaid(plan, month, book.Won, call.Caller.Name, change.Total), month, call, stop);
    }

    private static async Task<Results<Ok<PayView>, ProblemResult>> TellAsync(
        DealerMessage message, DateOnly month, PayCall call, CancellationToken stop)
    {
        if (await call.RefusedAsync(message, stop) is { } refused)
            return refused;
        return await call.FindAsync(stop) is { } dealer
            ? TypedResults.Ok(await ShowAsync(dealer, month, call, stop))
            : KnownProblems.NotFound.Result();
    }

    private static async Task<PayView> ShowAsync(
        PaidDealer dealer, DateOnly month, PayCall call, CancellationToken stop) => PayPresenter.Of(
        dealer.Ref, await call.Reader.ReadAsync(dealer.Id, dealer.Settings, month, stop), month, call.OwnAgent);

    private static PayPlansView PlansOf(PaidDealer dealer)
    {
        var plans = dealer.Settings.AllPayPlans();
        return new PayPlansView(
            dealer.Ref, dealer.Settings.PayPlans.Plans.Count == 0,
            [.. plans.Plans.Select(plan => PlanPresenter.Of(plan, plans))]);
    }

    private static DateOnly Needed(string? month, Faults faults)
    {
        if (month is null)
            faults.Add("month", "is required", "必填");
        return MonthOf(month, faults) ?? default;
    }

    private static DateOnly? MonthOf(string? month, Faults faults)
    {
        var first = faults.Month("month", month);
        if (first?.Year is < YearPlan.FirstYear or > YearPlan.LastYear)
            faults.Add("month", $"must lie in the years {YearPlan.FirstYear} to {YearPlan.LastYear}",
                $"须在 {YearPlan.FirstYear} 至 {YearPlan.LastYear} 年之间");
        return first;
    }
}
