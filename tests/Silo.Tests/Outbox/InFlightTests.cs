using CampaignEngine.Silo.Outbox;

namespace CampaignEngine.Silo.Tests.Outbox;

public sealed class InFlightTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private long _campaign;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        _campaign = await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 2));
        await _engine.WakeForFirstTextAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData("attempt = 'none', lease_until = 'infinity'")]
    [InlineData("attempt = 'ambiguous', lease_until = 'infinity'")]
    [InlineData("attempt = 'open', lease_until = '-infinity'")]
    public async Task What_is_not_on_its_way_is_not_waited_for(string message)
    {
        await _engine.ExecuteAsync($"UPDATE outbox SET {message}");
        await AnsweredAsync(_campaign);
    }

    [Fact]
    public async Task Messages_of_another_campaign_or_dealer_are_not_waited_for()
    {
        await _engine.ExecuteAsync("UPDATE outbox SET attempt = 'open', lease_until = 'infinity'");
        await AnsweredAsync(_campaign + 1);
        await _engine.Part<InFlight>().OfDealerAsync(999, CancellationToken.None);
    }

    [Fact]
    public async Task A_message_whose_silo_died_is_waited_for_until_its_lease_has_run_out()
    {
        await _engine.ExecuteAsync(
            "UPDATE outbox SET attempt = 'open', lease_until = clock_timestamp() + interval '300 milliseconds'");
        await AnsweredAsync(_campaign);
        Assert.True(await _engine.ScalarAsync<bool>("SELECT bool_and(lease_until < clock_timestamp()) FROM outbox"));
    }

    private Task AnsweredAsync(long campaign) =>
        _engine.Part<InFlight>().OfCampaignAsync(campaign, CancellationToken.None);
}
