using System.Text.Json.Serialization;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>What an agent is paid for a month, and why. All money is yuan (CNY) before tax.</summary>
/// <param name="Plan">Name of the plan.</param>
/// <param name="Version">Its version.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Lines">What is paid, in the order of the plan's parts.</param>
/// <param name="Next">The next tier of commission; null at the top, without a target or without commission.</param>
/// <param name="Score">The weighted score; null without one in the plan, or while a measure is not known.</param>
/// <param name="Open">What is wrong or not known yet; only a statement with nothing open may be paid.</param>
public sealed record PayStatement(
    string Plan, int Version, DateOnly Month, Sequence<PayLine> Lines, NextTier? Next, KpiScore? Score,
    Sequence<Fault> Open)
{
    /// <summary>The sum of the lines, yuan; exact, because lines are rounded before.</summary>
    [JsonIgnore]
    public decimal Total => Lines.Sum(line => line.Amount);

    /// <summary>Whether nothing is open.</summary>
    [JsonIgnore]
    public bool IsPayable => Open.Count == 0;
}

/// <summary>One line of a statement: amount = base x rate x count.</summary>
/// <param name="Kind">The part of the plan, such as <c>commission</c>.</param>
/// <param name="Text">What it is for and how it came about.</param>
/// <param name="Base">What the rate applies to, yuan.</param>
/// <param name="Rate">The share of the base, a coefficient or a score; 1 is the whole.</param>
/// <param name="Count">How often: policies, cars, or 1.</param>
/// <param name="Amount">Yuan, rounded to 0.01 half away from zero at the end of the line and nowhere before.</param>
public sealed record PayLine(string Kind, LocalizedText Text, decimal Base, decimal Rate, int Count, decimal Amount)
{
    private const int Decimals = 2;

    /// <summary>First day of the paid month that it corrects; null for what the month itself pays.</summary>
    public DateOnly? Corrects { get; init; }

    internal static PayLine Of(PayPart part, decimal @base, decimal rate, int count, string en, string zh) => new(
        part.Kind, new LocalizedText(en, zh), @base, rate, count,
        decimal.Round(@base * rate * count, Decimals, MidpointRounding.AwayFromZero));

    internal static PayLine Correction(DateOnly month, decimal amount, string en, string zh) =>
        new("correction", new LocalizedText(en, zh), amount, 1, 1, amount) { Corrects = month };
}

/// <summary>How far away a better commission is. Source: 001 row 1-15.</summary>
/// <param name="Policies">The fewest further policies that reach the next threshold, 1 or more.</param>
/// <param name="From">Where the tier begins that they reach, as a fraction of the target.</param>
/// <param name="PerPolicy">Yuan per policy in that tier.</param>
/// <param name="Gain">What the commission of the month gains when the agent wins them, yuan.</param>
public sealed record NextTier(int Policies, decimal From, decimal PerPolicy, decimal Gain);

/// <summary>The weighted score of a month. Source: 002 row 2-18.</summary>
/// <param name="Score">Sum of weight x score over the measures, exact; 1 is everything as asked.</param>
/// <param name="Measures">What each measure gave, in the order of the plan.</param>
/// <param name="MonthsBelow">Months in a row below the threshold up to this one; 0 when this one is not below.</param>
/// <param name="Alert">What somebody should do.</param>
public sealed record KpiScore(decimal Score, Sequence<KpiMeasured> Measures, int MonthsBelow, KpiAlert Alert);

/// <summary>What one measure gave.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Weight">What it counts for.</param>
/// <param name="Value">As measured, rounded to 0.0001 half away from zero; 1 is as asked.</param>
/// <param name="Score">The value up to the plan's cap: what counts.</param>
public sealed record KpiMeasured(KpiMeasure Measure, decimal Weight, decimal Value, decimal Score);

/// <summary>What a score calls for. Source: 002 row 2-18.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KpiAlert>))]
public enum KpiAlert
{
    /// <summary>Nothing.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>The month is below the threshold: coaching.</summary>
    [JsonStringEnumMemberName("coaching")]
    Coaching,

    /// <summary>Below it too many months in a row: somebody decides about a transfer.</summary>
    [JsonStringEnumMemberName("transfer-review")]
    TransferReview,
}
