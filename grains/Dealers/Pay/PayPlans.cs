using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// The pay plans of a dealer over time. In a month one version of a name holds: the one that began last, unless it has
/// ended. A version without an end gives way when the next one begins; two that claim the same month are refused. What
/// a month was paid by never changes.
/// </summary>
/// <param name="Plans">All versions, in order of name and first month.</param>
/// <param name="Paid">The months that were paid, in order of name and month.</param>
public sealed record PayPlans(Sequence<PayPlan> Plans, Sequence<PaidMonth> Paid)
{
    /// <summary>No plan and no month.</summary>
    public static PayPlans None { get; } = new([], []);

    /// <summary>The plans of the sources, in every month from 2000 on.</summary>
    public static PayPlans Usual { get; } = UsualPayPlans.From(new DateOnly(2000, 1, 1))
        .Aggregate(None, (all, plan) => all.Add(plan).Plans);

    /// <summary>The plan of a name that holds in a month; null for none.</summary>
    /// <param name="name">Name of the plan.</param>
    /// <param name="month">Any day of the month, local to the dealer.</param>
    public PayPlan? In(string name, DateOnly month) =>
        Plans.LastOrDefault(plan => plan.Name == name && plan.From <= PayPlan.FirstOf(month)) is { } plan
        && plan.Covers(month) ? plan : null;

    /// <summary>Whether a month was paid by this version, so that it can no longer change.</summary>
    public bool IsUsed(string name, int version) =>
        Paid.Any(paid => paid.Name == name && paid.Version == version);

    /// <summary>Puts a new version in.</summary>
    public PayPlansChange Add(PayPlan plan) =>
        Plans.Where(other => other.Name == plan.Name).Select(other => other.Version).DefaultIfEmpty().Max() is var last
        && plan.Version <= last
            ? Refused("version-not-new", "version", $"{plan.Name} already has version {last}; the next is {last + 1}",
                $"{plan.Name} 已有第 {last} 版，新版本须为 {last + 1}")
            : Put(plan);

    /// <summary>
    /// Puts a version in the place of the one with its number. Once a month was paid by that, only its end may change.
    /// </summary>
    public PayPlansChange Replace(PayPlan plan) => Find(plan.Name, plan.Version) is { } old
        ? IsUsed(plan.Name, plan.Version) && old with { Until = plan.Until } != plan ? Used(plan) : Put(plan)
        : Unknown(plan.Name, plan.Version);

    /// <summary>Takes a version out by which no month was paid.</summary>
    public PayPlansChange Remove(string name, int version) => Find(name, version) is { } old
        ? IsUsed(name, version) ? Used(old) : Kept(Without(old))
        : Unknown(name, version);

    /// <summary>Notes that a month was paid by the plan that holds in it; nothing happens the second time.</summary>
    /// <param name="name">Name of the plan.</param>
    /// <param name="month">Any day of the month.</param>
    public PayPlansChange MarkPaid(string name, DateOnly month)
    {
        if (In(name, month) is not { } plan)
            return Refused("no-plan", "month", $"no version of {name} holds in {Month(month)}",
                $"{Month(month)} 没有适用的 {name} 方案");
        var paid = new PaidMonth(name, PayPlan.FirstOf(month), plan.Version);
        return new PayPlansChange(Paid.Contains(paid) ? this : this with
        {
            Paid = Sequence.From(Paid.Append(paid)
                .OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Month)),
        }, []);
    }

    private PayPlansChange Put(PayPlan plan)
    {
        var others = Find(plan.Name, plan.Version) is { } old ? Without(old) : Plans;
        var faults = Sequence.From(PayPlanRules.Check(plan).Concat(others.Select(other => Overlap(plan, other))
            .OfType<Fault>()));
        return faults.Count > 0 ? new PayPlansChange(this, faults) : Kept(Sequence.From(others.Append(plan)
            .OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.From)));
    }

    // Also a new version in between, or an earlier end, may take a paid month from the version that paid it.
    private PayPlansChange Kept(Sequence<PayPlan> plans)
    {
        var after = this with { Plans = plans };
        var moved = Paid.FirstOrDefault(paid => after.In(paid.Name, paid.Month)?.Version != paid.Version);
        return moved is null ? new PayPlansChange(after, []) : Refused(
            "month-paid", "from",
            $"{Month(moved.Month)} was paid by version {moved.Version} of {moved.Name} and keeps it",
            $"{Month(moved.Month)} 已按 {moved.Name} 第 {moved.Version} 版发放，不能改动");
    }

    private Sequence<PayPlan> Without(PayPlan old) => Sequence.From(Plans.Where(plan => plan != old));

    internal PayPlan? Find(string name, int version) =>
        Plans.FirstOrDefault(plan => plan.Name == name && plan.Version == version);

    private static Fault? Overlap(PayPlan plan, PayPlan other)
    {
        if (plan.Name != other.Name)
            return null;
        var (first, second) = plan.From <= other.From ? (plan, other) : (other, plan);
        if (first.From != second.From && (first.Until is not { } until || until < second.From))
            return null;
        return Fault.At(
            "plans-overlap", "from",
            $"overlaps version {other.Version}, which holds from {Month(other.From)}: both claim {Month(second.From)}",
            $"与第 {other.Version} 版（自 {Month(other.From)} 起）重叠：两者都适用于 {Month(second.From)}");
    }

    private PayPlansChange Used(PayPlan plan) => Refused(
        "plan-used", "version", $"a month was paid by version {plan.Version} of {plan.Name}; add a new version instead",
        $"已有月份按 {plan.Name} 第 {plan.Version} 版发放，请另建新版本");

    private PayPlansChange Unknown(string name, int version) => Refused(
        "no-such-plan", "version", $"{name} has no version {version}", $"{name} 没有第 {version} 版");

    private PayPlansChange Refused(string rule, string path, string en, string zh) =>
        new(this, [Fault.At(rule, path, en, zh)]);
}

/// <summary>A month that was paid.</summary>
/// <param name="Name">Name of the plan.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Version">The version it was paid by.</param>
public sealed record PaidMonth(string Name, DateOnly Month, int Version);

/// <summary>What became of a change to the plans.</summary>
/// <param name="Plans">The plans after it; as before when it was refused.</param>
/// <param name="Faults">Why it was refused; none when it was taken.</param>
public sealed record PayPlansChange(PayPlans Plans, Sequence<Fault> Faults);
