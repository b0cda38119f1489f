namespace CampaignEngine.Grains.Policies;

/// <summary>One change of a dealer's totals.</summary>
/// <param name="Metric">What is counted; the names are those of <see cref="Metrics"/> and of the phases.</param>
/// <param name="Channel">The channel of a touch; null for what concerns the term.</param>
/// <param name="Amount">How much is added; negative takes away.</param>
public readonly record struct MetricChange(string Metric, Channel? Channel, decimal Amount);

/// <summary>The names of the metrics about touches and contacts.</summary>
public static class Metrics
{
    /// <summary>Contacts ever planned.</summary>
    public const string Planned = "planned";

    /// <summary>Terms in a campaign.</summary>
    public const string Terms = "terms";

    /// <summary>Terms that something was sent to or that were called; each once.</summary>
    public const string Contacted = "contacted";

    /// <summary>Terms whose customer a receipt or a talk on the phone says was reached; each once.</summary>
    public const string Reached = "reached";

    private const string SuppressedBy = "suppressed:";

    /// <summary>The name of what counts touches suppressed by a rule; part of the suppressed.</summary>
    public static string Suppressed(string? rule) => SuppressedBy + (rule ?? "unnamed");
}

/// <summary>
/// Derives from a turn what it changes in the dealer's totals, so that no order can forget its count.
/// </summary>
public static class PolicyCounts
{
    /// <summary>The changes of one turn; a new term has no phase before it.</summary>
    public static IEnumerable<MetricChange> Of(string? phaseBefore, string phase, IEnumerable<PolicyEffect> effects)
    {
        if (phaseBefore is null)
            yield return new(Metrics.Terms, null, 1);
        if (phase != phaseBefore)
        {
            yield return new(phase, null, 1);
            if (phaseBefore is not null)
                yield return new(phaseBefore, null, -1);
        }
        foreach (var effect in effects)
            foreach (var change in Of(effect))
                yield return change;
    }

    /// <summary>The changes when a touch moves from one end to another, by a rule when it was suppressed.</summary>
    public static IEnumerable<MetricChange> Moved(
        Channel channel, TouchStatus from, TouchStatus to, string? rule)
    {
        foreach (var name in Counted(from))
            yield return new(name, channel, -1);
        foreach (var name in Counted(to))
            yield return new(name, channel, 1);
        if (to == TouchStatus.Suppressed)
            yield return new(Metrics.Suppressed(rule), channel, 1);
    }

    private static IEnumerable<MetricChange> Of(PolicyEffect effect) => effect switch
    {
        PolicyEffect.PlanTouches plan =>
            [new(Metrics.Planned, plan.Channel, plan.Count), new(TouchStatus.Pending.Name(), plan.Channel, plan.Count)],
        PolicyEffect.SuppressTouch touch => Moved(
            touch.Channel, TouchStatus.Pending, TouchStatus.Suppressed, touch.Rule),
        PolicyEffect.EndTouch touch => Moved(touch.Channel, touch.From, touch.To, touch.Rule),
        PolicyEffect.CountMoney money => [new(money.Metric, null, money.Amount)],
        _ => [],
    };

    private static string[] Counted(TouchStatus status) =>
        status == TouchStatus.Delivered ? [TouchStatus.Sent.Name(), TouchStatus.Delivered.Name()] : [status.Name()];
}
