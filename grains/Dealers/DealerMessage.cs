using System.Text.Json.Serialization;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Grains.Dealers.Reporting;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Dealers;

/// <summary>What people ask of a dealer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Renamed), "renamed")]
[JsonDerivedType(typeof(SuspensionAsked), "suspension-asked")]
[JsonDerivedType(typeof(ReinstatementAsked), "reinstatement-asked")]
[JsonDerivedType(typeof(Affiliated), "affiliated")]
[JsonDerivedType(typeof(TargetSet), "target-set")]
[JsonDerivedType(typeof(YearPlanned), "year-planned")]
[JsonDerivedType(typeof(GoalSet), "goal-set")]
[JsonDerivedType(typeof(KpisSet), "kpis-set")]
[JsonDerivedType(typeof(PayPlanSet), "pay-plan-set")]
[JsonDerivedType(typeof(PayPlanEnded), "pay-plan-ended")]
[JsonDerivedType(typeof(PayFactsSaid), "pay-facts-said")]
[JsonDerivedType(typeof(MonthPaid), "month-paid")]
[JsonDerivedType(typeof(StaffingSet), "staffing-set")]
[JsonDerivedType(typeof(ChurnSet), "churn-set")]
[JsonDerivedType(typeof(ScoreWeightsSet), "score-weights-set")]
[JsonDerivedType(typeof(LeaderNamesSet), "leader-names-set")]
[JsonDerivedType(typeof(ReportsScheduled), "reports-scheduled")]
[JsonDerivedType(typeof(PromotionsSet), "promotions-set")]
public abstract record DealerMessage
{
    private DealerMessage()
    {
    }

    /// <summary>The ledger or a person names it otherwise.</summary>
    public sealed record Renamed(string Name) : DealerMessage;

    /// <summary>Contact with all of its customers is to rest.</summary>
    public sealed record SuspensionAsked : DealerMessage;

    /// <summary>Contact is to go on.</summary>
    public sealed record ReinstatementAsked : DealerMessage;

    /// <summary>It belongs elsewhere from a day on; takes the place of what was said for that day.</summary>
    public sealed record Affiliated(Affiliation Affiliation) : DealerMessage;

    /// <summary>A month's target was set or changed; by whom and why.</summary>
    public sealed record TargetSet(Target Target, string By, string? Reason = null) : DealerMessage;

    /// <summary>A year's target was adopted, and with it those of its twelve months; by whom and why.</summary>
    public sealed record YearPlanned(YearPlan Plan, string By, string? Reason = null) : DealerMessage;

    /// <summary>The bounds of a share were set.</summary>
    public sealed record GoalSet(Goal Goal) : DealerMessage;

    /// <summary>The figures of the year were set; they take the place of all before.</summary>
    public sealed record KpisSet(Sequence<KpiTarget> Kpis) : DealerMessage;

    /// <summary>A version of a pay plan was set: a new one, or in the place of the one with its number.</summary>
    public sealed record PayPlanSet(PayPlan Plan) : DealerMessage;

    /// <summary>A version of a pay plan has a last month; null lets it go on.</summary>
    public sealed record PayPlanEnded(string Name, int Version, DateOnly? Until) : DealerMessage;

    /// <summary>Somebody said what no book shows of an agent's month, in the place of what was said before.</summary>
    public sealed record PayFactsSaid(SaidFacts Facts) : DealerMessage;

    /// <summary>A month was paid by the version of a plan that holds in it.</summary>
    /// <param name="Plan">Name of the plan.</param>
    /// <param name="Month">Any day of the month, local to the dealer.</param>
    /// <param name="Won">What the book shows, of the month and of those before it; see <see cref="PayBook"/>.</param>
    /// <param name="By">Who marks it as paid.</param>
    /// <param name="Total">The sum that was confirmed, yuan; null for whatever it is.</param>
    public sealed record MonthPaid(
        string Plan, DateOnly Month, Sequence<AgentWins> Won, string By, decimal? Total = null) : DealerMessage;

    /// <summary>Whether everybody may read the names on the leaderboard was set.</summary>
    public sealed record LeaderNamesSet(bool AreShown) : DealerMessage;

    /// <summary>What one of its agents can do was set.</summary>
    public sealed record StaffingSet(StaffingSettings Staffing) : DealerMessage;

    /// <summary>What lost customers are reckoned with was set; by whom and why.</summary>
    public sealed record ChurnSet(ChurnParameters Parameters, string By, string? Reason = null) : DealerMessage;

    /// <summary>How much each criterion of the insurers' scorecard weighs was set.</summary>
    public sealed record ScoreWeightsSet(ScoreWeights Weights) : DealerMessage;

    /// <summary>Which reports it has made by itself was set; it takes the place of all before.</summary>
    public sealed record ReportsScheduled(ReportSchedule Schedule) : DealerMessage;

    /// <summary>
    /// Its promotions and what its customers earn were set, by whom and why; they take the place of all before.
    /// </summary>
    public sealed record PromotionsSet(
        Sequence<Promotion> Promotions, Sequence<LoyaltyRate> Rates, string By, string Reason) : DealerMessage;
}

/// <summary>An order a dealer gives.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DealerEffect>))]
public enum DealerEffect
{
    /// <summary>Wake the terms that the suspension stopped.</summary>
    [JsonStringEnumMemberName("resume-terms")]
    ResumeTerms,
}
