using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Silo.Api.Targets;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Pay;

/// <summary>Shows what agents are paid in the shapes of the wire.</summary>
internal static class PayPresenter
{
    /// <summary>A month of a dealer.</summary>
    /// <param name="dealer">The dealer.</param>
    /// <param name="book">Its book.</param>
    /// <param name="month">First day of the month.</param>
    /// <param name="only">The only agent to show; null for all.</param>
    public static PayView Of(DealerRef dealer, PayBook book, DateOnly month, string? only = null)
    {
        var whole = book.DealerIn(month);
        var agents = Shown(book, month, only).Select(agent => AgentOf(book, agent, month)).ToList();
        var nobodys = book.NobodysIn(month);
        var plans = book.Settings.AllPayPlans();
        return new PayView(
            dealer, month, whole.Won, whole.Target, whole.Premium, whole.PremiumTarget,
            MonthStanding.Share(whole.Won, whole.Target), agents,
            new NobodysPolicies(nobodys.Policies, nobodys.Premium), agents.Sum(agent => agent.Total),
            [.. plans.Plans.Where(plan => plans.In(plan.Name, month) == plan)
                .Where(plan => only is null || agents.Any(agent => agent.Plan == plan.Name))
                .Select(plan => PlanPresenter.Of(plan, plans))]);
    }

    // An agent who has won nothing yet this month still wants to know how far away the next tier is.
    private static Sequence<string> Shown(PayBook book, DateOnly month, string? only) =>
        only is null ? book.AgentsIn(month) : book.Knows(only) ? [only] : [];

    private static AgentPay AgentOf(PayBook book, string agent, DateOnly month)
    {
        var paid = book.PaidIn(agent, month);
        var facts = paid?.Facts ?? book.FactsIn(agent, month);
        var statement = book.Of(agent, month);
        var name = statement?.Plan ?? PayBook.PlanOf(book.Settings.PayFacts, agent, month);
        var said = book.Settings.PayFacts.FirstOrDefault(other => other.Month == month && other.Agent == agent);
        return new AgentPay(
            agent, name, statement?.Version ?? 0, facts.Won, facts.Premium,
            MonthStanding.Share(facts.Reached, facts.Wanted), !facts.IsByDealer,
            [.. (statement?.Lines ?? []).Select(Of)], Of(statement?.Next), Of(statement?.Score), statement?.Total ?? 0,
            statement is null ? [NoPlan] : [.. statement.Open.Select(Of)],
            paid is not null || IsPaid(book, name, month), said is null ? null : Of(said), paid?.PaidAt, paid?.By);
    }

    // Months that were paid before statements were kept, and plans by which nobody was paid then.
    private static bool IsPaid(PayBook book, string plan, DateOnly month) =>
        book.Settings.AllPayPlans().Paid.Any(paid => (paid.Name, paid.Month) == (plan, month))
        && !book.Settings.PaidStatements.Any(paid => (paid.Statement.Plan, paid.Statement.Month) == (plan, month));

    private static PayOpenView NoPlan => new("no-plan", "plan", new(
        "the agent's plan does not hold in this month", "该续保专员的薪酬方案不适用于当月"));

    private static PayLineView Of(PayLine line) => new(
        line.Kind, PlanPresenter.Of(line.Text), line.Base, line.Rate, line.Count, line.Amount, line.Corrects);

    private static PayOpenView Of(Fault fault) => new(fault.Rule, fault.Path, PlanPresenter.Of(fault.Message));

    private static NextTierView? Of(NextTier? next) =>
        next is null ? null : new NextTierView(next.Policies, next.From, next.PerPolicy, next.Gain);

    private static PayScoreView? Of(KpiScore? score) => score is null ? null : new PayScoreView(
        score.Score, score.MonthsBelow, TargetNames.Of(score.Alert),
        [.. score.Measures.Select(one => new PayMeasureView(
            TargetNames.Of(one.Measure), one.Weight, one.Value, one.Score))]);

    private static PayFactsView Of(SaidFacts said) => new(
        $"{said.Month:yyyy-MM}", said.Agent, said.Plan, said.Target, said.PremiumTarget, said.Satisfaction, said.AddOns,
        said.WinBack?.Called, said.WinBack?.Returned, said.WinBack?.CallPlan, said.WinBack?.Report,
        said.WinBack?.SampleCheck, said.Profit);
}
