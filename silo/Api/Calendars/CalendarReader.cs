using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Calendars;

/// <summary>Reads which years of the working calendar are published.</summary>
internal sealed class CalendarReader(Databases databases)
{
    private static readonly string ListYears = Sql.Load("Api/Calendars/list_years.sql");

    public async Task<List<CalendarView>> ListAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(ListYears);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var years = new List<CalendarView>();
        while (await rows.ReadAsync(stop))
            years.Add(new CalendarView(rows.GetInt32(0), rows.GetString(1), rows.GetFieldValue<DateTimeOffset>(2)));
        return years;
    }
}
