namespace CampaignEngine.Grains.Policies;

/// <summary>A turn while it is being decided: the state so far and the orders given so far.</summary>
internal sealed class PolicyDraft(Policy policy, TurnContext context)
{
    private readonly List<PolicyEffect> _effects = [];
    private readonly Policy _before = policy;

    public Policy Policy { get; set; } = policy;

    public TurnContext Context { get; } = context;

    public void Order(PolicyEffect effect) => _effects.Add(effect);

    public void Suppress(PlannedTouch planned, string rule)
    {
        Order(new PolicyEffect.SuppressTouch(planned.Touch.Step, planned.Touch.Channel, planned.At, rule));
        Policy = Policy.Passed(planned.Touch, Context.Today);
    }

    /// <summary>Applied when anything changed or was ordered, otherwise ignored as a repeat.</summary>
    public Turn<Policy, PolicyEffect> Done() => _effects.Count == 0 && Policy == _before
        ? new(_before, [], Verdict.Ignored(Rules.NothingToDo))
        : new(Policy, Sequence.From(_effects), Verdict.Applied);

    /// <summary>Nothing changed, because a rule forbids it.</summary>
    public Turn<Policy, PolicyEffect> Refused(string rule) => new(_before, [], Verdict.Refused(rule));

    /// <summary>Nothing changed, because there was nothing left to do.</summary>
    public Turn<Policy, PolicyEffect> Ignored(string rule) => new(_before, [], Verdict.Ignored(rule));
}
