using System.Text.Json;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Tests.Policies;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignEngine.Grains.Tests;

/// <summary>The six laws of a turn, for every phase and message and for random lives.</summary>
public sealed class TurnLawsTests
{
    private const int Lives = 400;

    [Fact]
    public void The_samples_hold_every_phase_and_every_message()
    {
        Assert.Equal(Nested(typeof(Phase)), PolicySamples.States.Select(state => state.Phase.GetType()).ToHashSet());
        Assert.Equal(Nested(typeof(PolicyMessage)),
            PolicySamples.Messages.Select(message => message.GetType()).ToHashSet());
    }

    [Fact]
    public void Total_every_phase_answers_every_message() => ForAllPairs((policy, message, context) =>
    {
        var turn = PolicyDecider.Decide(policy, message, context);
        Assert.True(turn.Verdict.Kind == VerdictKind.Applied || (turn.State == policy && turn.Effects.Count == 0));
        Assert.Equal(turn.Verdict.Kind == VerdictKind.Applied, turn.Verdict.Rule is null);
    });

    [Fact]
    public void Deterministic_the_same_question_has_the_same_answer() => ForAllPairs((policy, message, context) =>
        Assert.Equal(PolicyDecider.Decide(policy, message, context),
            PolicyDecider.Decide(policy with { }, message, context)));

    [Fact]
    public void Idempotent_a_message_twice_leaves_what_once_left() => ForAllPairs((policy, message, context) =>
    {
        var once = PolicyDecider.Decide(policy, message, context).State;
        var twice = PolicyDecider.Decide(once, message, context);
        Assert.Equal(once, twice.State);
        Assert.Empty(twice.Effects);
    });

    [Fact]
    public void Absorbing_an_ended_term_does_nothing_more() => ForAllPairs((policy, message, context) =>
    {
        if (!policy.Phase.IsEnded)
            return;
        var turn = PolicyDecider.Decide(policy, message, context);
        Assert.Equal(new Turn<Policy, PolicyEffect>(policy, [], Verdict.Ignored(Rules.TermEnded)), turn);
        Assert.Null(ContactPlan.WakeAt(turn.State, context));
    });

    [Fact]
    public void Time_safe_nothing_begins_outside_the_window_and_no_alarm_spins() => ForAllPairs(AssertTimeSafe);

    [Fact]
    public void Durable_everything_survives_JSON() => ForAllPairs((policy, message, context) =>
    {
        AssertSurvives(policy);
        AssertSurvives(message);
        foreach (var effect in PolicyDecider.Decide(policy, message, context).Effects)
            AssertSurvives(effect);
    });

