namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// What the book shows of a dealer's agents, month by month, beside what managers said, and what it pays. Each agent is
/// paid by one plan a month: the one that was named last, or the renewal specialist's. Source: 001 row 1-15.
/// </summary>
/// <param name="Settings">Targets, plans and what managers said.</param>
/// <param name="Won">Policies won, of the month and as many months before it as scores look back on.</param>
public sealed record PayBook(DealerSettings Settings, Sequence<AgentWins> Won)
{
    /// <summary>Months before a month that the score of a plan may look back on.</summary>
    public const int MonthsBack = 11;

    /// <summary>What the whole dealer did in a month, those without an agent included.</summary>
    /// <param name="month">First day of the month.</param>
    public DealerMonth DealerIn(DateOnly month)
    {
        var target = Settings.Targets.FirstOrDefault(other => other.Month == month);
        var won = Won.Where(wins => wins.Month == month).ToList();
        return new DealerMonth(
            won.Sum(wins => wins.Policies), target?.Renewals, won.Sum(wins => wins.Premium), target?.Premium);
    }

    /// <summary>The agents of a month, in order: who won something, and of whom something was said.</summary>
    /// <param name="month">First day of the month.</param>
    public Sequence<string> AgentsIn(DateOnly month) => Sequence.From(
        Won.Where(wins => wins.Month == month && wins.Agent is not null).Select(wins => wins.Agent!)
            .Concat(Settings.PayFacts.Where(said => said.Month == month).Select(said => said.Agent))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>What an agent is paid for a month; null while no plan of the agent's holds in it.</summary>
    /// <param name="agent">Who.</param>
    /// <param name="month">First day of the month.</param>
    public PayStatement? Of(string agent, DateOnly month)
    {
        if (PlanIn(agent, month) is not { } plan)
            return null;
        var facts = FactsIn(agent, month);
        return Payroll.Of(plan, plan.Parts.Any(part => part is PayPart.Kpi)
            ? facts with { EarlierScores = EarlierScores(agent, month) }
            : facts);
    }

    /// <summary>What was won in a month and is nobody's: paid to no agent.</summary>
    /// <param name="month">First day of the month.</param>
    public AgentWins NobodysIn(DateOnly month) =>
        Won.FirstOrDefault(wins => wins.Month == month && wins.Agent is null) ?? new AgentWins(month, null, 0, 0);

    /// <summary>What is known of an agent's month.</summary>
    /// <param name="agent">Who.</param>
    /// <param name="month">First day of the month.</param>
    public PayFacts FactsIn(string agent, DateOnly month)
    {
        var said = Settings.PayFacts.FirstOrDefault(other => other.Month == month && other.Agent == agent);
        var won = Won.FirstOrDefault(wins => wins.Month == month && wins.Agent == agent);
        return (said is null ? PayFacts.Of(month) : FactsOf(said)) with
        {
            Won = won?.Policies ?? 0,
            Premium = won?.Premium ?? 0,
            Dealer = DealerIn(month),
        };
    }

    /// <summary>The name of the plan that pays an agent in a month.</summary>
    public static string PlanOf(Sequence<SaidFacts> said, string agent, DateOnly month) =>
        said.LastOrDefault(other => other.Agent == agent && other.Month <= month && other.Plan is not null)?.Plan
        ?? UsualPayPlans.RenewalSpecialist;

    /// <summary>What was said of a month, with nothing won.</summary>
    internal static PayFacts FactsOf(SaidFacts said) => new(
        said.Month, 0, said.Target, 0, said.PremiumTarget, said.Satisfaction, said.AddOns, [], said.WinBack,
        said.Profit);

    private PayPlan? PlanIn(string agent, DateOnly month) =>
        Settings.AllPayPlans().In(PlanOf(Settings.PayFacts, agent, month), month);

    // In a row, the latest first: a month without a score ends it.
    private Sequence<decimal> EarlierScores(string agent, DateOnly month) => Sequence.From(
        Enumerable.Range(1, MonthsBack).Select(back => month.AddMonths(-back))
            .Select(earlier => PlanIn(agent, earlier) is { } plan
                ? Payroll.Of(plan, FactsIn(agent, earlier)).Score?.Score : null)
            .TakeWhile(score => score is not null).Select(score => score!.Value));
}

/// <summary>Policies that an agent won among those that expire in a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Agent">Who; null for policies without an agent.</param>
/// <param name="Policies">How many, 0 or more.</param>
/// <param name="Premium">Their premium, yuan.</param>
public sealed record AgentWins(DateOnly Month, string? Agent, int Policies, decimal Premium);
