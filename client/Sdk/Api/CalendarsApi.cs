using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>The published years of the working calendar.</summary>
public sealed class CalendarsApi
{
    private const string Csv = "text/csv";

    private readonly Calls _calls;

    internal CalendarsApi(Calls calls) => _calls = calls;

    /// <summary>All published years.</summary>
    public PagedList<CalendarView> All() => new(_calls, Routes.Calendars, ViewsJson.Default.PageCalendarView);

    /// <summary>What the notice of a published year says.</summary>
    public Task<CalendarDays> GetAsync(int year, CancellationToken stop) => _calls.GetAsync(
        Paths.Fill(Routes.Calendar, year), ViewsJson.Default.CalendarDays, stop);

    /// <summary>Publishes a year's notice and plans anew what rests on it.</summary>
    public Task<CalendarView> PublishAsync(int year, string csv, CancellationToken stop) => _calls.WriteAsync(
        new Write(HttpMethod.Put, Paths.Fill(Routes.Calendar, year)).WithText(csv, Csv),
        ViewsJson.Default.CalendarView, stop);
}
