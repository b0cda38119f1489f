namespace CampaignEngine.Grains.Policies;

/// <summary>Pausing, blocking and the way back. What was due meanwhile is suppressed, never fired in a burst.</summary>
internal static class SideStates
{
    public static Turn<Policy, PolicyEffect> Pause(PolicyDraft draft, PauseCause cause)
    {
        Ending.CloseCall(draft, Rules.Paused);
        draft.Policy = draft.Policy with { Phase = new Phase.Paused(cause, draft.Policy.Phase) };
        return draft.Done();
    }

    /// <summary>A person's pause outlasts that of the campaign.</summary>
    public static Turn<Policy, PolicyEffect> KeepPaused(PolicyDraft draft, Phase.Paused paused)
    {
        if (paused.Cause == PauseCause.Person)
            return draft.Ignored(Rules.NothingToDo);
        draft.Policy = draft.Policy with { Phase = paused with { Cause = PauseCause.Person } };
        return draft.Done();
    }

    public static Turn<Policy, PolicyEffect> Resume(PolicyDraft draft, Phase.Paused paused, PauseCause cause)
    {
        if (paused.Cause != cause || (cause == PauseCause.Campaign && draft.Context.IsHeld))
            return draft.Ignored(Rules.NothingToDo);
        draft.Policy = draft.Policy with { Phase = paused.Then };
        DueWork.SkipPassed(draft, Rules.Paused);
        return draft.Done();
    }

    public static Turn<Policy, PolicyEffect> OptOut(PolicyDraft draft, PolicyMessage.OptedOut optedOut)
    {
        if (optedOut.Channel is not { } channel)
            return Block(draft, optedOut.Rule ?? Rules.OptedOut);
        draft.Policy = draft.Policy with { Silenced = With(draft.Policy.Silenced, channel) };
        if (channel == Channel.Call)
            Ending.CloseCall(draft, Rules.NoConsent);
        return draft.Done();
    }

    public static Turn<Policy, PolicyEffect> Consent(PolicyDraft draft, Channel? channel)
    {
        draft.Policy = draft.Policy with
        {
            Silenced = Sequence.From(
                draft.Policy.Silenced.Where(silenced => channel is not null && silenced != channel)),
        };
        if (draft.Policy.Phase is Phase.Blocked blocked && channel is null)
        {
            draft.Policy = draft.Policy with { Phase = blocked.Then };
            DueWork.SkipPassed(draft, blocked.Reason);
        }
        return draft.Done();
    }

    public static Turn<Policy, PolicyEffect> Block(PolicyDraft draft, string reason)
    {
        Ending.CloseCall(draft, reason);
        if (draft.Policy.Appointment is { } appointment)
            draft.Order(new PolicyEffect.SuppressTouch(appointment.Step, Channel.Call, appointment.At, reason));
        var then = draft.Policy.Phase is Phase.Paused paused ? paused.Then : draft.Policy.Phase;
        if (then is not Phase.Blocked)
            draft.Policy = draft.Policy with { Phase = new Phase.Blocked(reason, then), Appointment = null };
        return draft.Done();
    }

    /// <summary>Changes the phase that a side state keeps for later, or the phase itself.</summary>
    public static Phase Within(Phase phase, Func<Phase, Phase> change) => phase switch
    {
        Phase.Paused paused => paused with { Then = Within(paused.Then, change) },
        Phase.Blocked blocked => blocked with { Then = Within(blocked.Then, change) },
        _ => change(phase),
    };

    private static Sequence<Channel> With(Sequence<Channel> silenced, Channel channel) =>
        Sequence.From(silenced.Append(channel).Distinct().Order());
}
