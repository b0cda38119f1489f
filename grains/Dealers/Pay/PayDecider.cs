namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>What setting pay plans, saying facts or paying a month does to a dealer's settings.</summary>
internal static class PayDecider
{
    /// <summary>The settings after a message about pay, or the rule against it.</summary>
    public static PayChange Decide(Dealer dealer, DealerMessage message, DateTimeOffset now) => message switch
    {
        DealerMessage.PayPlanSet set => Planned(dealer.Settings, plans => Put(plans, set.Plan)),
        DealerMessage.PayPlanEnded ended => Planned(dealer.Settings, plans => End(plans, ended)),
        DealerMessage.PayFactsSaid said => Said(dealer.Settings, said.Facts),
        DealerMessage.MonthPaid paid => IsOver(dealer, paid.Month, now)
            ? Payday.Of(dealer.Settings, paid, now)
            : new PayChange(null, "pay-month-open"),
        _ => new PayChange(dealer.Settings, ""),
    };

    private static PayChange Planned(DealerSettings settings, Func<PayPlans, PayPlansChange> change)
    {
        var before = settings.AllPayPlans();
        var (after, faults) = change(before);
        if (faults.Count > 0)
            return new PayChange(null, RuleOf(faults[0]));
        // The usual plans stay unwritten until something differs from them.
        return new PayChange(after == before ? settings : settings with { PayPlans = after }, "");
    }

    private static PayPlansChange Put(PayPlans plans, PayPlan plan) =>
        plans.Find(plan.Name, plan.Version) is null ? plans.Add(plan) : plans.Replace(plan);

    private static PayPlansChange End(PayPlans plans, DealerMessage.PayPlanEnded ended) =>
        plans.Find(ended.Name, ended.Version) is { } plan
            ? plans.Replace(plan with { Until = ended.Until })
            : plans.Remove(ended.Name, ended.Version);

    // What a month was paid by must not change after it.
    private static PayChange Said(DealerSettings settings, SaidFacts said)
    {
        var facts = said with { Month = PayPlan.FirstOf(said.Month) };
        var plans = settings.AllPayPlans();
        if (PlanOf(settings, facts) is not { } plan || plans.In(plan, facts.Month) is not { } version)
            return new PayChange(null, "no-plan");
        if (facts.Agent.Length is 0 or > SaidFacts.LongestAgent
            || PayFactsRules.Check(version, PayBook.FactsOf(facts)).Count > 0)
            return new PayChange(null, "pay-facts-unsound");
        if (settings.PayFacts.Contains(facts))
            return new PayChange(settings, "");
        var after = settings with
        {
            PayFacts = Sequence.From(settings.PayFacts
                .Where(other => (other.Month, other.Agent) != (facts.Month, facts.Agent)).Append(facts)
                .OrderBy(other => other.Month).ThenBy(other => other.Agent, StringComparer.Ordinal)),
        };
        return plans.Paid.Any(paid => Touches(paid, settings, after, facts))
            ? new PayChange(null, "month-paid")
            : new PayChange(after, "");
    }

    private static string? PlanOf(DealerSettings settings, SaidFacts facts) =>
        facts.Plan ?? PayBook.PlanOf(settings.PayFacts, facts.Agent, facts.Month);

    // A plan that is named for a month also holds in the months after it, until another is named.
    private static bool Touches(PaidMonth paid, DealerSettings before, DealerSettings after, SaidFacts facts)
    {
        var (was, isNow) = (
            PayBook.PlanOf(before.PayFacts, facts.Agent, paid.Month),
            PayBook.PlanOf(after.PayFacts, facts.Agent, paid.Month));
        return paid.Month == facts.Month ? paid.Name == was || paid.Name == isNow
            : paid.Month > facts.Month && was != isNow && (paid.Name == was || paid.Name == isNow);
    }

    // Terms of a month end on its last day at the latest.
    private static bool IsOver(Dealer dealer, DateOnly month, DateTimeOffset now) =>
        LocalTime.DayOf(now, TimeZoneInfo.FindSystemTimeZoneById(dealer.Zone)) >= PayPlan.FirstOf(month).AddMonths(1);

    private static string RuleOf(Fault fault) => fault.Rule switch
    {
        "version-not-new" or "plans-overlap" or "month-paid" or "plan-used" or "no-such-plan" or "no-plan" =>
            fault.Rule,
        _ => "pay-plan-unsound",
    };
}

/// <summary>What became of the settings.</summary>
/// <param name="Settings">The settings after it; null when it was refused.</param>
/// <param name="Rule">The rule against it; empty for none.</param>
internal readonly record struct PayChange(DealerSettings? Settings, string Rule);
