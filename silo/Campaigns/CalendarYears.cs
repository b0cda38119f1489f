using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>Stores published years of the working calendar and lets every live term look at its plan again.</summary>
internal sealed class CalendarYears(Databases databases)
{
    private static readonly string LockCalendar = Sql.Load("Campaigns/lock_calendar.sql");
    private static readonly string AddYear = Sql.Load("Campaigns/add_year.sql");
    private static readonly string AddDays = Sql.Load("Campaigns/add_days.sql");
    private static readonly string ListYears = Sql.Load("Campaigns/list_years.sql");

    /// <summary>Stores a year's notice in place of an earlier one, and lets all plans be made anew.</summary>
    public async Task PublishAsync(CalendarFile file, string actor, CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await LockAsync(connection, stop);
        await StoreAsync(connection, file, actor, stop);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>
    /// Stores the notices that come with the program, where the database has none for their year; silos that start
    /// together store them once.
    /// </summary>
    public async Task EnsureShippedAsync(CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await LockAsync(connection, stop);
        var known = await KnownAsync(connection, stop);
        foreach (var file in ChinaHolidays.Published.Where(file => !known.Contains(file.Year)))
            await StoreAsync(connection, file, "shipped", stop);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private static async Task LockAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = connection.Command(LockCalendar);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task StoreAsync(
        NpgsqlConnection connection, CalendarFile file, string actor, CancellationToken stop)
    {
        var named = file.Named().ToList();
        // A term that is just being enrolled by the calendar of before must not miss its letter.
        await Enroller.LockAsync(connection, stop);
        var instant = await Instants.ReadAsync(connection, stop);
        await using var batch = new NpgsqlBatch(connection)
            .With(AddYear, file.Year, file.Source, instant.Now, actor)
            .With(AddDays, file.Year, named.Select(day => day.Key).ToArray(),
                named.Select(day => day.Value == DayKind.Work).ToArray());
        await batch.ExecuteNonQueryAsync(stop);
        await TermLetters.PostAsync(
            connection, new TermNews(null, null, new PolicyMessage.CalendarPublished(), instant.Now), stop);
    }

    private static async Task<HashSet<int>> KnownAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var known = new HashSet<int>();
        await using var command = connection.Command(ListYears);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            known.Add(reader.GetInt32(0));
        return known;
    }
}