    [Fact]
    public void All_six_hold_along_random_lives() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Lives).WithReplay(20250827, 7),
        Prop.ForAll(Arb.From(RandomLife()), life => Live(life)));

    private static Gen<(int Playbook, int Enrolled, List<(int Message, int Minutes)> Steps)> RandomLife() =>
        from playbook in Gen.Choose(0, Samples.Playbooks.Count - 1)
        from enrolled in Gen.Choose(0, 110 * 24 * 60)
        from steps in Gen.ListOf(
            from message in Gen.Choose(-PolicySamples.Messages.Count, PolicySamples.Messages.Count - 1)
            from minutes in Gen.Choose(0, 5 * 24 * 60)
            select (message, minutes))
        select (playbook, enrolled, steps.ToList());

    // Half of all messages are alarms at the instant the term asked for; the others come at any time before it.
    private static void Live((int Playbook, int Enrolled, List<(int Message, int Minutes)> Steps) life)
    {
        var playbook = Samples.Playbooks[life.Playbook];
        var now = Samples.At("2025-08-10").AddMinutes(life.Enrolled);
        var policy = PolicyDecider.New(
            Samples.Day("2025-11-20"), LocalTime.DayOf(now, Samples.Shanghai), Samples.Seed, null, []);
        var books = new Books();
        policy = Step(policy, new PolicyMessage.Enrolled(100m), Samples.Context(now, playbook), books);
        foreach (var (which, minutes) in life.Steps)
        {
            var wake = ContactPlan.WakeAt(policy, Samples.Context(now, playbook)) ?? now.AddMinutes(minutes);
            now = which < 0 || now.AddMinutes(minutes) > wake ? wake : now.AddMinutes(minutes);
            var message = which < 0 ? new PolicyMessage.Woken() : Aimed(PolicySamples.Messages[which], policy, now);
            policy = Step(policy, message, Samples.Context(now, playbook), books);
        }
        while (ContactPlan.WakeAt(policy, Samples.Context(now, playbook)) is { } wake)
            policy = Step(policy, new PolicyMessage.Woken(), Samples.Context(now = wake, playbook), books);
        books.AssertClosed();
    }

    private static Policy Step(Policy policy, PolicyMessage message, TurnContext context, Books books)
    {
        var turn = PolicyDecider.Decide(policy, message, context);
        Assert.Equal(turn, PolicyDecider.Decide(policy, message, context));
        Assert.Empty(PolicyDecider.Decide(turn.State, message, context).Effects);
        Assert.True(turn.State == policy || turn.Verdict.Kind == VerdictKind.Applied);
        Assert.False(policy.Phase.IsEnded && turn.State != policy);
        AssertTimeSafe(policy, message, context);
        AssertSurvives(turn.State);
        books.Add(policy.IsPlanned ? policy.Phase.Name : null, turn);
        books.AssertBalanced();
        return turn.State;
    }

    // A report about the call that is open, not about one that never was.
    private static PolicyMessage Aimed(PolicyMessage message, Policy policy, DateTimeOffset now) => message switch
    {
        PolicyMessage.CallEnded { NextAppointment: not null } call when policy.OpenCall is { } open =>
            call with { Step = open.Step, NextAppointment = now.AddDays(2) },
        PolicyMessage.CallEnded call when policy.OpenCall is { } open => call with { Step = open.Step },
        PolicyMessage.FactsChanged changed =>
            changed with { Expiry = policy.Expiry.AddDays(changed.Tier is null ? 3 : -3) },
        _ => message,
    };

    private static void AssertTimeSafe(Policy policy, PolicyMessage message, TurnContext context)
    {
        var turn = PolicyDecider.Decide(policy, message, context);
        foreach (var channel in turn.Effects.Select(ContactOf).OfType<Channel>())
            Assert.True(context.Playbook.Windows.Of(channel).IsOpen(context.Now, context.Zone));
        if (ContactPlan.WakeAt(turn.State, context) is not { } wake)
            return;
        Assert.True(wake >= context.Now);
        if (wake == context.Now)
            Assert.Equal(Verdict.Applied, PolicyDecider.Decide(turn.State, new PolicyMessage.Woken(), context).Verdict);
    }

    private static Channel? ContactOf(PolicyEffect effect) => effect switch
    {
        PolicyEffect.SendMessage send => send.Channel,
        PolicyEffect.OpenCallTask => Channel.Call,
        _ => null,
    };

    private static void AssertSurvives<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, typeof(T), GrainJson.Default);
        Assert.Equal(value, JsonSerializer.Deserialize(json, typeof(T), GrainJson.Default));
    }

    private static void ForAllPairs(Action<Policy, PolicyMessage, TurnContext> law)
    {
        foreach (var policy in PolicySamples.States)
            foreach (var message in PolicySamples.Messages)
                foreach (var instant in PolicySamples.Instants)
                    foreach (var context in (TurnContext[])[
                        Samples.Context(instant), Samples.Context(instant, isHeld: true),
                        Samples.Context(instant, Samples.WinBack)])
                        law(policy, message, context);
    }

    private static HashSet<Type> Nested(Type union) =>
        [.. union.GetNestedTypes().Where(type => type.IsSubclassOf(union))];
}
