using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Policies;

/// <summary>What the provider's reports and the customer's own words do to the term.</summary>
internal static class Answers
{
    /// <summary>
    /// A text did not arrive. Its touch is settled where receipts enter; the term remembers the step.
    /// </summary>
    public static Turn<Policy, PolicyEffect> Fail(PolicyDraft draft, PolicyMessage.ReceiptArrived receipt)
    {
        var undelivered = draft.Policy.Undelivered ?? [];
        if (!undelivered.Contains(receipt.Step))
            draft.Policy = draft.Policy with { Undelivered = undelivered.Add(receipt.Step) };
        return draft.Done();
    }

    /// <summary>
    /// The customer wants an answer: the open call gains priority, or one is booked for the next open hour.
    /// </summary>
    public static Turn<Policy, PolicyEffect> Reply(PolicyDraft draft)
    {
        if (draft.Policy.OpenCall is not null)
        {
            DueWork.RaiseCall(draft, Rules.Reply);
            return draft.Done();
        }
        if (draft.Policy.Appointment is not null || draft.Policy.IsSilenced(Channel.Call))
            return draft.Ignored(Rules.NothingToDo);
        if (NextOpenHour(draft.Context) is var at && at < ContactPlan.EndsAt(draft.Policy, draft.Context))
            Calls.Agree(draft, at);
        return draft.Done();
    }

    private static DateTimeOffset NextOpenHour(TurnContext context)
    {
        var window = context.Playbook.Windows.Call;
        var mayCallToday = context.Playbook.Windows.CallOnOffDays || context.Calendar.IsWorkday(context.Today);
        var time = LocalTime.TimeOf(context.Now, context.Zone);
        if (mayCallToday && time < window.Closes.Add(-ContactWindow.ClosingMargin))
            return time < window.Opens ? LocalTime.At(context.Today, window.Opens, context.Zone) : context.Now;
        var day = context.Playbook.Windows.CallOnOffDays
            ? context.Today.AddDays(1)
            : context.Calendar.NextWorkday(context.Today);
        return LocalTime.At(day, window.Opens, context.Zone);
    }
}
