namespace CampaignEngine.Grains.Policies;

/// <summary>What an alarm finds due: touches, milestones, an appointment, the end of the term.</summary>
internal static class DueWork
{
    public static Turn<Policy, PolicyEffect> Run(PolicyDraft draft)
    {
        var context = draft.Context;
        if (ContactPlan.EndsAt(draft.Policy, context) <= context.Now)
            return Ending.Expire(draft);
        if (draft.Policy.Phase is Phase.Paused or Phase.Blocked)
            return draft.Ignored(Rules.NothingToDo);
        if (context.IsHeld)
            return SideStates.Pause(draft, PauseCause.Campaign);

        PassMilestones(draft);
        KeepAppointment(draft);
        while (NextDue(draft) is { } due)
            Handle(draft, due);
        return draft.Done();
    }

    /// <summary>Suppresses, by one rule, every touch whose chance has passed.</summary>
    public static void SkipPassed(PolicyDraft draft, string rule)
    {
        if (draft.Policy.Appointment is { } appointment && appointment.At <= draft.Context.Now
            && !MayStillCall(appointment, draft.Context))
        {
            draft.Policy = draft.Policy with { Appointment = null };
            draft.Order(new PolicyEffect.SuppressTouch(appointment.Step, Channel.Call, appointment.At, rule));
        }
        while (NextDue(draft) is { } due && (due.Rule ?? LatenessOf(due, draft)) is { } late)
            draft.Suppress(due, late == Rules.Missed ? rule : late);
    }

    private static PlannedTouch? NextDue(PolicyDraft draft) =>
        ContactPlan.Next(draft.Policy, draft.Context) is { } next && next.At <= draft.Context.Now ? next : null;

    private static void Handle(PolicyDraft draft, PlannedTouch due)
    {
        var channel = due.Touch.Channel;
        if ((due.Rule ?? LatenessOf(due, draft) ?? ForbiddenBy(due, draft)) is { } rule)
        {
            if (rule == Rules.CallOpen)
                RaiseCall(draft, rule);
            draft.Suppress(due, rule);
            return;
        }
        draft.Policy = Begun(draft.Policy.Passed(due.Touch, due.Day));
        if (channel == Channel.Call)
            OpenCall(draft, due.Touch.Step, due.Touch.Goal ?? "", due.At);
        else
            draft.Order(new PolicyEffect.SendMessage(
                due.Touch.Step, channel, due.Day, due.Touch.Template ?? "", due.At,
                draft.Policy.IsReopened));
    }

    private static string? LatenessOf(PlannedTouch due, PolicyDraft draft) =>
        due.Day == draft.Context.Today
        && draft.Context.Playbook.Windows.Of(due.Touch.Channel).IsOpen(draft.Context.Now, draft.Context.Zone)
            ? null
            : Rules.Missed;

    private static string? ForbiddenBy(PlannedTouch due, PolicyDraft draft) => draft.Policy switch
    {
        _ when draft.Policy.IsHeldOutOf(due.Touch) => Rules.Holdout,
        _ when draft.Policy.IsSilenced(due.Touch.Channel) => Rules.NoConsent,
        { OpenCall: not null } when due.Touch.Channel == Channel.Call => Rules.CallOpen,
        { Appointment: not null } when due.Touch.Channel == Channel.Call => Rules.Appointment,
        { SpokenUntil: { } until } when due.Touch.Channel == Channel.Call && draft.Context.Today < until =>
            Rules.Household,
        _ => null,
    };

    private static bool MayStillCall(Appointment due, TurnContext context) =>
        LocalTime.DayOf(due.At, context.Zone) == context.Today
        && context.Playbook.Windows.Call.IsOpen(context.Now, context.Zone);

    private static void PassMilestones(PolicyDraft draft)
    {
        while (ContactPlan.NextMilestone(draft.Policy, draft.Context) is { } next && next.At <= draft.Context.Now)
        {
            draft.Policy = draft.Policy with { MilestonesPassed = draft.Policy.MilestonesPassed + 1 };
            draft.Order(new PolicyEffect.PassMilestone(next.Milestone.Event));
            RaiseCall(draft, next.Milestone.Event);
        }
    }

    private static void KeepAppointment(PolicyDraft draft)
    {
        if (draft.Policy.Appointment is not { } due || due.At > draft.Context.Now)
            return;
        draft.Policy = draft.Policy with { Appointment = null };
        var rule = draft.Policy.OpenCall is not null ? Rules.CallOpen
            : draft.Policy.IsSilenced(Channel.Call) ? Rules.NoConsent
            : MayStillCall(due, draft.Context) ? null
            : Rules.Missed;
        if (rule == Rules.CallOpen)
            RaiseCall(draft, Rules.Appointment);
        if (rule is not null)
            draft.Order(new PolicyEffect.SuppressTouch(due.Step, Channel.Call, due.At, rule));
        else
            OpenCall(draft, due.Step, Rules.Appointment, due.At);
    }

    /// <summary>Raises the open call once; a call already raised stays as it is.</summary>
    public static void RaiseCall(PolicyDraft draft, string rule)
    {
        if (draft.Policy.OpenCall is not { IsRaised: false } open)
            return;
        draft.Policy = draft.Policy with { OpenCall = open with { IsRaised = true } };
        draft.Order(new PolicyEffect.RaiseCallTask(open.Step, rule));
    }

    private static void OpenCall(PolicyDraft draft, int step, string goal, DateTimeOffset plannedAt)
    {
        var day = LocalTime.DayOf(plannedAt, draft.Context.Zone);
        draft.Policy = Begun(draft.Policy) with { OpenCall = new OpenCall(step, day) };
        draft.Order(new PolicyEffect.OpenCallTask(step, day, goal, plannedAt));
    }

    private static Policy Begun(Policy policy) =>
        policy.Phase is Phase.Scheduled ? policy with { Phase = new Phase.Contacting() } : policy;
}
