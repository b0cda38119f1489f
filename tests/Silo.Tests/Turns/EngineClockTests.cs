using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Turns;
using Microsoft.Extensions.Time.Testing;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class EngineClockTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_wrong_clock_is_put_right_by_the_databases()
    {
        await _engine.ExecuteAsync("DELETE FROM rehearsal_clock");
        var clock = Clock(isRehearsal: false);
        var before = await InstantAsync();
        var first = await clock.NowAsync(CancellationToken.None);
        Assert.InRange(first, before, await InstantAsync());

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(first.AddHours(1), await clock.NowAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_latest_word_of_the_database_counts()
    {
        var clock = Clock(isRehearsal: false);
        var told = new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);
        clock.Heard(told);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(told.AddSeconds(5), await clock.NowAsync(CancellationToken.None));
        clock.Heard(told);
        Assert.Equal(told, await clock.NowAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_rehearsal_lives_by_its_row_alone()
    {
        var clock = Clock(isRehearsal: true);
        Assert.Equal(TurnKit.Now, await clock.NowAsync(CancellationToken.None));
        await _engine.SetClockAsync("2026-04-16 19:45");
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(
            new DateTimeOffset(2026, 4, 16, 11, 45, 0, TimeSpan.Zero), await clock.NowAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Many_who_ask_at_once_share_a_reading()
    {
        var clock = Clock(isRehearsal: true);
        var asked = Enumerable.Range(0, 5_000).Select(_ => clock.NowAsync(CancellationToken.None).AsTask());
        Assert.All(await Task.WhenAll(asked), now => Assert.Equal(TurnKit.Now, now));
    }

    private EngineClock Clock(bool isRehearsal) =>
        _engine.Create<EngineClock>(new SiloOptions { IsRehearsal = isRehearsal }, _time);

    private async Task<DateTimeOffset> InstantAsync() =>
        new(await _engine.ScalarAsync<DateTime>("SELECT clock_timestamp()"));
}
