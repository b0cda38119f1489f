namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>
/// The rates and what they are shares of. "Renewal rate" (续保率) alone is never defined by the trade, so no rate here
/// goes by that name alone. Source: domain A7.
/// </summary>
public static class RateDefinitions
{
    private const string Trade = "yingxiaofangan.com, see domain A7";

    /// <summary>Won of all terms of the period that were not withdrawn, ended or not.</summary>
    public static readonly RateDefinition Overall = new(
        "renewal-of-all-terms", new("Renewal rate of all terms", "全部到期保单续保率"),
        new("Won, of all terms that expire in the period and were not withdrawn, open ones included",
            "已续保 ÷ 期内到期且未撤出的全部保单（含未结束）"),
        new Benchmark(0.60m, 0.75m, Trade));

    /// <summary>Won of the terms that are decided.</summary>
    public static readonly RateDefinition Decided = new(
        "renewal-of-decided", new("Renewal rate of decided terms", "已定保单续保率"),
        new("Won, of the terms that were won or lost", "已续保 ÷ 已成功或已战败的保单"));

    /// <summary>New-to-renewal (新转续).</summary>
    public static readonly RateDefinition NewToRenewal = new(
        "new-to-renewal", new("New-to-renewal rate", "新转续率"),
        new("Won, of the decided terms that were a car's first", "已续保 ÷ 首年保单中已成功或已战败的"),
        new Benchmark(0.40m, 0.55m, Trade));

    /// <summary>Renewal-to-renewal (续转续).</summary>
    public static readonly RateDefinition RenewalToRenewal = new(
        "renewal-to-renewal", new("Renewal-to-renewal rate", "续转续率"),
        new("Won, of the decided terms that were renewals themselves", "已续保 ÷ 续保保单中已成功或已战败的"),
        new Benchmark(0.70m, 0.85m, Trade));

    /// <summary>
    /// Won back after a gap (间转续); of those once lost, three in ten are to be recovered. Source: 002 row 2-12.
    /// </summary>
    public static readonly RateDefinition GapToRenewal = new(
        "gap-to-renewal", new("Gap-to-renewal rate", "间转续率"),
        new("Won, of the decided terms whose term before was lost here", "已续保 ÷ 上期在本店战败、本期已定的保单"),
        new Benchmark(null, 0.30m, "002 row 2-12"));

    /// <summary>Terms of no known cohort: they are in no other cohort's rate.</summary>
    public static readonly RateDefinition UnknownCohort = new(
        "unknown-to-renewal", new("Renewal rate, car's history unknown", "来源不明保单续保率"),
        new("Won, of the decided terms of cars whose first registration and term before nobody knows",
            "已续保 ÷ 初登日期与上期结果均未知的已定保单"));

    /// <summary>Closed while only the dealer may call. Source: decision 3, 001 row 1-07.</summary>
    public static readonly RateDefinition BeforeRivals = new(
        "closed-before-n15", new("Closed before N-15", "N-15前续保占比"),
        new("Won with 15 days left or more, of all won terms", "到期前15天及更早续保 ÷ 全部已续保保单"));

    /// <summary>Won of a customer tier's decided terms.</summary>
    public static readonly RateDefinition OfTier = new(
        "renewal-of-tier", new("Renewal rate of the tier", "分级客户续保率"),
        new("Won, of the tier's terms that were won or lost", "已续保 ÷ 该等级已成功或已战败的保单"));

    /// <summary>The same of tier A, for which there is a figure. Source: 002 row 2-09.</summary>
    public static readonly RateDefinition OfTierA = OfTier with { Benchmark = new(null, 0.92m, "002 row 2-09") };

    /// <summary>Renewals among customers who came to the workshop (渗透率).</summary>
    public static readonly RateDefinition Penetration = new(
        "penetration-of-visitors", new("Penetration", "续保渗透率"),
        new("Won, of the distinct customers who visited in the twelve months before the period",
            "已续保 ÷ 期前12个月到店客户数（去重）"),
        new Benchmark(0.30m, 0.45m, Trade));
}
