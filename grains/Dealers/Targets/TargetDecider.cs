namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>What setting a target, a year, a bound or a figure does to a dealer's settings.</summary>
internal static class TargetDecider
{
    /// <summary>The settings after a month's target was set; null when it is none that can be wanted.</summary>
    public static DealerSettings? Set(DealerSettings settings, DealerMessage.TargetSet set, DateTimeOffset now)
    {
        var target = set.Target with { Month = new DateOnly(set.Target.Month.Year, set.Target.Month.Month, 1) };
        if (!target.IsSound)
            return null;
        var before = settings.Targets.FirstOrDefault(other => other.Month == target.Month);
        return before == target ? settings : settings with
        {
            Targets = With(settings.Targets, [target]),
            Edits = Kept(settings.Edits, new TargetEdit(
                now, set.By, set.Reason, null, target.Month, before?.Renewals, target.Renewals, before?.Premium,
                target.Premium)),
        };
    }

    /// <summary>
    /// The settings after a year was planned: its months' targets take the place of those there were. Null when it is
    /// no plan that can be wanted.
    /// </summary>
    public static DealerSettings? Plan(DealerSettings settings, DealerMessage.YearPlanned planned, DateTimeOffset now)
    {
        var plan = planned.Plan;
        if (!plan.IsSound)
            return null;
        var months = plan.Months();
        var before = settings.Targets.Where(target => target.Month.Year == plan.Year).ToArray();
        if (settings.Plans.Contains(plan) && before.SequenceEqual(months))
            return settings;
        var any = before.Length > 0;
        return settings with
        {
            Targets = With(settings.Targets, months),
            Plans = Sequence.From(settings.Plans.Where(other => other.Year != plan.Year).Append(plan)
                .OrderBy(other => other.Year)),
            Edits = Kept(settings.Edits, new TargetEdit(
                now, planned.By, planned.Reason, plan.Year, null, any ? before.Sum(target => target.Renewals) : null,
                plan.Renewals, any ? before.Sum(target => target.Premium) : null, plan.Premium)),
        };
    }

    /// <summary>The settings with the bounds of a share; null when nothing can lie within them.</summary>
    public static DealerSettings? Set(DealerSettings settings, Goal goal) =>
        goal.IsSound ? settings with { Goals = Goal.With(settings.Goals, goal) } : null;

    /// <summary>The settings with these figures of the year; null when one cannot be meant or is there twice.</summary>
    public static DealerSettings? Set(DealerSettings settings, Sequence<KpiTarget> kpis) =>
        kpis.All(kpi => kpi.IsSound) && kpis.DistinctBy(kpi => kpi.Kpi).Count() == kpis.Count
            ? settings with { Kpis = Sequence.From(kpis.OrderBy(kpi => kpi.Kpi)) }
            : null;

    private static Sequence<Target> With(Sequence<Target> targets, IReadOnlyCollection<Target> set) => Sequence.From(
        targets.Where(target => set.All(other => other.Month != target.Month)).Concat(set)
            .OrderBy(target => target.Month));

    private static Sequence<TargetEdit> Kept(Sequence<TargetEdit> edits, TargetEdit edit) =>
        Sequence.From(edits.Append(edit).TakeLast(TargetEdit.MostKept));
}
