namespace CampaignEngine.Grains.Policies;

/// <summary>How a term enters its campaign, and what a correction of the ledger changes.</summary>
internal static class Enrolment
{
    public static Turn<Policy, PolicyEffect> Enrol(PolicyDraft draft, PolicyMessage.Enrolled enrolled)
    {
        if (draft.Policy.IsPlanned)
            return draft.Ignored(Rules.NothingToDo);
        draft.Policy = draft.Policy with { IsPlanned = true };
        foreach (var channel in draft.Context.Playbook.For(draft.Policy.Tier).CountBy(touch => touch.Channel))
            draft.Order(new PolicyEffect.PlanTouches(channel.Key, channel.Value));
        if (enrolled.Premium is { } premium)
            draft.Order(new PolicyEffect.CountMoney("premium-enrolled", premium));
        if (ContactPlan.EndsAt(draft.Policy, draft.Context) <= draft.Context.Now)
            return Ending.Expire(draft);
        ForgetPassedMilestones(draft);
        DueWork.SkipPassed(draft, Rules.Missed);
        return draft.Done();
    }

    public static Turn<Policy, PolicyEffect> Correct(PolicyDraft draft, PolicyMessage.FactsChanged changed)
    {
        var before = draft.Policy;
        draft.Policy = draft.Policy with { Expiry = changed.Expiry, Tier = changed.Tier, Silenced = changed.Silenced };
        if (draft.Policy.IsSilenced(Channel.Call))
            Ending.CloseCall(draft, Rules.NoConsent);
        if (draft.Policy.Phase is Phase.Scheduled)
            ForgetPassedMilestones(draft);
        foreach (var channel in draft.Context.Playbook.Channels)
            if (Left(draft.Policy, channel) - Left(before, channel) is not 0 and var more)
                draft.Order(new PolicyEffect.PlanTouches(channel, more));
        return draft.Done();

        int Left(Policy policy, Channel channel) => draft.Context.Playbook.For(policy.Tier)
            .Count(touch => touch.Channel == channel && touch.Step > policy.CursorOf(channel).Step);
    }

    // A milestone that lay before enrolment says nothing any more.
    private static void ForgetPassedMilestones(PolicyDraft draft)
    {
        while (ContactPlan.NextMilestone(draft.Policy, draft.Context) is { } next && next.At <= draft.Context.Now)
            draft.Policy = draft.Policy with { MilestonesPassed = draft.Policy.MilestonesPassed + 1 };
    }
}
