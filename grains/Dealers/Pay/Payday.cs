namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>Paying a month: every statement of its plan is kept as it is then, line by line.</summary>
internal static class Payday
{
    /// <summary>The settings after a month was paid, or the rule against it. A second time changes nothing.</summary>
    /// <param name="settings">The settings before.</param>
    /// <param name="paid">What was paid, and what the book showed then.</param>
    /// <param name="now">The business instant of the payment, UTC.</param>
    public static PayChange Of(DealerSettings settings, DealerMessage.MonthPaid paid, DateTimeOffset now)
    {
        var before = settings.AllPayPlans();
        var month = PayPlan.FirstOf(paid.Month);
        var (after, faults) = before.MarkPaid(paid.Plan, month);
        if (faults.Count > 0)
            return new PayChange(null, faults[0].Rule);
        if (after == before)
            return new PayChange(settings, "");
        var statements = StatementsOf(new PayBook(settings, paid.Won), month, paid, now);
        if (statements.Any(one => !one.Statement.IsPayable))
            return new PayChange(null, "pay-statement-open");
        if (paid.Total is { } confirmed && statements.Sum(one => one.Statement.Total) != confirmed)
            return new PayChange(null, "pay-sum-changed");
        return new PayChange(settings with
        {
            PayPlans = after,
            PaidStatements = Sequence.From(settings.PaidStatements.Concat(statements)
                .OrderBy(one => one.Statement.Month).ThenBy(one => one.Agent, StringComparer.Ordinal)),
        }, "");
    }

    // How far away the next tier was is of no use any more.
    private static List<PaidStatement> StatementsOf(
        PayBook book, DateOnly month, DealerMessage.MonthPaid paid, DateTimeOffset now) =>
    [
        .. book.AgentsIn(month).Where(agent => book.PlanNameOf(agent, month) == paid.Plan)
            .Select(agent => new PaidStatement(
                agent, book.Of(agent, month)! with { Next = null }, book.FactsIn(agent, month), now, paid.By)),
    ];
}
