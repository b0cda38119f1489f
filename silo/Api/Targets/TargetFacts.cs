using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>What the engine itself knows of a dealer's year before anybody says more.</summary>
/// <param name="Inputs">Inputs of a target that can be counted; the rest null.</param>
/// <param name="History">Renewals by month of past years.</param>
/// <param name="Expiring">Terms that expire in each month of the year, January first.</param>
/// <param name="Books">What imported books say of the year before.</param>
internal sealed record KnownYear(
    TargetInputs Inputs, IReadOnlyList<YearOfRenewals> History, IReadOnlyList<int> Expiring, BookYear Books);

/// <summary>Counts what targets are proposed from and what their goals are measured by.</summary>
internal sealed class TargetFacts(Databases databases, BookFacts books)
{
    private const int YearsBack = 5;

    private static readonly string SumExpiring = Sql.Load("Api/Targets/sum_expiring.sql");
    private static readonly string SumEnded = Sql.Load("Api/Targets/sum_ended.sql");
    private static readonly string SumGoals = Sql.Load("Api/Targets/sum_goals.sql");

    /// <summary>What is known of a year.</summary>
    /// <param name="dealerId">The dealer.</param>
    /// <param name="year">The year whose terms expire.</param>
    /// <param name="today">The dealer's local day.</param>
    /// <param name="settings">
    /// The dealer's targets, by which last year is measured, and its rule of lost customers.
    /// </param>
    /// <param name="stop">Gives up.</param>
    public async Task<KnownYear> ReadAsync(
        int dealerId, int year, DateOnly today, DealerSettings settings, CancellationToken stop)
    {
        var rule = (settings.ChurnParameters ?? ChurnParameters.Usual).Rule;
        var said = await books.ReadAsync(dealerId, year, today, rule, stop);
        var expiring = await ExpiringAsync(dealerId, year, stop);
        var ended = await EndedAsync(dealerId, year, stop);
        var last = ended.Where(month => month.Month.Year == year - 1).ToArray();
        var (won, lost) = (last.Sum(month => month.Won), last.Sum(month => month.Lost));
        var wanted = settings.Targets.Where(target => target.Month.Year == year - 1).Sum(target => target.Renewals);
        var (premium, priced) = (expiring.Sum(month => month.Premium), expiring.Sum(month => month.Priced));
        var inputs = new TargetInputs
        {
            LastRenewals = won + lost > 0 ? won : null,
            LastRate = won + lost > 0 ? Share(won, won + lost) : null,
            LastAttainment = won + lost > 0 && wanted > 0 ? Share(won, wanted) : null,
            LostCustomers = won + lost > 0 ? lost : null,
            ExpiringBase = expiring.Count > 0 ? expiring.Sum(month => month.Terms) : null,
            AveragePremium = priced > 0
                ? decimal.Round(premium / priced, 2, MidpointRounding.AwayFromZero) : null,
        };
        return new KnownYear(said.Over(inputs), HistoryOf(ended), TermsByMonth(expiring), said);
    }

    /// <summary>The shares of a year that can be counted, up to a month; null where there was nothing.</summary>
    /// <param name="dealerId">The dealer.</param>
    /// <param name="year">The year.</param>
    /// <param name="today">The dealer's local day; months after its own are not counted.</param>
    /// <param name="newCars">New cars of the year.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IReadOnlyDictionary<GoalName, decimal?>> GoalsAsync(
        int dealerId, int year, DateOnly today, IReadOnlyList<NewCars> newCars, CancellationToken stop)
    {
        var first = new DateOnly(year, 1, 1);
        var next = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        var end = next < first ? first : next > first.AddYears(1) ? first.AddYears(1) : next;
        await using var command = databases.Api.Command(SumGoals, dealerId, first, end);
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        var (terms, reached) = (row.GetDecimal(0), row.GetDecimal(1));
        var (won, decided) = (row.GetDecimal(2), row.GetDecimal(3));
        var (premium, before) = (row.GetDecimal(4), row.GetDecimal(5));
        var sold = NewCars.Of([.. newCars.Where(month => month.Month < end)], first);
        return new Dictionary<GoalName, decimal?>
        {
            [GoalName.Reach] = terms > 0 ? Share(reached, terms) : null,
            [GoalName.TierARenewalRate] = decided > 0 ? Share(won, decided) : null,
            [GoalName.RenewalPremiumGrowth] = before > 0 ? Share(premium, before) - 1 : null,
            [GoalName.NewCarPenetration] = sold.Rate,
            [GoalName.NewCarPremiumShare] = sold.Premium > 0 ? Share(sold.Premium, sold.Premium + premium) : null,
        };
    }

    /// <summary>New cars of a year by month of sale.</summary>
    public Task<IReadOnlyList<NewCars>> NewCarsAsync(int dealerId, int year, CancellationToken stop) =>
        books.NewCarsAsync(dealerId, new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1), stop);

    private async Task<List<(int Month, int Terms, decimal Premium, int Priced)>> ExpiringAsync(
        int dealerId, int year, CancellationToken stop)
    {
        var months = new List<(int, int, decimal, int)>();
        await using var command = databases.Api.Command(
            SumExpiring, dealerId, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            months.Add((rows.GetInt32(0), rows.GetInt32(1), rows.GetDecimal(2), rows.GetInt32(3)));
        return months;
    }

    private async Task<List<(DateOnly Month, int Won, int Lost)>> EndedAsync(
        int dealerId, int year, CancellationToken stop)
    {
        var months = new List<(DateOnly, int, int)>();
        await using var command = databases.Api.Command(
            SumEnded, dealerId, new DateOnly(year - YearsBack, 1, 1), new DateOnly(year, 1, 1));
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            months.Add((rows.GetFieldValue<DateOnly>(0), rows.GetInt32(1), rows.GetInt32(2)));
        return months;
    }

    private static List<YearOfRenewals> HistoryOf(IEnumerable<(DateOnly Month, int Won, int Lost)> ended) =>
    [
        .. ended.GroupBy(month => month.Month.Year).Select(year => new YearOfRenewals(
            year.Key, Sequence.From(Enumerable.Range(1, MonthlyWeights.Months).Select(number =>
                year.Where(month => month.Month.Month == number).Sum(month => month.Won))))),
    ];

    private static int[] TermsByMonth(List<(int Month, int Terms, decimal Premium, int Priced)> expiring) =>
    [
        .. Enumerable.Range(1, MonthlyWeights.Months).Select(number =>
            expiring.Where(month => month.Month == number).Sum(month => month.Terms)),
    ];

    private static decimal Share(decimal part, decimal whole) =>
        decimal.Round(part / whole, 4, MidpointRounding.AwayFromZero);
}
