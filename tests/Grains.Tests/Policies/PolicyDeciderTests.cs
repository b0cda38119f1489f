using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

/// <summary>
/// Given a state, when a message comes, then this is all that comes out. One file per group of phases.
/// </summary>
public sealed partial class PolicyDeciderTests
{
    private const string Noon = PolicySamples.Noon;
    private static readonly DateOnly Expiry = Samples.Day("2025-09-10");

    // Fourteen days before expiry, everything before call-14 done.
    private static readonly Policy Contacting = Samples.Term("2025-09-10", "2025-06-01") with
    {
        IsPlanned = true,
        Cursors =
        [
            new Cursor(Channel.Sms, 0, Samples.Day("2025-06-12")),
            new Cursor(Channel.Call, 11, Samples.Day("2025-08-25")),
        ],
        MilestonesPassed = 1,
        Phase = new Phase.Contacting(),
    };

    private static readonly Policy Calling = Contacting with { OpenCall = new OpenCall(11, Samples.Day("2025-08-25")) };

    private static readonly Appointment Agreed = new(Touch.FirstAppointment, Samples.At("2025-08-27 10:00"));

    private static Turn<Policy, PolicyEffect> When(
        Policy given, PolicyMessage message, string at = Noon, bool isHeld = false, Playbook? playbook = null) =>
        PolicyDecider.Decide(given, message, Samples.Context(at, playbook, isHeld));

    private static void Then(
        Turn<Policy, PolicyEffect> turn, Policy state, params ReadOnlySpan<PolicyEffect> effects) =>
        Assert.Equal(new Turn<Policy, PolicyEffect>(state, Sequence.Of(effects), Verdict.Applied), turn);

    private static void Nothing(Turn<Policy, PolicyEffect> turn, Policy given, Verdict verdict) =>
        Assert.Equal(new Turn<Policy, PolicyEffect>(given, [], verdict), turn);

    private static PolicyEffect.SuppressTouch Suppressed(int step, Channel channel, DateTimeOffset at, string rule) =>
        new(step, channel, at, rule);

    private static PolicyEffect.EndTouch CallClosed(TouchStatus end, string rule, int step = 11) =>
        new(step, Channel.Call, Samples.Day("2025-08-25"), TouchStatus.Pending, end, rule);
}
