using CampaignEngine.Grains.Dealers.Churn;
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

    /// <summary>What agents were paid, in order of month and agent; one per agent and month, never changed.</summary>
    public Sequence<PaidStatement> PaidStatements { get; init; } = [];

    /// <summary>The pay plans that hold: its own, and the usual ones before it set any.</summary>
    public PayPlans AllPayPlans() => PayPlans.Plans.Count > 0 ? PayPlans : PayPlans.Usual;

    /// <summary>Whether the leaderboard shows names; otherwise initials. Source: 002 row 2-20.</summary>
    public bool ShowsLeaderNames { get; init; }

    /// <summary>What one of its agents can do; null for the usual.</summary>
    public StaffingSettings? Staffing { get; init; }

    /// <summary>What its lost customers are reckoned with; null for the usual.</summary>
    public ChurnParameters? ChurnParameters { get; init; }

    /// <summary>What was changed in these parameters, when, by whom and why; the newest last.</summary>
    public Sequence<ChurnEdit> ChurnEdits { get; init; } = [];

    /// <summary>How much each criterion of the insurers' scorecard weighs; null for all alike.</summary>
    public ScoreWeights? ScoreWeights { get; init; }

    /// <summary>Which reports it has made by itself; null for the usual.</summary>
    public ReportSchedule? Reports { get; init; }

    /// <summary>The bounds that hold: its own, and the usual ones where it has none.</summary>
    public Sequence<Goal> AllGoals() =>
        Goals.Aggregate(Goal.Usual, Goal.With);
}
