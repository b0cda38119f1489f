using CampaignEngine.Grains;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Playbooks;

/// <summary>What a playbook does to one term, as its own grain would plan it if nobody ever answered.</summary>
/// <param name="context">Playbook, calendar and zone.</param>
/// <param name="anchor">Day 0 of the playbook, local to the dealer.</param>
/// <param name="tier">The customer's tier; null counts as C.</param>
/// <param name="lostReason">Why the car's last insurance term was lost; null when it was not.</param>
internal sealed class TermPlan(TurnContext context, DateOnly anchor, Tier? tier, string? lostReason = null)
{
    /// <summary>Why a call does not run on its own day.</summary>
    public const string DayOff = "day-off";

    // The instants within a day are left out of the plan, so it does not matter which one the seed picks.
    private const ulong AnySeed = 0;

    private readonly DateOnly _expiry = context.Playbook.ExpiryOf(anchor);

    /// <summary>The last local day on which something may happen.</summary>
    public DateOnly LastDay => anchor.AddDays(context.Playbook.End.Day);

    /// <summary>The last day of enrolment that misses nothing.</summary>
    public DateOnly EarlyEnough
    {
        get
        {
            var days = context.Playbook.Touches.Select(touch => touch.Day)
                .Concat(context.Playbook.Milestones.Select(milestone => milestone.Day - 1));
            return anchor.AddDays(days.Append(context.Playbook.End.Day).Min());
        }
    }

    /// <summary>The plan of a term that is enrolled at the start of a local day.</summary>
    public PlaybookPlan From(DateOnly enrolled, int version)
    {
        var world = new TurnContext(
            LocalTime.At(enrolled, TimeOnly.MinValue, context.Zone), context.Zone, context.Playbook, context.Calendar);
        var start = PolicyDecider.New(_expiry, enrolled, AnySeed, tier, [], lostReason);
        var policy = PolicyDecider.Decide(start, new PolicyMessage.Enrolled(null), world).State;
        // The enrolment itself leaves out what is missed, so the touches are those of before it.
        var touches = ContactPlan.Remaining(start, world).OrderBy(planned => planned.Touch.Step);
        return new PlaybookPlan(
            context.Playbook.Name, version, context.Playbook.Anchor.Name(), anchor, _expiry, enrolled,
            $"{tier ?? Tier.C}",
            [.. touches.Select(ViewOf)], [.. MilestonesOf(policy, world)],
            new PlanEnd(
                LocalTime.DayOf(ContactPlan.EndsAt(policy, world), world.Zone), context.Playbook.End.Reason));
    }

    private PlanTouch ViewOf(PlannedTouch planned)
    {
        var touch = planned.Touch;
        var own = anchor.AddDays(touch.Day);
        var hours = context.Playbook.Windows.Of(touch.Channel);
        return new PlanTouch(
            touch.Name, touch.Channel.Name(), touch.Template, touch.Goal, touch.Quote?.ToString().ToLowerInvariant(),
            touch.Day, own, planned.Day, planned.Rule is null && planned.Day != own ? DayOff : null, planned.Rule,
            planned.IsProvisional, new ContactHours(hours.Opens, hours.Closes));
    }

    private static IEnumerable<PlanMilestone> MilestonesOf(Policy policy, TurnContext world)
    {
        for (var rest = policy; ContactPlan.NextMilestone(rest, world) is { } next;
            rest = rest with { MilestonesPassed = rest.MilestonesPassed + 1 })
            yield return new PlanMilestone(
                next.Milestone.Event, next.Milestone.Day, LocalTime.DayOf(next.At, world.Zone));
    }
}
