using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>A share that a dealer keeps within bounds; each name says of what it is a share.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoalName>))]
public enum GoalName
{
    /// <summary>Premium of new cars, of that of new cars and renewals. Source: 002 row 2-01, 40-50 %.</summary>
    [JsonStringEnumMemberName("new-car-premium-share")]
    NewCarPremiumShare,

    /// <summary>Renewal premium against the period before, as growth. Source: 002 row 2-02, 15-20 %.</summary>
    [JsonStringEnumMemberName("renewal-premium-growth")]
    RenewalPremiumGrowth,

    /// <summary>Premium of damage and third-party cover, of all premium. Source: 002 row 2-03, 60 % or more.</summary>
    [JsonStringEnumMemberName("high-value-premium-share")]
    HighValuePremiumShare,

    /// <summary>Premium of fleets and groups, of all premium. Source: 002 row 2-04, 25-30 %.</summary>
    [JsonStringEnumMemberName("key-account-premium-share")]
    KeyAccountPremiumShare,

    /// <summary>New cars insured here, of new cars sold. Source: 002 row 2-05, 85 % or more.</summary>
    [JsonStringEnumMemberName("new-car-penetration")]
    NewCarPenetration,

    /// <summary>Won terms of tier A, of its won and lost ones. Source: 002 row 2-09, 92 % or more.</summary>
    [JsonStringEnumMemberName("tier-a-renewal-rate")]
    TierARenewalRate,

    /// <summary>Terms reached, of terms in campaigns. Source: 002 row 2-10, 98 %.</summary>
    [JsonStringEnumMemberName("reach")]
    Reach,

    /// <summary>Premium that came in online, of all premium. Source: 002 row 2-07, 35 %.</summary>
    [JsonStringEnumMemberName("online-premium-share")]
    OnlinePremiumShare,
}

/// <summary>Bounds of a share; at least one of them is there.</summary>
/// <param name="Name">The share.</param>
/// <param name="AtLeast">The lower bound, 0.85 being 85 %; null for none.</param>
/// <param name="AtMost">The upper bound; null for none.</param>
public sealed record Goal(GoalName Name, decimal? AtLeast, decimal? AtMost)
{
    /// <summary>The bounds of the sources, for dealers that set none.</summary>
    public static Sequence<Goal> Usual { get; } =
    [
        new(GoalName.NewCarPremiumShare, 0.40m, 0.50m), new(GoalName.RenewalPremiumGrowth, 0.15m, 0.20m),
        new(GoalName.HighValuePremiumShare, 0.60m, null), new(GoalName.KeyAccountPremiumShare, 0.25m, 0.30m),
        new(GoalName.NewCarPenetration, 0.85m, null), new(GoalName.TierARenewalRate, 0.92m, null),
        new(GoalName.Reach, 0.98m, null), new(GoalName.OnlinePremiumShare, 0.35m, null),
    ];

    /// <summary>Whether something can lie within the bounds: shares from 0 to 1, growth from -1 to 10.</summary>
    [JsonIgnore]
    public bool IsSound => (AtLeast, AtMost) switch
    {
        (null, null) => false,
        ({ } low, { } high) => IsShare(low) && IsShare(high) && low <= high,
        _ => IsShare((AtLeast ?? AtMost)!.Value),
    };

    /// <summary>The goals with one of them changed.</summary>
    public static Sequence<Goal> With(Sequence<Goal> goals, Goal changed) => Sequence.From(
        goals.Where(goal => goal.Name != changed.Name).Append(changed).OrderBy(goal => goal.Name));

    /// <summary>How an actual share stands to the bounds.</summary>
    /// <param name="actual">The share; null when nobody knows it.</param>
    public GoalReading Read(decimal? actual) => actual switch
    {
        null => new GoalReading(this, null, GoalState.Unknown, null),
        { } share when share < AtLeast => new GoalReading(this, share, GoalState.Below, share - AtLeast.Value),
        { } share when share > AtMost => new GoalReading(this, share, GoalState.Above, share - AtMost.Value),
        _ => new GoalReading(this, actual, GoalState.Within, 0),
    };

    private bool IsShare(decimal bound) =>
        Name == GoalName.RenewalPremiumGrowth ? bound is >= -1 and <= 10 : bound is >= 0 and <= 1;
}

/// <summary>How a share stands to its bounds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoalState>))]
public enum GoalState
{
    /// <summary>Nobody knows the share: the book it is counted from was not imported, or holds nothing yet.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>Too little.</summary>
    [JsonStringEnumMemberName("below")]
    Below,

    /// <summary>As it should be.</summary>
    [JsonStringEnumMemberName("within")]
    Within,

    /// <summary>Too much.</summary>
    [JsonStringEnumMemberName("above")]
    Above,
}

/// <summary>A goal beside what is.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Actual">The share; null when nobody knows it.</param>
/// <param name="State">How it stands to the bounds.</param>
/// <param name="Distance">From the bound that is missed: negative below, positive above; null when unknown.</param>
public sealed record GoalReading(Goal Goal, decimal? Actual, GoalState State, decimal? Distance);
