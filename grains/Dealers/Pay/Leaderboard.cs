namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// Honours of a dealer's agents for a quarter of expiry. The source names a top three by points and says nothing of
/// what a point is; here each renewed policy is one. Source: 002 row 2-20.
/// </summary>
/// <param name="Quarter">First day of the quarter.</param>
/// <param name="Leaders">The three with the most points; who has as many shares the place.</param>
/// <param name="Months">The honours of its three months, in order.</param>
public sealed record Leaderboard(DateOnly Quarter, Sequence<Leader> Leaders, Sequence<MonthHonours> Months)
{
    private const int Places = 3;
    private const int MonthsOfQuarter = 3;

    /// <summary>The first day of the quarter that a day lies in.</summary>
    public static DateOnly QuarterOf(DateOnly day) =>
        new(day.Year, (day.Month - 1) / MonthsOfQuarter * MonthsOfQuarter + 1, 1);

    /// <summary>The last month of a quarter: the book of it shows the whole quarter.</summary>
    public static DateOnly LastMonthOf(DateOnly quarter) => quarter.AddMonths(MonthsOfQuarter - 1);

    /// <summary>The honours of a quarter.</summary>
    /// <param name="book">The dealer's book of the quarter's last month.</param>
    /// <param name="quarter">First day of the quarter.</param>
    public static Leaderboard Of(PayBook book, DateOnly quarter)
    {
        DateOnly[] months = [quarter, quarter.AddMonths(1), LastMonthOf(quarter)];
        var points = book.Won.Where(wins => wins.Agent is not null && months.Contains(wins.Month))
            .GroupBy(wins => wins.Agent!, (agent, wins) => Sum(agent, [.. wins]))
            .OrderByDescending(one => one.Points).ThenByDescending(one => one.Premium)
            .ThenBy(one => one.Agent, StringComparer.Ordinal).ToList();
        return new Leaderboard(
            quarter,
            Sequence.From(points.Select(one => one with { Place = PlaceOf(one, points) })
                .Where(one => one.Place <= Places)),
            Sequence.From(months.Select(month => HonoursOf(book, month))));
    }

    private static Leader Sum(string agent, AgentWins[] wins) =>
        new(0, agent, wins.Sum(one => one.Policies), wins.Sum(one => one.Premium));

    private static int PlaceOf(Leader one, List<Leader> all) => 1 + all.Count(other => other.Points > one.Points);

    private static MonthHonours HonoursOf(PayBook book, DateOnly month) => new(
        month,
        book.Won.Where(wins => wins.Month == month && wins is { Agent: not null, Policies: > 0 })
            .OrderByDescending(wins => wins.Policies).ThenByDescending(wins => wins.Premium)
            .ThenBy(wins => wins.Agent, StringComparer.Ordinal).FirstOrDefault()?.Agent,
        book.Settings.PayFacts.Where(said => said.Month == month && said.Satisfaction is not null)
            .OrderByDescending(said => said.Satisfaction).FirstOrDefault()?.Agent);
}

/// <summary>An agent among the first three of a quarter.</summary>
/// <param name="Place">1 to 3.</param>
/// <param name="Agent">Who.</param>
/// <param name="Points">Policies renewed in the quarter.</param>
/// <param name="Premium">Their premium, yuan; it only decides who stands in front on one place.</param>
public sealed record Leader(int Place, string Agent, int Points, decimal Premium);

/// <summary>The honours of one month. Source: 002 row 2-20.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Champion">Who renewed the most policies (销售冠军), by premium where several did; null for nobody.</param>
/// <param name="Star">Whose customers were the most satisfied (服务之星), as managers say; null while none did.</param>
public sealed record MonthHonours(DateOnly Month, string? Champion, string? Star);
