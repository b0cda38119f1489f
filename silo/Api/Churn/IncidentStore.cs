using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>A report that is to be kept.</summary>
/// <param name="Insurer">The insurer.</param>
/// <param name="Day">The day of the contact, local to the dealer.</param>
/// <param name="PolicyId">The customer's term; null where nobody names one.</param>
/// <param name="Evidence">What proves it.</param>
/// <param name="By">Who reports it.</param>
/// <param name="At">When, UTC.</param>
internal sealed record NewIncident(
    Insurer Insurer, DateOnly Day, long? PolicyId, string Evidence, string By, DateTimeOffset At);

/// <summary>
/// Reports of insurers that contacted customers before they might (抢单), of one dealer; the caller has checked the
/// scope. Source: 001 row 1-07.
/// </summary>
internal sealed class IncidentStore(Databases databases)
{
    private static readonly string AddIncident = Sql.Load("Api/Churn/add_incident.sql");
    private static readonly string ListIncidents = Sql.Load("Api/Churn/list_incidents.sql");
    private static readonly string SumIncidents = Sql.Load("Api/Churn/sum_incidents.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>Keeps a report; false when the dealer has no such term.</summary>
    public async Task<bool> AddAsync(int dealerId, NewIncident incident, CancellationToken stop)
    {
        await using var command = _pool.Command(
            AddIncident, dealerId, incident.Insurer.Code, incident.Day, incident.PolicyId, incident.Evidence,
            incident.By, incident.At);
        return await command.ExecuteScalarAsync(stop) is long;
    }

    /// <summary>How many were reported in some months, by insurer.</summary>
    public async Task<IReadOnlyList<PoachingCount>> CountsAsync(
        int dealerId, MonthRange months, CancellationToken stop)
    {
        var counts = new List<PoachingCount>();
        await using var command = _pool.Command(SumIncidents, dealerId, months.From, months.LastDay);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            counts.Add(new PoachingCount(rows.GetString(0), rows.GetInt64(1)));
        return counts;
    }

    /// <summary>A part of the reports, the latest first; of one insurer or all.</summary>
    public async Task<Page<IncidentView>> ListAsync(
        int dealerId, string? insurer, PageAsk page, CancellationToken stop)
    {
        DateOnly? after = page.Number(0) is { } day ? DateOnly.FromDayNumber((int)day) : null;
        var incidents = new List<IncidentView>();
        await using var command = _pool.Command(
            ListIncidents, dealerId, insurer, after, page.Number(1), page.Rows);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            incidents.Add(Read(rows));
        return page.Answer(incidents, incident => incident, incident => [(long)incident.Day.DayNumber, incident.Id]);
    }

    private static IncidentView Read(NpgsqlDataReader rows) => new(
        rows.GetInt64(0), ChurnTexts.RefOf(InsurerNames.OfCode(rows.GetString(1)))!, rows.GetFieldValue<DateOnly>(2),
        rows.MaybeValue<long>(3), rows.Maybe<string>(4), Mask.Name(rows.Maybe<string>(5)),
        rows.MaybeValue<DateOnly>(6), rows.MaybeValue<int>(7), rows.GetString(8), rows.GetString(9),
        rows.GetFieldValue<DateTimeOffset>(10));
}
