namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// What the book shows of a dealer's agents, month by month, beside what managers said, and what it pays. Each agent is
/// paid by one plan a month: the one that was named last, or the renewal specialist's. Source: 001 row 1-15.
/// </summary>
/// <param name="Settings">Targets, plans, what managers said and what was paid.</param>
/// <param name="Won">
/// Policies won, of the month and of <see cref="MonthsBack"/> months before it.
/// </param>
public sealed record PayBook(DealerSettings Settings, Sequence<AgentWins> Won)
{
    /// <summary>Months before a month that scores look back on and that corrections may come from.</summary>
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

    /// <summary>
    /// The agents of a month, in order: who won something, of whom something was said, who was paid, and with whom
    /// something of an earlier month is to be settled.
    /// </summary>
    /// <param name="month">First day of the month.</param>
    public Sequence<string> AgentsIn(DateOnly month) => Sequence.From(
        Won.Select(wins => wins.Agent).OfType<string>()
            .Concat(Settings.PayFacts.Select(said => said.Agent))
            .Concat(Settings.PaidStatements.Select(paid => paid.Agent)).Distinct(StringComparer.Ordinal)
            .Where(agent => IsIn(agent, month) || PaidIn(agent, month) is not null
                || PayCorrections.Of(this, agent, month).Count > 0)
            .Order(StringComparer.Ordinal));

    /// <summary>Whether the book or anybody has ever told of an agent, in the months that the book shows.</summary>
    public bool Knows(string agent) =>
        Won.Any(wins => wins.Agent == agent) || Settings.PayFacts.Any(said => said.Agent == agent)
        || Settings.PaidStatements.Any(paid => paid.Agent == agent);

    /// <summary>
    /// Whether an agent won something in a month, something was said of it, or it was paid for more than corrections.
    /// </summary>
    internal bool IsIn(string agent, DateOnly month) =>
        Won.Any(wins => wins.Month == month && wins.Agent == agent)
        || Settings.PayFacts.Any(said => said.Month == month && said.Agent == agent)
        || PaidIn(agent, month)?.Statement.Lines.Any(line => line.Corrects is null) == true;

    /// <summary>What an agent was paid for a month, as it was then; null while the month is not paid.</summary>
    /// <param name="agent">Who.</param>
    /// <param name="month">First day of the month.</param>
    public PaidStatement? PaidIn(string agent, DateOnly month) =>
        Settings.PaidStatements.FirstOrDefault(paid => paid.Agent == agent && paid.Statement.Month == month);

    /// <summary>
    /// What an agent was paid for a month; before that, what the agent would be paid by what is known now, corrections
    /// of earlier months included. Null while no plan of the agent's holds in it.
    /// </summary>
    /// <param name="agent">Who.</param>
    /// <param name="month">First day of the month.</param>
    public PayStatement? Of(string agent, DateOnly month)
    {
        if (PaidIn(agent, month) is { } paid)
            return paid.Statement;
        if (PlanIn(agent, month) is not { } plan)
            return null;
        var corrections = PayCorrections.Of(this, agent, month);
        // Who has left is not paid for a month without work because an earlier one is corrected in it.
        return corrections.Count > 0 && !IsIn(agent, month)
            ? new PayStatement(plan.Name, plan.Version, month, corrections, null, null, [])
            : Payroll.Of(plan, FactsIn(agent, month)) is var own && corrections.Count == 0
                ? own
                : own with { Lines = Sequence.From(own.Lines.Concat(corrections)) };
    }

    /// <summary>What was won in a month and is nobody's: paid to no agent.</summary>
    /// <param name="month">First day of the month.</param>
    public AgentWins NobodysIn(DateOnly month) =>
        Won.FirstOrDefault(wins => wins.Month == month && wins.Agent is null) ?? new AgentWins(month, null, 0, 0);

    /// <summary>What is known of an agent's month now, whatever it was paid by.</summary>
    /// <param name="agent">Who.</param>
    /// <param name="month">First day of the month.</param>
    public PayFacts FactsIn(string agent, DateOnly month)
    {
        var facts = PlainFactsIn(agent, month);
        return PlanIn(agent, month)?.Parts.Any(part => part is PayPart.Kpi) == true
            ? facts with { EarlierScores = EarlierScores(agent, month) }
            : facts;
    }

    /// <summary>The name of the plan that pays an agent in a month.</summary>
    internal string PlanNameOf(string agent, DateOnly month) => PlanOf(Settings.PayFacts, agent, month);

    /// <summary>The name of the plan that pays an agent in a month.</summary>
    public static string PlanOf(Sequence<SaidFacts> said, string agent, DateOnly month) =>
        said.LastOrDefault(other => other.Agent == agent && other.Month <= month && other.Plan is not null)?.Plan
        ?? UsualPayPlans.RenewalSpecialist;

    /// <summary>What was said of a month, with nothing won.</summary>
    public static PayFacts FactsOf(SaidFacts said) => new(
        said.Month, 0, said.Target, 0, said.PremiumTarget, said.Satisfaction, said.AddOns, [], said.WinBack,
        said.Profit);

    internal PayPlan? PlanIn(string agent, DateOnly month) =>
        Settings.AllPayPlans().In(PlanNameOf(agent, month), month);

    private PayFacts PlainFactsIn(string agent, DateOnly month)
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

    // In a row, the latest first: a month without a score ends it.
    private Sequence<decimal> EarlierScores(string agent, DateOnly month) => Sequence.From(
        Enumerable.Range(1, MonthsBack).Select(back => month.AddMonths(-back))
            .Select(earlier => PaidIn(agent, earlier) is { } paid ? paid.Statement.Score?.Score
                : PlanIn(agent, earlier) is { } plan ? Payroll.Of(plan, PlainFactsIn(agent, earlier)).Score?.Score
                : null)
            .TakeWhile(score => score is not null).Select(score => score!.Value));
}

/// <summary>Policies that an agent won among those that expire in a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Agent">Who; null for policies without an agent.</param>
/// <param name="Policies">How many, 0 or more.</param>
/// <param name="Premium">Their premium, yuan.</param>
public sealed record AgentWins(DateOnly Month, string? Agent, int Policies, decimal Premium);
