using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Calendars;

/// <summary>Reads which years of the working calendar are published, and what they name.</summary>
internal sealed class CalendarReader(Databases databases)
{
    private static readonly string ListYears = Sql.Load("Api/Calendars/list_years.sql");
    private static readonly string ReadYear = Sql.Load("Api/Calendars/read_year.sql");

    public async Task<List<CalendarView>> ListAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(ListYears);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var years = new List<CalendarView>();
        while (await rows.ReadAsync(stop))
            years.Add(new CalendarView(rows.GetInt32(0), rows.GetString(1), rows.GetFieldValue<DateTimeOffset>(2)));
        return years;
    }

    /// <summary>What a year's notice says; null for a year that is not published.</summary>
    public async Task<CalendarDays?> FindAsync(int year, CancellationToken stop)
    {
        await using var command = databases.Api.Command(ReadYear, year);
        await using var rows = await command.ExecuteReaderAsync(stop);
        CalendarDays? found = null;
        List<DateOnly> off = [], worked = [];
        while (await rows.ReadAsync(stop))
        {
            found ??= new CalendarDays(year, rows.GetString(0), rows.GetFieldValue<DateTimeOffset>(1), off, worked);
            if (!await rows.IsDBNullAsync(2, stop))
                (rows.GetBoolean(3) ? worked : off).Add(rows.GetFieldValue<DateOnly>(2));
        }
        return found;
    }
}
