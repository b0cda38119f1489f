using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>Whose a car is, as people may see it.</summary>
/// <param name="Owner">The owner, masked.</param>
/// <param name="Phone">The phone, masked.</param>
/// <param name="Model">What car it is.</param>
internal sealed record CarOwner(string? Owner, string? Phone, string? Model);

/// <summary>Reads the cars of one dealer from ledgers, visits and sales; the caller has checked the scope.</summary>
internal sealed class CarReader(Databases databases)
{
    private static readonly string ListCars = Sql.Load("Api/Churn/list_cars.sql");
    private static readonly string FindVisits = Sql.Load("Api/Churn/find_visits.sql");
    private static readonly string CountVisitors = Sql.Load("Api/Churn/count_visitors.sql");
    private static readonly string ShowCars = Sql.Load("Api/Churn/show_cars.sql");

    // The car has another owner or is no more, or the record was wrong: nobody was lost to the workshop.
    private static readonly string[] GoneReasons = ["sold", "scrapped", "transferred", "invalid"];

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>All cars of a dealer as of a day.</summary>
    public async Task<CarBook> ReadAsync(int dealerId, DateOnly today, CancellationToken stop)
    {
        var (from, hasLedgerDays) = await SourcesAsync(dealerId, stop);
        await using var command = _pool.Command(ListCars, dealerId, GoneReasons, today);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var cars = new List<KnownCar>();
        while (await rows.ReadAsync(stop))
            cars.Add(Read(rows, from));
        return new CarBook(from, hasLedgerDays, cars);
    }

    /// <summary>
    /// Distinct cars that visited in the twelve months before a day; null where no visit of them is known.
    /// </summary>
    public async Task<long?> VisitorsAsync(int dealerId, DateOnly before, CancellationToken stop)
    {
        await using var command = _pool.Command(
            CountVisitors, dealerId, before.AddMonths(-CarBook.VisitMonths), before);
        return (long)(await command.ExecuteScalarAsync(stop))! is > 0 and var visitors ? visitors : null;
    }

    /// <summary>Whose some cars are, in their order.</summary>
    public async Task<IReadOnlyList<CarOwner>> OwnersAsync(
        int dealerId, IReadOnlyList<KnownCar> cars, CancellationToken stop)
    {
        var owners = Enumerable.Repeat(new CarOwner(null, null, null), cars.Count).ToArray();
        await using var command = _pool.Command(
            ShowCars, dealerId, Enumerable.Range(0, cars.Count).ToArray(), cars.Select(car => car.Key).ToArray(),
            cars.Select(car => car.PolicyId).ToArray());
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            owners[rows.GetInt32(0)] = new CarOwner(
                Mask.Name(rows.Maybe<string>(1)), rows.Maybe<string>(2) is { } phone ? Mask.Phone(phone) : null,
                rows.Maybe<string>(3));
        return owners;
    }

    private async Task<(DateOnly? From, bool HasLedgerDays)> SourcesAsync(int dealerId, CancellationToken stop)
    {
        await using var command = _pool.Command(FindVisits, dealerId);
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return (row.MaybeValue<DateOnly>(0), row.GetBoolean(1));
    }

    private static KnownCar Read(NpgsqlDataReader rows, DateOnly? visitsFrom)
    {
        var begins = rows.MaybeValue<DateOnly>(3);
        var visits = rows.GetFieldValue<DateOnly[]>(4).Select(day => new Visit(day, VisitKind.Maintenance))
            .Concat(rows.GetFieldValue<DateOnly[]>(5).Select(day => new Visit(day, VisitKind.FirstMaintenance)));
        return new KnownCar(
            rows.GetString(0), rows.Maybe<string>(1), rows.MaybeValue<long>(2),
            new CarCare(begins, Sequence.From(visits), begins >= visitsFrom), rows.MaybeValue<DateOnly>(6),
            rows.MaybeValue<DateOnly>(7), rows.GetBoolean(8));
    }
}
