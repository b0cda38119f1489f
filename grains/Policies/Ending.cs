namespace CampaignEngine.Grains.Policies;

/// <summary>
/// How a term ends: everything still planned is suppressed with the reason, and the open call is closed.
/// </summary>
internal static class Ending
{
    public static Turn<Policy, PolicyEffect> Win(PolicyDraft draft, PolicyMessage.Renewed renewed)
    {
        if (renewed.Premium < 0)
            return draft.Refused("premium-negative");
        draft.Order(new PolicyEffect.CountMoney("premium-won", renewed.Premium));
        draft.Order(new PolicyEffect.StartNextTerm(YearOn(draft.Policy.Expiry)));
        return End(
            draft, new Phase.Won(), new PolicyEffect.EndTerm(renewed.Premium, renewed.Insurer, renewed.Agent));
    }

    /// <summary>The car of a case came for maintenance: its goal is reached. Source: 001 row 1-57.</summary>
    public static Turn<Policy, PolicyEffect> Return(PolicyDraft draft) => draft.Context.IsCase
        ? End(draft, new Phase.Won())
        : draft.Ignored(Rules.NothingToDo);

    // A year is covered from the day after the last one, so a term that ends with February goes on ending with it.
    private static DateOnly YearOn(DateOnly expiry) => expiry.AddDays(1).AddYears(1).AddDays(-1);

    /// <summary>The term ends by itself, with the reason that its playbook or its side state gives.</summary>
    public static Turn<Policy, PolicyEffect> Expire(PolicyDraft draft) => draft.Policy.Phase switch
    {
        Phase.Blocked blocked => End(draft, new Phase.Lost(blocked.Reason)),
        Phase.Paused => End(draft, new Phase.Lost(Rules.Paused)),
        _ => End(draft, new Phase.Lost(draft.Context.Playbook.End.Reason)),
    };

    public static Turn<Policy, PolicyEffect> End(
        PolicyDraft draft, Phase end, PolicyEffect.EndTerm? facts = null)
    {
        var (policy, context) = (draft.Policy, draft.Context);
        var late = policy.Phase switch
        {
            Phase.Blocked blocked => blocked.Reason,
            Phase.Paused => Rules.Paused,
            _ => Rules.Missed,
        };
        foreach (var planned in ContactPlan.Remaining(policy, context))
            draft.Order(new PolicyEffect.SuppressTouch(planned.Touch.Step, planned.Touch.Channel, planned.At,
                planned.Rule ?? (planned.At <= context.Now ? late : Rules.TermEnded)));
        if (policy.Appointment is { } appointment)
            draft.Order(new PolicyEffect.SuppressTouch(
                appointment.Step, Channel.Call, appointment.At, Rules.TermEnded));
        CloseCall(draft, Rules.TermEnded);
        draft.Order(facts ?? new PolicyEffect.EndTerm());
        draft.Policy = draft.Policy with { Phase = end, Appointment = null };
        return draft.Done();
    }

    /// <summary>Takes the open call back from the agents; its touch was not made.</summary>
    public static void CloseCall(PolicyDraft draft, string rule)
    {
        if (draft.Policy.OpenCall is not { } open)
            return;
        draft.Order(new PolicyEffect.EndTouch(
            open.Step, Channel.Call, open.Day, TouchStatus.Pending, TouchStatus.Suppressed, rule));
        draft.Order(new PolicyEffect.CloseCallTask(open.Step, rule));
        draft.Policy = draft.Policy with { OpenCall = null };
    }
}
