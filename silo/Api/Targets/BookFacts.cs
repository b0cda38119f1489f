using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>New cars of a month.</summary>
/// <param name="Month">First day of the month of sale.</param>
/// <param name="Sold">Cars sold, 1 or more.</param>
/// <param name="Insured">Of these insured here.</param>
/// <param name="Unsaid">Of these, cars of which nobody says whether.</param>
/// <param name="Premium">Premium of the insured, yuan.</param>
internal sealed record NewCars(DateOnly Month, int Sold, int Insured, int Unsaid, decimal Premium)
{
    /// <summary>The sum of some months.</summary>
    public static NewCars Of(IReadOnlyCollection<NewCars> months, DateOnly first) => new(
        first, months.Sum(month => month.Sold), months.Sum(month => month.Insured),
        months.Sum(month => month.Unsaid), months.Sum(month => month.Premium));

    /// <summary>Insured, of the cars of which somebody says whether; null without any. Source: 002 row 2-05.</summary>
    public decimal? Rate => Sold > Unsaid
        ? decimal.Round((decimal)Insured / (Sold - Unsaid), 4, MidpointRounding.AwayFromZero) : null;
}

/// <summary>What imported books say of a year before anybody says more. Source: 001 row 1-21.</summary>
/// <param name="Sold">New cars sold last year; null where no sale was imported.</param>
/// <param name="ServiceOnly">Cars that came last year, neither bought nor insured here; null without visits.</param>
/// <param name="Lost">Customers whom last year lost by the 360-day rule; null without visits.</param>
internal sealed record BookYear(NewCars? Sold, int? ServiceOnly, int? Lost)
{
    /// <summary>The inputs with what books say; what they do not say stays.</summary>
    public TargetInputs Over(TargetInputs counted) => counted with
    {
        NewCarSales = Sold?.Sold ?? counted.NewCarSales,
        NewCarInsuranceRate = Sold?.Rate ?? counted.NewCarInsuranceRate,
        ServiceOnlyCustomers = ServiceOnly ?? counted.ServiceOnlyCustomers,
        LostCustomers = Lost ?? counted.LostCustomers,
    };
}

/// <summary>Counts what targets and goals take from the books of sales and visits.</summary>
internal sealed class BookFacts(Databases databases, CarReader cars)
{
    private static readonly string SumSales = Sql.Load("Api/Targets/sum_sales.sql");

    /// <summary>What books say of the year before one.</summary>
    /// <param name="dealerId">The dealer.</param>
    /// <param name="year">The year whose terms expire.</param>
    /// <param name="today">The dealer's local day; nothing is counted beyond it.</param>
    /// <param name="rule">The dealer's rule of lost customers.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<BookYear> ReadAsync(
        int dealerId, int year, DateOnly today, LostRule rule, CancellationToken stop)
    {
        var (first, next) = (new DateOnly(year - 1, 1, 1), new DateOnly(year, 1, 1));
        var sold = NewCars.Of(await NewCarsAsync(dealerId, first, next, stop), first);
        var last = today < next ? today : next.AddDays(-1);
        var book = await cars.ReadAsync(dealerId, last, stop);
        if (!(book.VisitsFrom <= last))
            return new BookYear(sold.Sold > 0 ? sold : null, null, null);
        return new BookYear(
            sold.Sold > 0 ? sold : null,
            book.Cars.Count(car => !car.IsOwn && car.LastVisit >= first),
            book.Customers.Count(car => LostMonths.LossesOf(car.Care, last, rule).Any(loss => loss.Day >= first)));
    }

    /// <summary>New cars by month of sale; months without any are left out.</summary>
    public async Task<IReadOnlyList<NewCars>> NewCarsAsync(
        int dealerId, DateOnly first, DateOnly next, CancellationToken stop)
    {
        var months = new List<NewCars>();
        await using var command = databases.Api.Command(SumSales, dealerId, first, next);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            months.Add(new NewCars(
                rows.GetFieldValue<DateOnly>(0), rows.GetInt32(1), rows.GetInt32(2), rows.GetInt32(3),
                rows.GetDecimal(4)));
        return months;
    }
}
