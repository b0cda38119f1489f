namespace CampaignEngine.Grains.Policies;

/// <summary>What one message came to: the write set of a turn, whole.</summary>
/// <param name="Stored">The policy before; a term that is being enrolled has no stored row yet.</param>
/// <param name="Delivery">The message and its instant.</param>
/// <param name="Verdict">What its sender learns; null when the decider threw.</param>
/// <param name="State">The state after; null when nothing changed.</param>
/// <param name="Effects">Orders to carry out.</param>
/// <param name="Today">The dealer's local day.</param>
/// <param name="WakeAt">The next alarm, UTC; null for none.</param>
/// <param name="Error">Why the policy must be parked; null when all went well.</param>
public sealed record PolicyTurn(
    PolicyRow Stored, Delivery Delivery, CommandResult? Verdict, Policy? State, IReadOnlyList<PolicyEffect> Effects,
    DateOnly Today, DateTimeOffset? WakeAt, Exception? Error = null)
{
    /// <summary>Whether it lets a parked policy go on.</summary>
    public bool IsRelease { get; init; }

    /// <summary>
    /// Whether the alarm must be written; one that stays costs nothing. A parked term has none until its release.
    /// </summary>
    public bool MovesAlarm => Error is null && !IsRelease && WakeAt != Stored.WakeAt
        && (State is not null || Delivery.Message is PolicyMessage.Woken);

    /// <summary>
    /// The number of the last turn once this one is written; one that parks counts, so that no other meets its number.
    /// </summary>
    public int TurnNo => State is null && Error is null ? Stored.TurnNo : Stored.TurnNo + 1;

    /// <summary>Decides a message; throws what the decider throws.</summary>
    public static PolicyTurn Decide(PolicyRow stored, Policy policy, Delivery delivery, TurnContext context)
    {
        var turn = PolicyDecider.Decide(policy, delivery.Message, context);
        var verdict = new CommandResult(turn.Verdict.Kind, turn.Verdict.Rule, turn.State.Phase.Name);
        var wakeAt = ContactPlan.WakeAt(turn.State, context);
        if (turn.Verdict.Kind == VerdictKind.Applied)
            return new PolicyTurn(stored, delivery, verdict, turn.State, turn.Effects, context.Today, wakeAt);
        // An alarm that found nothing to do must still be moved, or it would ring again at once.
        if (delivery.Message is PolicyMessage.Woken && wakeAt <= context.Now)
            throw new InvalidOperationException(
                "The alarm is due but the policy finds nothing to do; it would never rest.");
        return new PolicyTurn(stored, delivery, verdict, null, [], context.Today, wakeAt);
    }

    /// <summary>The turn that parks a policy.</summary>
    public static PolicyTurn Park(PolicyRow stored, Delivery delivery, Exception cause) =>
        new(stored, delivery, null, null, [], default, null, cause);

    /// <summary>The turn that lets a parked policy go on: its alarm rings at once.</summary>
    public static PolicyTurn Release(PolicyRow stored, DateTimeOffset now)
    {
        var verdict = new CommandResult(VerdictKind.Applied, null, stored.Phase);
        var delivery = new Delivery(new PolicyMessage.Woken(), now);
        return new PolicyTurn(stored, delivery, verdict, null, [], default, now) with { IsRelease = true };
    }

    /// <summary>The policy as its rows stand once this turn is committed.</summary>
    public PolicyRow Committed() => Error is not null
        ? Stored with { WakeAt = null, IsParked = true }
        : Stored with
        {
            TurnNo = TurnNo,
            Phase = State?.Phase.Name ?? Stored.Phase,
            WakeAt = MovesAlarm || IsRelease ? WakeAt : Stored.WakeAt,
            IsParked = Stored.IsParked && !IsRelease,
        };
}
