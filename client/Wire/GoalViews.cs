namespace CampaignEngine.Wire;

/// <summary>A share that a dealer keeps within bounds, beside what it is.</summary>
/// <param name="Name">Its name, such as <c>tier-a-renewal-rate</c>.</param>
/// <param name="AtLeast">The lower bound, 0.92 being 92 %; null for none.</param>
/// <param name="AtMost">The upper bound; null for none.</param>
/// <param name="Actual">The share; null when nobody knows it.</param>
/// <param name="State">unknown, below, within or above.</param>
/// <param name="Distance">From the bound that is missed; null when unknown.</param>
public sealed record GoalView(
    string Name, decimal? AtLeast, decimal? AtMost, decimal? Actual, string State, decimal? Distance);

/// <summary>Sets the bounds of a share; at least one of them.</summary>
/// <param name="AtLeast">The lower bound; null for none.</param>
/// <param name="AtMost">The upper bound; null for none.</param>
public sealed record GoalChange(decimal? AtLeast, decimal? AtMost);

/// <summary>A figure for a year.</summary>
/// <param name="Name">Its name, such as <c>cars-per-month</c>.</param>
/// <param name="Value">What it is to be; shares as 0.93 for 93 %.</param>
public sealed record KpiView(string Name, decimal Value);

/// <summary>Sets a dealer's figures for a year; they take the place of all before.</summary>
/// <param name="Kpis">The figures, each at most once.</param>
public sealed record KpisChange(IReadOnlyList<KpiView>? Kpis);

/// <summary>Figures that cannot all come true.</summary>
/// <param name="Relation">What they have to do with each other, such as <c>workshop-revenue</c>.</param>
/// <param name="Stated">The figure that does not fit.</param>
/// <param name="From">The least that the others imply for it.</param>
/// <param name="To">The most that they imply.</param>
/// <param name="Off">How far it lies off that, as a share; negative below.</param>
/// <param name="Others">The others.</param>
/// <param name="Text">The same in words.</param>
public sealed record ContradictionView(
    string Relation, KpiView Stated, decimal From, decimal To, decimal Off, IReadOnlyList<KpiView> Others,
    LocalizedText Text);
