using CampaignEngine.Grains;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>What lies ahead of one enrolled term, as the pure plan sees it at one instant.</summary>
/// <param name="policy">What its grain remembers.</param>
/// <param name="context">The world at that instant.</param>
/// <param name="wakeAt">Where its alarm stands; null for none.</param>
internal sealed class Outlook(Policy policy, TurnContext context, DateTimeOffset? wakeAt)
{
    private static readonly HashSet<string> Resting = ["paused", "blocked", "won", "lost", "withdrawn"];

    private readonly Lazy<IReadOnlyList<PlannedTouch>> _remaining = new(() =>
        policy.Phase.IsEnded ? [] : ContactPlan.Remaining(policy, context));

    public Policy Policy { get; } = policy;

    public TurnContext Context { get; } = context;

    /// <summary>Every touch still to come, those that will be suppressed included.</summary>
    public IReadOnlyList<PlannedTouch> Remaining => _remaining.Value;

    /// <summary>The first planned touch that is to be made, unless an appointment comes before it.</summary>
    public PlannedTouch? NextPlanned => Rests ? null : Remaining.FirstOrDefault(IsToBeMade);

    /// <summary>The next contact of any kind; null while nothing may begin.</summary>
    public NextTouch? Next
    {
        get
        {
            var planned = NextPlanned;
            if (!Rests && Policy.Appointment is { } agreed && !(planned?.At < agreed.At))
                return new NextTouch(Touch.AppointmentName(agreed.Step), Channel.Call.Name(), agreed.At,
                    LocalTime.DayOf(agreed.At, Context.Zone), Provisional: false);
            return planned is null ? null : new NextTouch(
                planned.Touch.Name, planned.Touch.Channel.Name(), InstantOf(planned), planned.Day,
                planned.IsProvisional);
        }
    }

    /// <summary>The name of a step within the term.</summary>
    public string NameOf(int step) => NameOf(step, Context.Playbook);

    /// <summary>The name of a step of a playbook, or of an appointment.</summary>
    public static string NameOf(int step, Playbook playbook) =>
        step >= Touch.FirstAppointment ? Touch.AppointmentName(step)
        : step < playbook.Touches.Count ? playbook.Touches[step].Name
        : $"step-{step}";

    // A term that was enrolled in the middle of a touch's day runs it later that day, when its alarm stands.
    private DateTimeOffset InstantOf(PlannedTouch planned) =>
        planned.Day == Context.Today && planned.At < Context.Now ? wakeAt ?? planned.At : planned.At;

    /// <summary>Whether nothing may begin for it: it or its campaign rests, or it has ended.</summary>
    public bool Rests => Context.IsHeld || Resting.Contains(Policy.Phase.Name);

    /// <summary>The rule by which a planned touch will not be made as things stand; null when it will.</summary>
    public string? RuleAgainst(PlannedTouch planned) => planned.Rule ?? (Policy, planned.Touch.Channel) switch
    {
        ({ Phase: Phase.Blocked blocked }, _) => blocked.Reason,
        _ when Policy.IsHeldOutOf(planned.Touch) => Rules.Holdout,
        (_, var channel) when Policy.IsSilenced(channel) => Rules.NoConsent,
        ({ SpokenUntil: { } until }, Channel.Call) when planned.Day < until => Rules.Household,
        _ => null,
    };

    private bool IsToBeMade(PlannedTouch planned) => RuleAgainst(planned) is null;
}
