using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Policies;

/// <summary>
/// What comes next for a term, when and why: computed from playbook, calendar and how far each channel has come, never
/// stored, so that a changed expiry or calendar re-plans by itself.
/// </summary>
public static class ContactPlan
{
    /// <summary>The next touch of one channel; null when the channel is through.</summary>
    public static PlannedTouch? NextOf(Policy policy, Channel channel, TurnContext context)
    {
        Touch? next = null;
        var passed = policy.CursorOf(channel).Step;
        foreach (var touch in context.Playbook.Touches)
        {
            if (touch.Channel != channel || touch.Step <= passed || !touch.IsFor(policy.Tier, policy.LostReason))
                continue;
            if (next is not null)
                return Land(policy, next, touch, context);
            next = touch;
        }
        return next is null ? null : Land(policy, next, null, context);
    }

    /// <summary>The next touch of all channels; null when all are through.</summary>
    public static PlannedTouch? Next(Policy policy, TurnContext context)
    {
        PlannedTouch? first = null;
        foreach (var channel in context.Playbook.Channels)
            if (NextOf(policy, channel, context) is { } planned && (first is null || ComesBefore(planned, first)))
                first = planned;
        return first;
    }

    /// <summary>
    /// All touches still to come, as if each ran or was suppressed on its planned day; in order of their
    /// instants.
    /// </summary>
    public static IReadOnlyList<PlannedTouch> Remaining(Policy policy, TurnContext context)
    {
        var remaining = new List<PlannedTouch>();
        foreach (var channel in context.Playbook.Channels)
            for (var rest = policy;
                NextOf(rest, channel, context) is { } planned;
                rest = rest.Passed(planned.Touch, planned.Day))
                remaining.Add(planned);
        return [.. remaining.OrderBy(planned => planned.At).ThenBy(planned => planned.Touch.Step)];
    }

    /// <summary>When the term ends by itself: when the contact hours of its last day are over.</summary>
    public static DateTimeOffset EndsAt(Policy policy, TurnContext context)
    {
        var windows = context.Playbook.Windows;
        var closes = windows.Sms.Closes > windows.Call.Closes ? windows.Sms.Closes : windows.Call.Closes;
        return LocalTime.At(context.Playbook.DayOf(policy.Expiry, context.Playbook.End.Day), closes, context.Zone);
    }

    /// <summary>The next milestone and its instant, the start of its day; null when all have passed.</summary>
    public static (Milestone Milestone, DateTimeOffset At)? NextMilestone(Policy policy, TurnContext context)
    {
        if (policy.MilestonesPassed >= context.Playbook.Milestones.Count)
            return null;
        var milestone = context.Playbook.Milestones[policy.MilestonesPassed];
        var day = context.Playbook.DayOf(policy.Expiry, milestone.Day);
        return (milestone, LocalTime.At(day, TimeOnly.MinValue, context.Zone));
    }

    /// <summary>
    /// The next instant at which the grain wants to be woken, never before now; null for an ended term. A paused or
    /// blocked term keeps the alarm of what comes next, so that pausing and resuming move nothing; once that has passed
    /// only the end of the term counts.
    /// </summary>
    public static DateTimeOffset? WakeAt(Policy policy, TurnContext context)
    {
        if (policy.Phase.IsEnded)
            return null;
        var wake = ComesNextAt(policy, context);
        if (Rests(policy) && wake <= context.Now)
            wake = EndsAt(policy, context);
        return Later(wake, context.Now);
    }

    private static bool Rests(Policy policy) => policy.Phase is Phase.Paused or Phase.Blocked;

    private static DateTimeOffset ComesNextAt(Policy policy, TurnContext context)
    {
        var wake = EndsAt(policy, context);
        foreach (var channel in context.Playbook.Channels)
            if (NextOf(policy, channel, context) is { } planned)
                wake = Earlier(wake, WakeFor(planned, policy, context));
        if (NextMilestone(policy, context) is { } milestone)
            wake = Earlier(wake, milestone.At);
        if (policy.Appointment is { } appointment)
            wake = Earlier(wake, appointment.At);
        return wake;
    }

    private static bool ComesBefore(PlannedTouch one, PlannedTouch other) =>
        one.At < other.At || (one.At == other.At && one.Touch.Step < other.Touch.Step);

    private static DateTimeOffset WakeFor(PlannedTouch planned, Policy policy, TurnContext context)
    {
        if (planned.Rule is not null || planned.Day != context.Today || planned.At >= context.Now || Rests(policy))
            return planned.At;
        var window = context.Playbook.Windows.Of(planned.Touch.Channel);
        return window.PickFrom(context.Now, HashOf(policy, planned.Touch), context.Zone) ?? context.Now;
    }

    // Source: design rule for days off. A text keeps its day; a call moves forward while that stays before the next
    // touch of its channel, otherwise back while that stays after the previous one, otherwise it is merged.
    private static PlannedTouch Land(Policy policy, Touch touch, Touch? next, TurnContext context)
    {
        var own = context.Playbook.DayOf(policy.Expiry, touch.Day);
        var keeps = context.Playbook.Windows.KeepsItsDay(touch.Channel);
        var isProvisional = !keeps && context.Calendar.IsProvisional(own);
        if (own < policy.Enrolled)
            return Runs(policy, touch, own, isProvisional, context) with { Day = policy.Enrolled, Rule = Rules.Missed };
        if (keeps || context.Calendar.IsWorkday(own))
            return Runs(policy, touch, own, isProvisional, context);

        var limit = context.Playbook.DayOf(policy.Expiry, next?.Day ?? context.Playbook.End.Day);
        var forward = context.Calendar.NextWorkday(own);
        if (forward < limit)
            return Runs(policy, touch, forward, isProvisional, context);

        var previous = policy.CursorOf(touch.Channel).Day;
        var back = context.Calendar.PreviousWorkday(own);
        return back >= policy.Enrolled && (previous is null || back > previous)
            ? Runs(policy, touch, back, isProvisional, context)
            : Runs(policy, touch, own, isProvisional, context) with
            {
                At = OpeningOf(touch, own, context),
                Rule = Rules.Merged,
            };
    }

    private static PlannedTouch Runs(
        Policy policy, Touch touch, DateOnly day, bool isProvisional, TurnContext context) =>
        new(
            touch, day, context.Playbook.Windows.Of(touch.Channel).Pick(day, HashOf(policy, touch), context.Zone),
            null, isProvisional);

    private static DateTimeOffset OpeningOf(Touch touch, DateOnly day, TurnContext context) =>
        LocalTime.At(day, context.Playbook.Windows.Of(touch.Channel).Opens, context.Zone);

    private static ulong HashOf(Policy policy, Touch touch) => StableHash.Of(policy.Seed, (ulong)touch.Step);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
