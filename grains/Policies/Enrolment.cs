namespace CampaignEngine.Grains.Policies;

/// <summary>How a term enters its campaign.</summary>
internal static class Enrolment
{
    public static Turn<Policy, PolicyEffect> Enrol(PolicyDraft draft, PolicyMessage.Enrolled enrolled)
    {
        if (draft.Policy.IsPlanned)
            return draft.Ignored(Rules.NothingToDo);
        draft.Policy = draft.Policy with { IsPlanned = true };
        var touches = draft.Context.Playbook.For(draft.Policy.Tier, draft.Policy.LostReason);
        foreach (var channel in touches.CountBy(touch => touch.Channel))
            draft.Order(new PolicyEffect.PlanTouches(channel.Key, channel.Value));
        if (enrolled.Premium is { } premium)
            draft.Order(new PolicyEffect.CountMoney("premium-enrolled", premium));
        if (ContactPlan.EndsAt(draft.Policy, draft.Context) <= draft.Context.Now)
            return Ending.Expire(draft);
        ForgetPassedMilestones(draft);
        DueWork.SkipPassed(draft, Rules.Missed);
        return draft.Done();
    }

    // A milestone that lay before enrolment says nothing any more.
    private static void ForgetPassedMilestones(PolicyDraft draft)
    {
        while (ContactPlan.NextMilestone(draft.Policy, draft.Context) is { } next && next.At <= draft.Context.Now)
            draft.Policy = draft.Policy with { MilestonesPassed = draft.Policy.MilestonesPassed + 1 };
    }
}
