using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Policies;

/// <summary>
/// What a corrected ledger changes: from then on the term is worked as if it had been enrolled with the right facts,
/// with what has happened to its customer remembered. What was derived from the wrong ones is undone.
/// </summary>
internal static class Corrections
{
    /// <summary>Days that lie at least between a touch that was made and its repeat for the corrected date.</summary>
    public const int RepeatAfterDays = 3;

    public static Turn<Policy, PolicyEffect> Correct(PolicyDraft draft, PolicyMessage.FactsChanged changed)
    {
        var before = draft.Policy;
        draft.Policy = before with { Expiry = changed.Expiry, Tier = changed.Tier, Silenced = changed.Silenced };
        if (changed.Expiry != before.Expiry)
            Reopen(draft);
        foreach (var channel in draft.Context.Playbook.Channels)
            if (Left(draft, draft.Policy, channel) - Left(draft, before, channel) is not 0 and var more)
                draft.Order(new PolicyEffect.PlanTouches(channel, more));
        if (draft.Policy.IsSilenced(Channel.Call))
            Ending.CloseCall(draft, Rules.NoConsent);
        if (changed.IsNewPhone && draft.Policy.Phase is Phase.Blocked { Reason: Rules.WrongNumber } wrong)
            draft.Policy = draft.Policy with { Phase = wrong.Then };
        if (draft.Policy.Phase is not (Phase.Paused or Phase.Blocked))
            DueWork.SkipPassed(draft, draft.Policy.Phase == before.Phase ? Rules.Missed : Rules.WrongNumber);
        return draft.Done();
    }

    // A touch of the new date that lies ahead is made, whether or not it has been made for the old one.
    private static void Reopen(PolicyDraft draft)
    {
        var cursors = Sequence.From(draft.Policy.Cursors.Select(cursor => CursorAfter(draft, cursor)));
        var opened = draft.Policy.OpenCall is { Step: < Touch.FirstAppointment and var step } ? step : -1;
        draft.Policy = draft.Policy with
        {
            IsReopened = draft.Policy.IsReopened || !cursors.Equals(draft.Policy.Cursors),
            Cursors = cursors,
            MilestonesPassed = draft.Context.Playbook.Milestones.Count(milestone =>
                DayOf(draft, milestone.Day) <= draft.Context.Today),
        };
        if (opened > draft.Policy.CursorOf(Channel.Call).Step)
            Ending.CloseCall(draft, Rules.Corrected);
    }

    private static Cursor CursorAfter(PolicyDraft draft, Cursor cursor)
    {
        var from = draft.Context.Today;
        if (cursor.Day?.AddDays(RepeatAfterDays) is { } rested && rested > from)
            from = rested;
        var passed = draft.Context.Playbook.Touches.LastOrDefault(touch =>
            touch.Channel == cursor.Channel && touch.Step <= cursor.Step && DayOf(draft, touch.Day) < from);
        return cursor with { Step = passed?.Step ?? -1 };
    }

    private static DateOnly DayOf(PolicyDraft draft, int day) =>
        draft.Context.Playbook.DayOf(draft.Policy.Expiry, day);

    private static int Left(PolicyDraft draft, Policy policy, Channel channel) =>
        draft.Context.Playbook.For(policy.Tier, policy.LostReason)
            .Count(touch => touch.Channel == channel && touch.Step > policy.CursorOf(channel).Step);
}
