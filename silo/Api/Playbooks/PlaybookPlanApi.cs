using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Playbooks;

/// <summary>Shows what a playbook does to one policy term, before anybody is contacted.</summary>
internal static class PlaybookPlanApi
{
    private const string TierNames = "A, B, C";

    // The years that calendars may have.
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    public static void MapPlaybookPlan(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Routes.PlaybookPlan, GetAsync)
            .Named("GetPlaybookPlan", "What a playbook does to one policy term that nobody answers; days as "
                + "yyyy-MM-dd; anchor is day 0 of the playbook, for which expiry is another name; the tier is A, B or "
                + "C, the reason that of the car's last lost term; without a day of enrolment nothing is missed")
            .Problems(400, 404);

    private static async Task<Results<Ok<PlaybookPlan>, ProblemResult>> GetAsync(
        string name, [AsParameters] PlanAsk ask, CancellationToken stop)
    {
        var faults = new Faults();
        var field = ask.Anchor is null ? "expiry" : "anchor";
        var anchor = Within(field, ask.Anchor ?? ask.Expiry, faults);
        if ((ask.Anchor ?? ask.Expiry) is null)
            faults.Add(field, "is required", "必填");
        var enrolled = Within("enrolled", ask.Enrolled, faults);
        var tier = ask.Tier is null ? null : faults.Choice<Tier>("tier", ask.Tier, TierOf, TierNames);
        if (!faults.IsClean)
            return faults.Result();
        if (await ask.Shelf.FindAsync(name, ask.Version, stop) is not { } row)
            return KnownProblems.NotFound.Result();
        var context = await ask.Contexts.ForPlaybookAsync(row.Id, stop);
        var plan = new TermPlan(context, anchor!.Value, tier, ask.Reason);
        if (enrolled > plan.LastDay)
            faults.Add("enrolled", "must not lie after the term has ended", "不得晚于保单结束日");
        return faults.IsClean
            ? TypedResults.Ok(plan.From(enrolled ?? plan.EarlyEnough, row.Version))
            : faults.Result();
    }

    private static DateOnly? Within(string field, string? text, Faults faults)
    {
        var day = faults.Day(field, text);
        if (day < First || day > Last)
            faults.Add(field, $"must lie in the years {First.Year} to {Last.Year}",
                $"须在 {First.Year} 至 {Last.Year} 年之间");
        return day;
    }

    private static Tier? TierOf(string? name) => name switch
    {
        "A" => Tier.A,
        "B" => Tier.B,
        "C" => Tier.C,
        _ => null,
    };

    private sealed record PlanAsk(
        string? Anchor, string? Expiry, string? Enrolled, string? Tier, string? Reason, int? Version,
        PlaybookShelf Shelf, ITurnContexts Contexts);
}
