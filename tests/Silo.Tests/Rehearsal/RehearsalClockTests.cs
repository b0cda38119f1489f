using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Rehearsal;

namespace CampaignEngine.Silo.Tests.Rehearsal;

public sealed class RehearsalClockTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));
        await _engine.WakeForFirstTextAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task The_clock_stands_while_a_text_waits_to_be_sent()
    {
        Assert.Null(await AdvanceAsync());
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        Assert.NotNull(await AdvanceAsync());
    }

    [Fact]
    public async Task An_unclear_text_is_waited_for_until_it_was_asked_about_often_enough()
    {
        _engine.Gateway.Sends(SendOutcome.Ambiguous);
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        Assert.Null(await AdvanceAsync());
        await _engine.ExecuteAsync(
            "UPDATE outbox SET lease_epoch = 11; UPDATE policy_schedule SET wake_at = '2026-05-30'");
        Assert.Equal(new DateTimeOffset(2026, 4, 19, 19, 45, 0, TimeSpan.FromHours(8)), await AdvanceAsync());
        Assert.Null(await AdvanceAsync());

        _engine.Gateway.Answers(SendOutcome.Ambiguous);
        await _engine.ExecuteAsync("UPDATE outbox SET try_after = '-infinity'");
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        Assert.Equal("failed ambiguous", await _engine.ScalarAsync<string>(
            "SELECT concat_ws(' ', status, rule) FROM touch WHERE step = 0"));
        Assert.NotNull(await AdvanceAsync());
    }

    private Task<DateTimeOffset?> AdvanceAsync() =>
        _engine.Part<RehearsalClock>().AdvanceAsync(TimeSpan.FromDays(1), Patience, CancellationToken.None);
}
