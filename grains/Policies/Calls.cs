using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Policies;

/// <summary>What an agent's report of a call does to the term.</summary>
internal static class Calls
{
    public static Turn<Policy, PolicyEffect> End(PolicyDraft draft, PolicyMessage.CallEnded call)
    {
        if (draft.Policy.OpenCall is not { } open || open.Step != call.Step)
            return draft.Ignored(Rules.NoOpenCall);
        if (RefusalOf(draft, call) is { } rule)
            return draft.Refused(rule);

        var end = call.Disposition.IsEffective() ? TouchStatus.Delivered : TouchStatus.Sent;
        var disposition = DispositionNames.Of(call.Disposition);
        draft.Order(new PolicyEffect.EndTouch(
            open.Step, Channel.Call, open.Day, TouchStatus.Pending, end, disposition));
        draft.Order(new PolicyEffect.CloseCallTask(open.Step, disposition));
        if (call.Refusal is { } refusal)
            draft.Order(new PolicyEffect.RefusePhone(refusal.PhoneHash, refusal.Reason));
        draft.Policy = draft.Policy with { OpenCall = null };
        return After(draft, call);
    }

    /// <summary>
    /// The phase after a price of this kind; a firm price or a promise is not taken back by an
    /// indicative one.
    /// </summary>
    public static Phase Quoted(Phase phase, QuoteKind kind) => phase switch
    {
        Phase.Committed => phase,
        Phase.Quoted { Kind: QuoteKind.Firm } => phase,
        _ => new Phase.Quoted(kind),
    };

    private static Turn<Policy, PolicyEffect> After(PolicyDraft draft, PolicyMessage.CallEnded call)
    {
        switch (call.Disposition)
        {
            case Disposition.Refused:
                return Ending.End(draft, new Phase.Lost(call.Reason!));
            case Disposition.Sold:
                return Ending.End(draft, new Phase.Withdrawn(WithdrawalReason.Sold));
            case Disposition.Scrapped:
                return Ending.End(draft, new Phase.Withdrawn(WithdrawalReason.Scrapped));
            case Disposition.DoNotCall:
                return SideStates.Block(draft, Rules.OptedOut);
            case Disposition.WrongNumber:
                return SideStates.Block(draft, Rules.WrongNumber);
        }
        draft.Policy = draft.Policy with
        {
            Phase = SideStates.Within(draft.Policy.Phase, phase => PhaseAfter(phase, call.Disposition)),
        };
        if ((call.NextAppointment ?? CallbackAfter(draft, call.Disposition)) is { } at)
            Agree(draft, at);
        return draft.Done();
    }

    /// <summary>
    /// Books the next contact with the customer, in place of one booked before; whole seconds, because storage keeps
    /// less of an instant than memory does.
    /// </summary>
    public static void Agree(PolicyDraft draft, DateTimeOffset at)
    {
        if (draft.Policy.Appointment is { } earlier)
            draft.Order(new PolicyEffect.SuppressTouch(earlier.Step, Channel.Call, earlier.At, Rules.Appointment));
        draft.Order(new PolicyEffect.PlanTouches(Channel.Call, 1));
        draft.Policy = draft.Policy with
        {
            Appointment = new Appointment(
                Touch.FirstAppointment + draft.Policy.Appointments, at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond))),
            Appointments = draft.Policy.Appointments + 1,
        };
    }

    private static Phase PhaseAfter(Phase phase, Disposition disposition) => disposition switch
    {
        Disposition.QuotedIndicative => Quoted(phase, QuoteKind.Indicative),
        Disposition.QuotedFirm => Quoted(phase, QuoteKind.Firm),
        Disposition.Promised => new Phase.Committed(),
        _ => phase is Phase.Scheduled ? new Phase.Contacting() : phase,
    };

    private static string? RefusalOf(PolicyDraft draft, PolicyMessage.CallEnded call) => call switch
    {
        { Disposition: Disposition.NotConvenient, NextAppointment: null } => Rules.AppointmentRequired,
        { Disposition: Disposition.Refused, Reason: null or "" } => Rules.ReasonRequired,
        { NextAppointment: { } at } when !IsBookable(draft, at) => Rules.AppointmentOutOfTerm,
        _ => null,
    };

    private static bool IsBookable(PolicyDraft draft, DateTimeOffset at) =>
        at > draft.Context.Now && at < ContactPlan.EndsAt(draft.Policy, draft.Context)
        && draft.Context.Playbook.Windows.Call.IsOpen(at, draft.Context.Zone);

    private static DateTimeOffset? CallbackAfter(PolicyDraft draft, Disposition disposition)
    {
        if (draft.Context.Playbook.CallbackDays is not { } days || !disposition.IsEffective())
            return null;
        var day = draft.Context.Today.AddDays(days);
        if (!draft.Context.Playbook.Windows.CallOnOffDays && !draft.Context.Calendar.IsWorkday(day))
            day = draft.Context.Calendar.NextWorkday(day);
        var at = LocalTime.At(day, LocalTime.TimeOf(draft.Context.Now, draft.Context.Zone), draft.Context.Zone);
        return IsBookable(draft, at) ? at : null;
    }
}
