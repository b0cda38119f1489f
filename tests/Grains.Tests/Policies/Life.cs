using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

/// <summary>
/// One term under a virtual clock: wakes at its alarm, ends every call as nobody answered, counts everything.
/// </summary>
internal sealed class Life(Policy policy, Playbook playbook, BusinessCalendar calendar, TimeZoneInfo? zone = null)
{
    private const int MostTurns = 500;
    private readonly TimeZoneInfo _zone = zone ?? Samples.Shanghai;

    public Policy Policy { get; private set; } = policy;

    /// <summary>The local end of the clock so far.</summary>
    public DateTimeOffset Now { get; private set; }

    public List<Fate> Fates { get; } = [];

    /// <summary>Local instants at which something went out.</summary>
    public List<DateTimeOffset> Contacts { get; } = [];

    public Books Books { get; } = new();

    public void LiveFrom(DateTimeOffset enrolled, DateTimeOffset? until = null, bool answersCalls = true)
    {
        Tell(new PolicyMessage.Enrolled(null), enrolled);
        LiveOn(until, answersCalls);
    }

    /// <summary>Goes on until an instant, or to the end.</summary>
    public void LiveOn(DateTimeOffset? until = null, bool answersCalls = true)
    {
        for (var turn = 0; ContactPlan.WakeAt(Policy, At(Now)) is { } wake && !(wake > until); turn++)
        {
            Assert.True(turn < MostTurns, $"the term of {Policy.Expiry} does not come to an end");
            Tell(new PolicyMessage.Woken(), wake);
            if (answersCalls && Policy.OpenCall is { } open)
                Tell(new PolicyMessage.CallEnded(open.Step, Disposition.NoAnswer), wake);
        }
    }

    /// <summary>The ledger brings another expiry.</summary>
    public void Correct(DateOnly expiry, DateTimeOffset now) =>
        Tell(new PolicyMessage.FactsChanged(expiry, Policy.Tier, Policy.Silenced), now);

    public void Tell(PolicyMessage message, DateTimeOffset now)
    {
        Now = now;
        var before = Policy.IsPlanned ? Policy.Phase.Name : null;
        var turn = PolicyDecider.Decide(Policy, message, At(now));
        Books.Add(before, turn);
        Policy = turn.State;
        foreach (var effect in turn.Effects)
            Note(effect);
    }

    private TurnContext At(DateTimeOffset now) => new(now, _zone, playbook, calendar);

    private void Note(PolicyEffect effect)
    {
        var today = LocalTime.DayOf(Now, _zone);
        switch (effect)
        {
            case PolicyEffect.SendMessage send:
                Contacts.Add(Now);
                Fates.Add(new Fate(NameOf(send.Step), today, null));
                Books.Add(PolicyCounts.Moved(send.Channel, TouchStatus.Pending, TouchStatus.Sent, null));
                break;
            case PolicyEffect.OpenCallTask call:
                Contacts.Add(Now);
                Fates.Add(new Fate(NameOf(call.Step), today, null));
                break;
            case PolicyEffect.SuppressTouch touch:
                Fates.Add(new Fate(NameOf(touch.Step), today, touch.Rule));
                break;
        }
    }

    private string NameOf(int step) =>
        step < Touch.FirstAppointment ? playbook.Touches[step].Name : Touch.AppointmentName(step);
}
