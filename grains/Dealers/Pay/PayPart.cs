using System.Text.Json.Serialization;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>One part of what an agent is paid. Shares, rates and attainments are fractions: 1 is 100 %.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(BasePay), "base-pay")]
[JsonDerivedType(typeof(Commission), "commission")]
[JsonDerivedType(typeof(Ladder), "ladder")]
[JsonDerivedType(typeof(Kpi), "kpi")]
[JsonDerivedType(typeof(WinBack), "win-back")]
[JsonDerivedType(typeof(ProfitShare), "profit-share")]
public abstract record PayPart
{
    private PayPart()
    {
    }

    /// <summary>Where its numbers come from, such as <c>001 row 1-15</c>; empty for the dealer's own.</summary>
    public string Source { get; init; } = "";

    /// <summary>What the source leaves open and this part assumes; null for nothing.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>The name of its kind in paths, lines and screens, such as <c>commission</c>.</summary>
    [JsonIgnore]
    public string Kind => this switch
    {
        BasePay => "base-pay",
        Commission => "commission",
        Ladder => "ladder",
        Kpi => "kpi",
        WinBack => "win-back",
        _ => "profit-share",
    };

    /// <summary>A fixed amount for a month, never for a part of one. Source: 001 rows 1-14, 1-57.</summary>
    /// <param name="Amount">Yuan a month, 0 or more.</param>
    public sealed record BasePay(decimal Amount) : PayPart;

    /// <summary>
    /// An amount for each policy won in the month, all at the rate of the tier that policies won / target reaches.
    /// Source: 001 row 1-15.
    /// </summary>
    /// <param name="Tiers">Yuan per policy by attainment, from 0 without gap or end.</param>
    public sealed record Commission(Sequence<PayBand> Tiers) : PayPart;

    /// <summary>
    /// A share of the premium above the premium target, marginal: each rate counts for the premium inside its bracket.
    /// Premium above the last bracket, or between 100 % and the first, earns nothing. Sources: 002 row 2-19, 000 row
    /// 0-17.
    /// </summary>
    /// <param name="Brackets">Rates by premium / target, from 1 or above, each beginning where the last ends.</param>
    public sealed record Ladder(Sequence<PayBand> Brackets) : PayPart;

    /// <summary>
    /// A weighted score of the month; a miss calls for coaching, misses in a row for a transfer review. Source: 002 row
    /// 2-18.
    /// </summary>
    /// <param name="Weights">The measures; their weights sum to 1.</param>
    /// <param name="Cap">
    /// The most one measure may score, 1 to 2: at 1 what is over target in one does not hide a miss in another.
    /// </param>
    /// <param name="Threshold">A month scores below this, or not, 0 to <paramref name="Cap"/>.</param>
    /// <param name="AlertAfter">So many months below in a row alert, 1 to 12.</param>
    /// <param name="FullPay">Yuan for a score of 1, in proportion for others; 0 when the score pays nothing.</param>
    public sealed record Kpi(
        Sequence<KpiWeight> Weights, decimal Cap, decimal Threshold, int AlertAfter, decimal FullPay) : PayPart;

    /// <summary>
    /// An amount for each returned car (回店台次), times four coefficients: call plan done, attainment, report on time,
    /// sample check. Sources: 001 rows 1-57, 1-58.
    /// </summary>
    /// <param name="PerCar">Yuan per returned car.</param>
    /// <param name="TargetShare">The share of called customers who shall return, above 0 up to 1.</param>
    /// <param name="Attainment">Coefficients by returned / target, from 0 without gap or end.</param>
    public sealed record WinBack(decimal PerCar, decimal TargetShare, Sequence<PayBand> Attainment) : PayPart;

    /// <summary>
    /// A share of the renewal profit; off unless somebody turns it on, because commission goes back to customers nearly
    /// whole. A loss takes nothing away. Source: 001 row 1-16.
    /// </summary>
    /// <param name="IsOn">Whether it is paid at all.</param>
    /// <param name="Rate">The share, 0 to 1.</param>
    public sealed record ProfitShare(bool IsOn, decimal Rate) : PayPart;
}
