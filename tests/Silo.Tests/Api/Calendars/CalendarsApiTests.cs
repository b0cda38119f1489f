using System.Text.Json;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Calendars;

public sealed class CalendarsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Notice = "year,2031\nsource,notice\n2031-01-01,off\n";

    [Fact]
    public async Task Published_years_are_listed_in_order()
    {
        await AddYearAsync(2034);
        await AddYearAsync(2033);
        var token = await host.TokenAsync(Role.Integrator);
        var years = (await host.ItemsAsync(token, "/api/v1/calendars"))
            .Select(year => year.GetProperty("year").GetInt32());
        Assert.Equal([2033, 2034], years.Where(year => year is 2033 or 2034));
    }

    [Fact]
    public async Task A_published_year_shows_its_named_days_apart_and_in_order()
    {
        await AddYearAsync(2035);
        await host.World.RunAsync(
            "INSERT INTO calendar_day (day, year, is_workday) VALUES ('2035-10-02', 2035, false), "
            + "('2035-10-01', 2035, false), ('2035-09-29', 2035, true)");
        var year = await host.ReadAsync(await host.TokenAsync(Role.Manager, host.World.A.Id), "/api/v1/calendars/2035");
        Assert.Equal("notice", year.GetProperty("source").GetString());
        Assert.Equal(["2035-10-01", "2035-10-02"], TextsOf(year.GetProperty("daysOff")));
        Assert.Equal(["2035-09-29"], TextsOf(year.GetProperty("workdays")));
    }

    [Fact]
    public async Task A_year_that_names_no_day_is_published_and_one_without_notice_is_not_found()
    {
        await AddYearAsync(2036);
        var token = await host.TokenAsync(Role.Operator);
        var year = await host.ReadAsync(token, "/api/v1/calendars/2036");
        Assert.Empty(TextsOf(year.GetProperty("daysOff")));
        Assert.Equal(404, (await host.CallAsync(token, "GET", "/api/v1/calendars/2037")).Status);
    }

    [Fact]
    public async Task A_good_notice_is_published_and_answered_with_its_year()
    {
        await AddYearAsync(2031);
        var (status, body) = await PublishAsync(2031, Notice);
        Assert.Equal(200, status);
        Assert.Contains("\"year\":2031", body, StringComparison.Ordinal);
        Assert.Contains("calendar 2031", host.Ports.Done);
    }

    [Fact]
    public async Task A_notice_of_another_year_is_refused_and_not_published()
    {
        var (status, body) = await PublishAsync(2032, Notice);
        Assert.Equal(422, status);
        Assert.Contains("the notice is of 2031, not of 2032", body, StringComparison.Ordinal);
        Assert.DoesNotContain("calendar 2032", host.Ports.Done);
    }

    [Fact]
    public async Task A_faulty_notice_is_answered_with_the_line_of_each_fault()
    {
        var (status, body) = await PublishAsync(2031, "year,2031\nsource,notice\n2031-02-30,off\n");
        Assert.Equal(422, status);
        Assert.Contains("calendar-invalid", body, StringComparison.Ordinal);
        Assert.Contains("\"line\":3", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_holds_NUL_is_not_read_at_all()
    {
        var (status, body) = await PublishAsync(2031, Notice + "\0");
        Assert.Equal(400, status);
        Assert.Contains("request-malformed", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_of_some_dealers_may_not_change_the_calendar_of_all()
    {
        var token = await host.TokenAsync(Role.Operator, host.World.A.Id);
        var (status, body) = await host.TextAsync(token, "PUT", "/api/v1/calendars/2031", "text/csv", Notice);
        Assert.Equal(403, status);
        Assert.Contains("scope-too-narrow", body, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> TextsOf(JsonElement days) =>
        days.EnumerateArray().Select(day => day.GetString());

    private Task AddYearAsync(int year) => host.World.RunAsync(
        "INSERT INTO calendar_year (year, source, added_at, added_by) "
        + "VALUES ($1, 'notice', now(), 'test')", year);

    private async Task<(int Status, string Body)> PublishAsync(int year, string notice) =>
        await host.TextAsync(
            await host.TokenAsync(Role.Operator), "PUT", $"/api/v1/calendars/{year}", "text/csv", notice);
}
