using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class WorldViewTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    private WorldView View => _engine.Part<WorldView>();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task What_is_known_is_enough_until_somebody_read_later()
    {
        var known = await View.AsOfAsync(null, CancellationToken.None);
        await HoldAsync("campaign", "7");
        Assert.Same(known, await View.AsOfAsync(null, CancellationToken.None));
        Assert.Same(known, await View.AsOfAsync(known.ReadAt, CancellationToken.None));

        var later = await View.AsOfAsync(known.ReadAt.AddTicks(1), CancellationToken.None);
        Assert.True(later.ReadAt > known.ReadAt);
        Assert.True(later.Held.Holds(7, 1));
        Assert.False(known.Held.Holds(7, 1));
    }

    [Fact]
    public async Task Many_that_need_it_fresher_share_one_look()
    {
        var known = await View.AsOfAsync(null, CancellationToken.None);
        var worlds = await Task.WhenAll(Enumerable.Range(0, 50)
            .Select(_ => View.AsOfAsync(known.ReadAt.AddTicks(1), CancellationToken.None).AsTask()));
        Assert.Single(worlds.Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public async Task It_knows_the_calendar_and_what_is_held_and_what_else_is_not_for_policies()
    {
        var before = await View.AsOfAsync(null, CancellationToken.None);
        await HoldAsync("campaign", "7");
        await HoldAsync("dealer", "3");
        await HoldAsync("channel", "sms");
        await _engine.ExecuteAsync(
            "INSERT INTO calendar_year (year, source, added_at, added_by) VALUES (2031, 'test', now(), 'test')");
        var after = await View.AsOfAsync(before.ReadAt.AddTicks(1), CancellationToken.None);
        Assert.True(after.CalendarRevision > before.CalendarRevision);
        Assert.Equal(
            (true, true, false), (after.Held.Holds(7, 1), after.Held.Holds(1, 3), after.Held.Holds(1, 1)));
    }

    private Task HoldAsync(string scope, string key) => _engine.ExecuteAsync(
        $"INSERT INTO hold (scope, key, since) VALUES ('{scope}', '{key}', now())");
}
