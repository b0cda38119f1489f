namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// What a plan pays an agent for a month. Each line is exact and rounded once, at its end, to 0.01 yuan half away from
/// zero. A faulty plan or faulty facts pay nothing; what is not known yet pays 0 and stands in the statement as open.
/// </summary>
public static class Payroll
{
    /// <summary>The statement of one agent's month.</summary>
    /// <param name="plan">The plan that holds in the month; see <see cref="PayPlans.In"/>.</param>
    /// <param name="facts">What the agent did in it.</param>
    public static PayStatement Of(PayPlan plan, PayFacts facts)
    {
        var faults = Sequence.From(PayPlanRules.Check(plan).Concat(PayFactsRules.Check(plan, facts)));
        var pieces = faults.Count > 0 ? [] : plan.Parts.Select(part => Of(part, facts)).ToList();
        return new PayStatement(
            plan.Name, plan.Version, PayPlan.FirstOf(facts.Month),
            Sequence.From(pieces.SelectMany(piece => piece.Lines)),
            pieces.Select(piece => piece.Next).FirstOrDefault(next => next is not null),
            pieces.Select(piece => piece.Score).FirstOrDefault(score => score is not null),
            Sequence.From(faults.Concat(pieces.SelectMany(piece => piece.Open))));
    }

    private static PayPiece Of(PayPart part, PayFacts facts) => part switch
    {
        PayPart.BasePay pay => PayPiece.Of(PayLine.Of(pay, pay.Amount, 1, 1, "base pay of the month", "当月底薪")),
        PayPart.Commission pay => CommissionPay.Of(pay, facts),
        PayPart.Ladder pay => LadderPay.Of(pay, facts),
        PayPart.Kpi kpi => KpiPay.Of(kpi, facts),
        PayPart.WinBack pay => WinBackPay.Of(pay, facts),
        PayPart.ProfitShare pay => ProfitPay.Of(pay, facts),
        _ => PayPiece.Nothing,
    };
}
