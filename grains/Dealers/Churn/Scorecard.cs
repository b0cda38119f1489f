using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>How much each criterion weighs; weights in any measure. Source: 001 row 1-02.</summary>
/// <param name="Steering">Volume and quality of the accident cars it steers here (推修).</param>
/// <param name="Service">Assessment of damage, payment to the shop, its people on site (服务).</param>
/// <param name="RemoteIssuing">Policies issued at the dealer (远程出单).</param>
/// <param name="Support">Commission, help with campaigns, delivery of policies (支持).</param>
public sealed record ScoreWeights(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Steering,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Service,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal RemoteIssuing,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Support)
{
    private const decimal Most = 1_000;

    /// <summary>All alike, for dealers that say nothing.</summary>
    public static ScoreWeights Usual { get; } = new(1, 1, 1, 1);

    /// <summary>The weights in the order of their names.</summary>
    [JsonIgnore]
    public Sequence<decimal> All => [Steering, Service, RemoteIssuing, Support];

    /// <summary>Whether none is negative and not all are zero.</summary>
    [JsonIgnore]
    public bool IsSound => All.All(weight => weight is >= 0 and <= Most) && All.Sum() > 0;
}

/// <summary>Who scores insurers; both take part in the decision. Source: 001 row 1-02.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScoreRole>))]
public enum ScoreRole
{
    /// <summary>The accident specialist (事故专员).</summary>
    [JsonStringEnumMemberName("accident-specialist")]
    AccidentSpecialist,

    /// <summary>The service manager (服务经理).</summary>
    [JsonStringEnumMemberName("service-manager")]
    ServiceManager,
}

/// <summary>What one role gives an insurer, each from 1, bad, to 5, very good.</summary>
/// <param name="Role">Who gives it.</param>
/// <param name="By">The name of that person.</param>
/// <param name="Steering">Volume and quality of steered cars.</param>
/// <param name="Service">Service.</param>
/// <param name="RemoteIssuing">Remote issuing.</param>
/// <param name="Support">Support.</param>
public sealed record Score(
    ScoreRole Role, string By, int Steering, int Service, int RemoteIssuing, int Support)
{
    /// <summary>The lowest mark.</summary>
    public const int Least = 1;

    /// <summary>The highest mark.</summary>
    public const int Most = 5;

    /// <summary>The marks in the order of the weights.</summary>
    public Sequence<int> All => [Steering, Service, RemoteIssuing, Support];
}

/// <summary>What an insurer has on the scorecard.</summary>
/// <param name="Marks">Mean of the roles that have scored, in the order of the weights; null before any has.</param>
/// <param name="Total">The weighted mean of the marks, 1 to 5, two decimals; null before anybody has scored.</param>
/// <param name="IsSigned">
/// Whether both roles have scored, and two people did: only then is it a decision of the dealer.
/// </param>
public sealed record Scorecard(Sequence<decimal>? Marks, decimal? Total, bool IsSigned)
{
    /// <summary>The card of an insurer.</summary>
    /// <param name="scores">The latest score of each role that gave one.</param>
    /// <param name="weights">Sound weights.</param>
    public static Scorecard Of(IReadOnlyCollection<Score> scores, ScoreWeights weights)
    {
        if (scores.Count == 0)
            return new Scorecard(null, null, false);
        var marks = Sequence.From(Enumerable.Range(0, weights.All.Count)
            .Select(at => scores.Average(score => (decimal)score.All[at])));
        var total = marks.Zip(weights.All, (mark, weight) => mark * weight).Sum() / weights.All.Sum();
        return new Scorecard(
            marks, decimal.Round(total, 2, MidpointRounding.AwayFromZero),
            scores.DistinctBy(score => score.Role).Count() == Enum.GetValues<ScoreRole>().Length
                && scores.DistinctBy(score => score.By).Count() > 1);
    }
}
