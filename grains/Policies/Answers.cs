using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Policies;

/// <summary>What the provider's reports and the customer's own words do to the term.</summary>
internal static class Answers
{
    /// <summary>A text did not arrive: its touch failed. A receipt for an older text changes nothing else.</summary>
    public static Turn<Policy, PolicyEffect> Fail(PolicyDraft draft, PolicyMessage.ReceiptArrived receipt)
    {
        var undelivered = draft.Policy.Undelivered ?? [];
        if (undelivered.Contains(receipt.Step))
            return draft.Ignored(Rules.NothingToDo);
        draft.Policy = draft.Policy with { Undelivered = undelivered.Add(receipt.Step) };
        draft.Order(new PolicyEffect.EndTouch(receipt.Step, receipt.Channel, receipt.Day, TouchStatus.Sent, TouchStatus.Failed, receipt.Code));
        return draft.Done();
    }

    /// <summary>The customer wants an answer: the open call gains priority, or one is booked for the next open hour.</summary>
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
