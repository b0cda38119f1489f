using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Targets;

/// <summary>
/// What a yearly target is proposed from. What nobody knows is null, and its part says so. Source: 001 row 1-21.
/// </summary>
public sealed record TargetInputs
{
    /// <summary>Terms won last year, 0 or more (去年续保量).</summary>
    public int? LastRenewals { get; init; }

    /// <summary>Share of last year's terms that were won, 0 to 1 (去年续保率).</summary>
    public decimal? LastRate { get; init; }

    /// <summary>Last year's renewals by last year's target, 1 being the target (去年达成率).</summary>
    public decimal? LastAttainment { get; init; }

    /// <summary>Terms that expire in the year (到期基盘).</summary>
    public int? ExpiringBase { get; init; }

    /// <summary>New cars sold last year, whose first terms expire now (新车销量).</summary>
    public int? NewCarSales { get; init; }

    /// <summary>Share of those that were insured here, 0 to 1 (上保率).</summary>
    public decimal? NewCarInsuranceRate { get; init; }

    /// <summary>Customers who only had their car serviced here, bought and insured elsewhere (首次进店).</summary>
    public int? ServiceOnlyCustomers { get; init; }

    /// <summary>
    /// Customers lost last year, who can be won back (去年流失客户): by the 360-day rule where visits are known, else those
    /// of the terms lost.
    /// </summary>
    public int? LostCustomers { get; init; }

    /// <summary>
    /// What the insurers' policy adds or takes, as a share: 0.05 is 5 % more, from -0.5 to 0.5 (保险公司政策).
    /// </summary>
    public decimal? InsurerPolicy { get; init; }

    /// <summary>Renewals that the maker asks for; the proposal goes no lower (厂家指导).</summary>
    public int? MakerGuidance { get; init; }

    /// <summary>Average premium of a renewal, yuan.</summary>
    public decimal? AveragePremium { get; init; }

    /// <summary>The rates that turn customers into renewals.</summary>
    public TargetRates Rates { get; init; } = new();
}

/// <summary>
/// The rates that turn customers into renewals, 0 to 1; defaults are the trade's averages. Source: A7, 002 row 2-12.
/// </summary>
public sealed record TargetRates
{
    /// <summary>Of cars in their first year (新转续). The trade: 40 % average, 55 % good.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal NewToRenewal { get; init; } = 0.40m;

    /// <summary>Of terms that were renewals (续转续). The trade: 70 % average, 85 % good.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal RenewalToRenewal { get; init; } = 0.70m;

    /// <summary>Of terms of which nothing else is known; used when last year's rate is not known either.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal Overall { get; init; } = 0.60m;

    /// <summary>Of customers who only come for service. The source names none; 10 % is our assumption.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal ServiceOnly { get; init; } = 0.10m;

    /// <summary>Of lost customers. The source wants 30 % of them back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal WinBack { get; init; } = 0.30m;

    /// <summary>
    /// How much of last year's surplus or shortfall against its target the proposal carries on; an assumption of ours.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal AttainmentCarry { get; init; } = 0.5m;
}
