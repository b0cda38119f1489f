using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>Reads what churn and insurers of one dealer are counted from; the caller has checked the scope.</summary>
internal sealed class ChurnReader(Databases databases)
{
    private const int NewCarDays = 92;

    private static readonly string SumEnds = Sql.Load("Api/Churn/sum_ends.sql");
    private static readonly string SumOpen = Sql.Load("Api/Churn/sum_open.sql");
    private static readonly string SumTelesales = Sql.Load("Api/Churn/sum_telesales.sql");
    private static readonly string SumSteering = Sql.Load("Api/Churn/sum_steering.sql");
    private static readonly string SumClaims = Sql.Load("Api/Churn/sum_claims.sql");
    private static readonly string SumCases = Sql.Load("Api/Churn/sum_cases.sql");
    private static readonly string SumNewCars = Sql.Load("Api/Churn/sum_new_cars.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>How the terms of some months ended.</summary>
    public Task<List<EndCount>> EndsAsync(int dealerId, MonthRange months, CancellationToken stop) => AllAsync(
        _pool.Command(SumEnds, dealerId, months.From, months.To, NoContactAgreement.UsualDays),
        rows => new EndCount(
            rows.GetFieldValue<DateOnly>(0), EndNames.KindOf(rows.GetString(1))!.Value, rows.Maybe<string>(2),
            EndNames.CohortOf(rows.GetString(3)) ?? Cohort.Unknown, rows.Maybe<string>(4), rows.Maybe<string>(5),
            rows.Maybe<string>(6), rows.GetBoolean(7), rows.GetInt64(8), rows.GetDecimal(9)),
        stop);

    /// <summary>Terms of some months that have not ended, by month; months without any may be missing.</summary>
    public async Task<Dictionary<DateOnly, long>> OpenAsync(int dealerId, MonthRange months, CancellationToken stop)
    {
        var open = await AllAsync(_pool.Command(SumOpen, dealerId, months.From, months.To),
            rows => (Month: rows.GetFieldValue<DateOnly>(0), Terms: rows.GetInt64(1)), stop);
        return open.ToDictionary(month => month.Month, month => Math.Max(0, month.Terms));
    }

    /// <summary>What insurers' telesales won of the terms of some months.</summary>
    public Task<List<TelesalesLoss>> TelesalesAsync(
        int dealerId, MonthRange months, CancellationToken stop) => AllAsync(
        _pool.Command(SumTelesales, dealerId, months.From, months.To, NoContactAgreement.Telesales),
        rows => new TelesalesLoss(rows.Maybe<string>(0), rows.GetInt32(1), rows.GetInt64(2)), stop);

    /// <summary>New cars whose first policy began in some months; none where ledgers do not show any.</summary>
    public Task<List<NewPolicies>> NewCarsAsync(int dealerId, MonthRange months, CancellationToken stop) => AllAsync(
        _pool.Command(SumNewCars, dealerId, months.From, months.LastDay, NewCarDays),
        rows => new NewPolicies(rows.Maybe<string>(0), rows.GetInt64(1)), stop);

    /// <summary>Accident cars that came to the workshop in some months.</summary>
    public Task<List<AccidentCars>> AccidentsAsync(int dealerId, MonthRange months, CancellationToken stop) => AllAsync(
        _pool.Command(SumSteering, dealerId, months.From, months.LastDay),
        rows => new AccidentCars(
            rows.Maybe<string>(0), rows.GetFieldValue<DateOnly>(1), rows.GetInt64(2), rows.GetDecimal(3)),
        stop);

    /// <summary>Cars with a claim in a term that expires in some months; none where visits do not cover it.</summary>
    public Task<List<ClaimCars>> ClaimsAsync(int dealerId, MonthRange months, CancellationToken stop) => AllAsync(
        _pool.Command(SumClaims, dealerId, months.From, months.LastDay),
        rows => new ClaimCars(rows.Maybe<string>(0), rows.GetInt64(1), rows.GetInt64(2)), stop);

    /// <summary>What was done to bring cars back in some calendar months, and what came of it.</summary>
    public Task<List<CaseMonth>> CasesAsync(int dealerId, MonthRange months, CancellationToken stop) => AllAsync(
        _pool.Command(SumCases, dealerId, months.From, months.LastDay),
        rows => new CaseMonth(
            rows.GetFieldValue<DateOnly>(0), rows.GetString(1), rows.GetInt64(2), rows.GetInt64(3), rows.GetInt64(4)),
        stop);

    private static async Task<List<T>> AllAsync<T>(
        NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken stop)
    {
        await using var asked = command;
        await using var rows = await asked.ExecuteReaderAsync(stop);
        var all = new List<T>();
        while (await rows.ReadAsync(stop))
            all.Add(read(rows));
        return all;
    }
}
