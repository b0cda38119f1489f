using CampaignEngine.Silo.Calendars;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Tests.Campaigns;

public sealed class CalendarYearsTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_year_whose_publication_took_longer_than_the_next_one_is_known_all_the_same()
    {
        // A day that somebody else is just storing, so that its year comes to commit last.
        var held = await _engine.HoldAsync("INSERT INTO calendar_day VALUES ('2028-01-03', 2026, false)");
        var slow = Task.Run(() => PublishAsync(new DateOnly(2028, 1, 3)));
        await _engine.WaitingAsync(1);
        var quick = Task.Run(() => PublishAsync(new DateOnly(2027, 1, 1)));
        await _engine.WaitingAsync(2, quick);
        await IsPublishedAsync(2027);
        await held.DisposeAsync();
        await Task.WhenAll(slow, quick);

        Assert.True(await IsPublishedAsync(2027));
        Assert.True(await IsPublishedAsync(2028));
    }

    [Fact]
    public async Task Publications_of_one_year_at_once_both_succeed_and_the_later_one_stands()
    {
        // Either has stored its year when it comes to post the letters.
        var held = await _engine.HoldAsync("LOCK TABLE letter IN ACCESS EXCLUSIVE MODE");
        var first = Task.Run(() => PublishAsync(new DateOnly(2027, 1, 1)));
        await _engine.WaitingAsync(1);
        var second = Task.Run(() => PublishAsync(new DateOnly(2027, 1, 4)));
        await _engine.WaitingAsync(2);
        await held.DisposeAsync();
        await Task.WhenAll(first, second);

        Assert.Equal("2027-01-04", await _engine.ScalarAsync<string>(
            "SELECT string_agg(day::text, ' ') FROM calendar_day WHERE year = 2027"));
    }

    [Fact]
    public async Task Silos_that_start_together_on_a_fresh_database_store_each_shipped_year_once()
    {
        await _engine.ExecuteAsync("DELETE FROM calendar_year");
        await using var second = await _engine.StartAsync();
        var held = await _engine.HoldAsync("LOCK TABLE letter IN ACCESS EXCLUSIVE MODE");
        var starts = new[] { _engine.Part<CalendarYears>(), second.Part<CalendarYears>() }
            .Select(years => Task.Run(() => years.EnsureShippedAsync(CancellationToken.None))).ToArray();
        await _engine.WaitingAsync(2);
        await held.DisposeAsync();
        await Task.WhenAll(starts);

        Assert.Equal((long)ChinaHolidays.Published.Count, await _engine.ScalarAsync<long>(
            "SELECT max(revision) - min(revision) + 1 FROM calendar_year"));
    }

    private Task PublishAsync(DateOnly holiday) => _engine.Part<CalendarYears>().PublishAsync(
        new CalendarFile(holiday.Year, [holiday], [], "test"), "test", CancellationToken.None);

    // As turns see it, which read the calendar again only when its revision has moved.
    private async Task<bool> IsPublishedAsync(int year)
    {
        await using var connection = await _engine.Part<Databases>().Engine.OpenConnectionAsync();
        var instant = await Instants.ReadAsync(connection, CancellationToken.None);
        var calendar = await _engine.Part<TurnContexts>()
            .CalendarAsync(connection, instant.CalendarRevision, CancellationToken.None);
        return !calendar.IsProvisional(new DateOnly(year, 1, 1));
    }
}
