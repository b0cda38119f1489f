using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Reporting;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Dealers;

/// <summary>What a dealer keeps to itself: nothing but its grain reads it.</summary>
/// <param name="Targets">Monthly targets, in order of month; one per month.</param>
public sealed record DealerSettings(Sequence<Target> Targets)
{
    /// <summary>Nothing was set yet.</summary>
    public static DealerSettings None { get; } = new([]);

    /// <summary>Years that were planned, in order; one per year.</summary>
    public Sequence<YearPlan> Plans { get; init; } = [];

    /// <summary>What was changed in targets, when, by whom and why; the newest last.</summary>
    public Sequence<TargetEdit> Edits { get; init; } = [];

    /// <summary>Bounds of shares that differ from the usual ones, in order of their names.</summary>
    public Sequence<Goal> Goals { get; init; } = [];

    /// <summary>Figures that it set itself for a year.</summary>
    public Sequence<KpiTarget> Kpis { get; init; } = [];

    /// <summary>How its agents are paid over time; none while the usual plans hold.</summary>
    public PayPlans PayPlans { get; init; } = PayPlans.None;

    /// <summary>What managers said of agents' months, in order of month and agent; one per agent and month.</summary>
    public Sequence<SaidFacts> PayFacts { get; init; } = [];

    /// <summary>The pay plans that hold: its own, and the usual ones before it set any.</summary>
    public PayPlans AllPayPlans() => PayPlans.Plans.Count > 0 ? PayPlans : PayPlans.Usual;

    /// <summary>Its agents and what one of them can do; null for the usual.</summary>
    public StaffingSettings? Staffing { get; init; }

    /// <summary>Which reports it has made by itself; null for the usual.</summary>
    public ReportSchedule? Reports { get; init; }

    /// <summary>The bounds that hold: its own, and the usual ones where it has none.</summary>
    public Sequence<Goal> AllGoals() =>
        Goals.Aggregate(Goal.Usual, Goal.With);
}
