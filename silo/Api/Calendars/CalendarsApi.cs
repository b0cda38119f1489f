using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Calendars;

/// <summary>The working calendar, one published notice a year; shared by all dealers.</summary>
internal static class CalendarsApi
{
    public static void MapCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Calendars, ListAsync).Named("ListCalendars", "The published years");
        routes.MapGet(Routes.Calendar, GetAsync).Named("GetCalendar", "What the notice of a published year says")
            .Problems(404);
        routes.MapPut(Routes.Calendar, PublishAsync)
            .Named("PublishCalendar", "Stores a year's notice and plans anew what rests on it")
            .Accepts<string>("text/csv", "text/plain").Problems(400, 403, 422);
    }

    private static async Task<Ok<Page<CalendarView>>> ListAsync(CalendarReader calendars, CancellationToken stop) =>
        TypedResults.Ok(new Page<CalendarView>(await calendars.ListAsync(stop)));

    private static async Task<Results<Ok<CalendarDays>, ProblemResult>> GetAsync(
        int year, CalendarReader calendars, CancellationToken stop) =>
        await calendars.FindAsync(year, stop) is { } days
            ? TypedResults.Ok(days)
            : KnownProblems.NotFound.Result();

    private static async Task<Results<Ok<CalendarView>, ProblemResult>> PublishAsync(
        int year, HttpRequest request, [AsParameters] CalendarCall call, CancellationToken stop)
    {
        if (!call.Caller.Scope.IsAll)
            return KnownProblems.ScopeTooNarrow.Result();
        if (await BodyText.ReadAsync(request, stop) is not { } text)
            return KnownProblems.Malformed.Result();
        var reading = CalendarCsv.Read(text);
        if (reading.File is not { } file)
            return Invalid([.. reading.Errors.Select(error => new PlaceFault(error.Line, 1, error.En, error.Zh))]);
        if (file.Year != year)
            return Invalid([new PlaceFault(
                1, 1, $"the notice is of {file.Year}, not of {year}", $"文件为 {file.Year} 年，而非 {year} 年")]);
        await call.Calendars.PublishAsync(file, call.Caller.Name, stop);
        var years = await call.Reader.ListAsync(stop);
        return TypedResults.Ok(years.Single(one => one.Year == year));
    }

    private static ProblemResult Invalid(IReadOnlyList<PlaceFault> places) =>
        KnownProblems.Text("calendar-invalid", places).Result();

    private sealed record CalendarCall(Caller Caller, ICalendars Calendars, CalendarReader Reader);
}
