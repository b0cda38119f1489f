using static CampaignEngine.Grains.Dealers.Pay.PayText;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// What became different of months after they were paid: a renewal that was taken back, or that came to light. The
/// paid statement stays as it is, and the difference is a line of the month after the agent's last paid one. Targets
/// and what managers said count as they did when the month was paid.
/// </summary>
internal static class PayCorrections
{
    /// <summary>The differences that a month settles, one line for each month that they come from.</summary>
    /// <param name="book">The dealer's book.</param>
    /// <param name="agent">Who is paid.</param>
    /// <param name="month">First day of the month; one that is paid settles nothing more.</param>
    public static Sequence<PayLine> Of(PayBook book, string agent, DateOnly month)
    {
        var paid = PaidMonths(book.Settings, agent);
        return paid.Count == 0 || paid[^1].AddMonths(1) != month ? [] : Sequence.From(
            paid.Where(earlier => earlier >= month.AddMonths(-PayBook.MonthsBack))
                .Select(earlier => LineOf(book, agent, earlier)).OfType<PayLine>());
    }

    // In order: those that the agent's plan of the month was paid in.
    private static List<DateOnly> PaidMonths(DealerSettings settings, string agent) =>
    [
        .. settings.PayPlans.Paid
            .Where(paid => paid.Name == PayBook.PlanOf(settings.PayFacts, agent, paid.Month))
            .Select(paid => paid.Month).Order(),
    ];

    private static PayLine? LineOf(PayBook book, string agent, DateOnly month)
    {
        if (!IsKept(book.Settings, agent, month) || DueIn(book, agent, month) is not { IsPayable: true } due)
            return null;
        var paid = PaidFor(book.Settings, agent, month);
        return due.Total == paid ? null : PayLine.Correction(
            month, due.Total - paid,
            $"correction of {Month(month)}: {Number(due.Total)} yuan by the book of today, {Number(paid)} paid",
            $"{Month(month)} 更正：按现有台账应付 {Number(due.Total)} 元，已付 {Number(paid)} 元");
    }

    // Months that were paid before statements were kept say nothing of who was paid what.
    private static bool IsKept(DealerSettings settings, string agent, DateOnly month)
    {
        var plan = PayBook.PlanOf(settings.PayFacts, agent, month);
        return settings.PaidStatements.Any(paid => paid.Statement.Month == month && paid.Statement.Plan == plan);
    }

    private static PayStatement? DueIn(PayBook book, string agent, DateOnly month)
    {
        var now = book.FactsIn(agent, month);
        var facts = book.PaidIn(agent, month)?.Facts is not { } then ? now : then with
        {
            Won = now.Won,
            Premium = now.Premium,
            Dealer = then.Dealer is { } dealer
                ? dealer with { Won = now.Dealer!.Won, Premium = now.Dealer.Premium }
                : null,
        };
        return book.IsIn(agent, month) && book.PlanIn(agent, month) is { } plan ? Payroll.Of(plan, facts) : null;
    }

    private static decimal PaidFor(DealerSettings settings, string agent, DateOnly month) =>
        settings.PaidStatements.Where(paid => paid.Agent == agent)
            .SelectMany(paid => paid.Statement.Lines.Select(line => (Line: line, paid.Statement.Month)))
            .Where(paid => (paid.Line.Corrects ?? paid.Month) == month).Sum(paid => paid.Line.Amount);
}
