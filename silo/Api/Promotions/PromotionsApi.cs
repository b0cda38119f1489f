using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Promotions;

/// <summary>A dealer's promotions, and the points of its customers. Sources: 002 rows 2-11, 2-25.</summary>
internal static class PromotionsApi
{
    public static void MapPromotions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.DealerPromotions, GetAsync)
            .Named("GetDealerPromotions", "A dealer's calendar of promotions, and what its customers earn")
            .Problems(404);
        routes.MapPut(Routes.DealerPromotions, SetAsync)
            .Named("SetDealerPromotions",
                "Sets promotions and rates; what is absent stays as it is. A benefit outside the contract is refused")
            .Problems(400, 404, 409);
        routes.MapGet(Routes.DealerLoyalty, GetLoyaltyAsync)
            .Named("GetDealerLoyalty", "The points of a dealer's customers, most first").Problems(404);
        routes.MapPost(Routes.DealerLoyaltyOf, RedeemAsync)
            .Named("RedeemDealerLoyalty", "Redeems points of the customer of a policy term").Problems(400, 404, 409);
    }

    private static async Task<Results<Ok<PromotionsView>, ProblemResult>> GetAsync(
        [AsParameters] PromotionCall call, CancellationToken stop) =>
        await call.FindAsync(stop) is { } found ? TypedResults.Ok(ViewOf(found)) : KnownProblems.NotFound.Result();

    private static async Task<Results<Ok<PromotionsView>, ProblemResult>> SetAsync(
        PromotionsChange said, [AsParameters] PromotionCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } found)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var reason = faults.Text("reason", said.Reason, PromotionEdit.LongestReason);
        var plan = PromotionBodies.Read(found.Plan, said, faults);
        if (!faults.IsClean)
            return faults.Result();
        var verdict = await call.Grains.DecideAsync(
            found.Dealer.Code, new DealerMessage.PromotionsSet(plan.Promotions, plan.Rates, call.Caller.Name, reason),
            call.Caller.Name, stop);
        if (verdict is { Kind: VerdictKind.Refused })
            return KnownProblems.Refused(verdict.Rule!).Result();
        return verdict is not null && await call.FindAsync(stop) is { } after
            ? TypedResults.Ok(ViewOf(after))
            : KnownProblems.NotFound.Result();
    }

    private static async Task<Results<Ok<LoyaltyView>, ProblemResult>> GetLoyaltyAsync(
        [AsParameters] PromotionCall call, LoyaltyBook loyalty, CancellationToken stop) =>
        await call.FindAsync(stop) is { } found
            ? TypedResults.Ok(await loyalty.ReadAsync(found.Id, found.Dealer, found.Plan, found.Today, stop))
            : KnownProblems.NotFound.Result();

    private static async Task<Results<Ok<LoyaltyMember>, ProblemResult>> RedeemAsync(
        long id, LoyaltyRedemption said, [AsParameters] PromotionCall call, LoyaltyBook loyalty,
        CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } found)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var reason = faults.Text("reason", said.Reason, PromotionEdit.LongestReason);
        if (said.Points is not (>= 1 and <= LoyaltyBook.MostPoints))
            faults.Add("points", $"must be a whole number from 1 to {LoyaltyBook.MostPoints}",
                $"须为 1 至 {LoyaltyBook.MostPoints} 的整数");
        if (!faults.IsClean)
            return faults.Result();
        var entry = new LoyaltyEntry(id, said.Points!.Value, reason, found.Now, call.Caller.Name);
        return await loyalty.RedeemAsync(found.Id, entry, found.Plan, found.Today, stop) switch
        {
            { Member: { } member } => TypedResults.Ok(member),
            { IsKnown: true } => KnownProblems.Refused(LoyaltyBook.TooFewPoints).Result(),
            _ => KnownProblems.NotFound.Result(),
        };
    }

    private static PromotionsView ViewOf(FoundDealer found) => new(
        found.Dealer, found.Today, [.. found.Plan.Promotions.Select(PromotionBodies.Show)],
        [.. found.Plan.Rates.Select(rate => new LoyaltyRateView(rate.From, rate.PerYuan, rate.PerVisit))],
        [.. found.Plan.Edits.Reverse().Select(edit => new PromotionEditView(edit.At, edit.By, edit.Reason))]);

    /// <summary>What a call about one dealer's promotions brings and needs.</summary>
    private sealed record PromotionCall(string Code, Caller Caller, DealerReader Dealers, IDealers Grains, IClock Clock)
    {
        /// <summary>The dealer within the caller's scope; null for an unknown or foreign one.</summary>
        public async Task<FoundDealer?> FindAsync(CancellationToken stop)
        {
            var code = DealerReader.CodeOf(Code);
            if (await Dealers.IdAsync(code, Caller.Scope, stop) is not { } id
                || await Grains.LookAsync(id, stop) is not { } dealer)
                return null;
            var now = (await Clock.NowAsync(stop)).Now;
            return new FoundDealer(
                id, new DealerRef(code, dealer.Name), dealer.Promotions ?? PromotionPlan.None, now,
                LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(dealer.Zone)));
        }
    }

    private sealed record FoundDealer(int Id, DealerRef Dealer, PromotionPlan Plan, DateTimeOffset Now, DateOnly Today);
}
