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
        Households.Tell(draft, call);
        return After(draft, call);
    }

    public static Turn<Policy, PolicyEffect> HoldBack(PolicyDraft draft, PolicyMessage.CallHeldBack held)
    {
        if (draft.Policy.OpenCall?.Step != held.Step)
            return draft.Ignored(Rules.NoOpenCall);
        Ending.CloseCall(draft, held.Rule);
        return draft.Done();
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

    /// <summary>How a term ends by a call; null when it goes on.</summary>
    public static Phase? EndOf(Disposition disposition, string? reason) => disposition switch
    {
        Disposition.Refused => new Phase.Lost(reason!),
        Disposition.Sold => new Phase.Withdrawn(WithdrawalReason.Sold),
        Disposition.Scrapped => new Phase.Withdrawn(WithdrawalReason.Scrapped),
        _ => null,
    };

    private static Turn<Policy, PolicyEffect> After(PolicyDraft draft, PolicyMessage.CallEnded call)
    {
        if (EndOf(call.Disposition, call.Reason) is { } end)
            return Ending.End(draft, end, new PolicyEffect.EndTerm(Insurer: call.Insurer));
        switch (call.Disposition)
        {
            case Disposition.DoNotCall:
                return SideStates.Block(draft, Rules.OptedOut);
            case Disposition.WrongNumber:
                return SideStates.Block(draft, Rules.WrongNumber);
            case Disposition.Complaint:
                return SideStates.Block(draft, Rules.Complaint);
        }
        Step(draft, call.Disposition);
        if ((call.NextAppointment ?? CallbackAfter(draft, call.Disposition)) is { } at)
            Agree(draft, at);
        return draft.Done();
    }

    /// <summary>Moves the phase on as a call that left the term alive does.</summary>
    public static void Step(PolicyDraft draft, Disposition disposition) => draft.Policy = draft.Policy with
    {
        Phase = SideStates.Within(draft.Policy.Phase, phase => PhaseAfter(phase, disposition)),
    };

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
        { Disposition: Disposition.QuotedIndicative or Disposition.QuotedFirm } when draft.Context.IsCase =>
            Rules.NoInsurance,
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
