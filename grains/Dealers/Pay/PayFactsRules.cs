namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>The rules that the facts of a month must keep before anything is paid by them.</summary>
public static class PayFactsRules
{
    /// <summary>The most policies, calls or cars of one agent in one month.</summary>
    public const int MostCount = 1_000_000;

    /// <summary>The most yuan of premium or profit of one agent in one month.</summary>
    public const decimal MostYuan = 10_000_000_000;

    /// <summary>The highest value of a measure: 1,000 %.</summary>
    public const decimal MostMeasure = 10;

    /// <summary>All faults of the facts under a plan; none for good ones. What they lack is no fault.</summary>
    public static Sequence<Fault> Check(PayPlan plan, PayFacts facts) =>
        Sequence.From(Month(plan, facts).Concat(Numbers(facts)).Concat(WinBack(facts.WinBack)));

    private static IEnumerable<Fault> Month(PayPlan plan, PayFacts facts)
    {
        if (!plan.Covers(facts.Month))
            yield return Fault.At(
                "plan-not-in-month", "month",
                $"version {plan.Version} of {plan.Name} does not hold in {PayText.Month(facts.Month)}",
                $"{plan.Name} 第 {plan.Version} 版不适用于 {PayText.Month(facts.Month)}");
    }

    private static IEnumerable<Fault> Numbers(PayFacts facts) =>
        NumberRules.Within("won", facts.Won, 0, MostCount)
            .Concat(NumberRules.Within("target", facts.Target ?? 0, 0, MostCount))
            .Concat(NumberRules.Within("premium", facts.Premium, 0, MostYuan))
            .Concat(NumberRules.Within("premiumTarget", facts.PremiumTarget ?? 0, 0, MostYuan))
            .Concat(Measure("satisfaction", facts.Satisfaction ?? 0))
            .Concat(Measure("addOns", facts.AddOns ?? 0))
            .Concat(facts.EarlierScores.SelectMany(score => Measure("earlierScores", score)))
            .Concat(NumberRules.Within("profit", Math.Abs(facts.Profit ?? 0), 0, MostYuan));

    // Quotients and scores may have any number of decimals: a measure is rounded when it counts.
    private static IEnumerable<Fault> Measure(string name, decimal measure) =>
        NumberRules.Within(name, Attainment.Rounded(measure), 0, MostMeasure);

    private static IEnumerable<Fault> WinBack(WinBackFacts? facts) => facts is null ? [] :
        NumberRules.Within("winBack.called", facts.Called, 0, MostCount)
            .Concat(NumberRules.Within("winBack.returned", facts.Returned, 0, MostCount))
            .Concat(Coefficient("callPlan", facts.CallPlan))
            .Concat(Coefficient("report", facts.Report))
            .Concat(Coefficient("sampleCheck", facts.SampleCheck));

    private static IEnumerable<Fault> Coefficient(string name, decimal? coefficient) =>
        NumberRules.Within($"winBack.{name}", coefficient ?? 0, 0, PayPlanRules.MostCoefficient);
}
