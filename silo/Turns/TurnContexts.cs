using System.Collections.Concurrent;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>A dealer as turns need it.</summary>
/// <param name="Code">Its code, part of every content key.</param>
/// <param name="Zone">Its time zone.</param>
internal sealed record DealerFacts(string Code, TimeZoneInfo Zone);

/// <summary>
/// What turns must know beside the policy itself. Playbook versions and dealers' zones never change and are kept for
/// good; the calendar is read again when its revision has moved.
/// </summary>
internal sealed class TurnContexts
{
    private static readonly string ReadPlaybook = Sql.Load("Turns/read_playbook.sql");
    private static readonly string ReadDealer = Sql.Load("Turns/read_dealer.sql");
    private static readonly string ReadCalendar = Sql.Load("Turns/read_calendar.sql");

    private readonly ConcurrentDictionary<int, Playbook> _playbooks = new();
    private readonly ConcurrentDictionary<int, DealerFacts> _dealers = new();
    private volatile CalendarOfRevision _calendar = new(-1, BusinessCalendar.WeekendsOnly);

    /// <summary>The playbook version with an id.</summary>
    public async ValueTask<Playbook> PlaybookAsync(NpgsqlConnection connection, int id, CancellationToken stop)
    {
        if (_playbooks.TryGetValue(id, out var known))
            return known;
        await using var command = connection.Command(ReadPlaybook, id);
        var yaml = (string?)await command.ExecuteScalarAsync(stop)
            ?? throw new InvalidOperationException($"There is no playbook {id}.");
        return _playbooks[id] = PlaybookYaml.Read(yaml).Playbook
            ?? throw new InvalidOperationException($"The stored playbook {id} is not valid any more.");
    }

    /// <summary>The dealer with an id.</summary>
    public async ValueTask<DealerFacts> DealerAsync(NpgsqlConnection connection, int id, CancellationToken stop)
    {
        if (_dealers.TryGetValue(id, out var known))
            return known;
        await using var command = connection.Command(ReadDealer, id);
        await using var reader = await command.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop))
            throw new InvalidOperationException($"There is no dealer {id}.");
        var zone = reader.GetString(1);
        return _dealers[id] = new DealerFacts(reader.GetString(0), TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    /// <summary>The calendar as of a revision.</summary>
    public async ValueTask<BusinessCalendar> CalendarAsync(
        NpgsqlConnection connection, long revision, CancellationToken stop)
    {
        if (_calendar.Revision == revision)
            return _calendar.Calendar;
        await using var batch = new NpgsqlBatch(connection).With(ReadCalendar);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var days = new Dictionary<DateOnly, DayKind>();
        var years = new HashSet<int>();
        while (await reader.ReadAsync(stop))
        {
            years.Add(reader.GetInt32(0));
            if (!await reader.IsDBNullAsync(1, stop))
                days[reader.GetFieldValue<DateOnly>(1)] = reader.GetBoolean(2) ? DayKind.Work : DayKind.Off;
        }
        _calendar = new CalendarOfRevision(revision, new BusinessCalendar(days, years));
        return _calendar.Calendar;
    }

    /// <summary>What the policies of a plan may know of the world at an instant.</summary>
    public async ValueTask<TurnContext> ForAsync(
        NpgsqlConnection connection, PlanKey plan, DateTimeOffset now, World world, CancellationToken stop) => new(
        now,
        (await DealerAsync(connection, plan.DealerId, stop)).Zone,
        await PlaybookAsync(connection, plan.PlaybookId, stop),
        await CalendarAsync(connection, world.CalendarRevision, stop),
        world.Held.Holds(plan.CampaignId, plan.DealerId));

    /// <summary>The same, when all of it is in memory; null when something must be read.</summary>
    public TurnContext? Known(PlanKey plan, DateTimeOffset now, World world) =>
        _dealers.TryGetValue(plan.DealerId, out var dealer) && _playbooks.TryGetValue(plan.PlaybookId, out var playbook)
        && _calendar is { } calendar && calendar.Revision == world.CalendarRevision
            ? new TurnContext(now, dealer.Zone, playbook, calendar.Calendar,
                world.Held.Holds(plan.CampaignId, plan.DealerId))
            : null;

    private sealed record CalendarOfRevision(long Revision, BusinessCalendar Calendar);
}
