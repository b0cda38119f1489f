using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox;

/// <summary>How the <see cref="LeaseStep"/> goes on with a text that a key-honouring provider may have sent.</summary>
public sealed class KeyHonouringGatewayTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));
        await _engine.WakeForFirstTextAsync();
        _engine.Gateway.Traits = _engine.Gateway.Traits with { HonoursKeys = true };
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task An_unclear_text_is_sent_again_with_its_key_and_body()
    {
        _engine.Gateway.Sends(SendOutcome.Ambiguous);
        await SendAsync();
        await _engine.ExecuteAsync("UPDATE policy SET phone = '13700000000', plate = '沪B99999'");
        await SendAsync();
        Assert.Equal("sent", await StatusAsync());
        Assert.Equal(2, _engine.Gateway.Sent.Count);
        Assert.Single(_engine.Gateway.Sent.Distinct());
        Assert.Empty(_engine.Gateway.Asked);
    }

    [Fact]
    public async Task An_unclear_text_whose_term_ends_is_asked_about_and_not_called_suppressed()
    {
        _engine.Gateway.Sends(SendOutcome.Ambiguous);
        await SendAsync();
        await RenewAsync();
        await SendAsync();
        Assert.Equal("sent", await StatusAsync());
        Assert.Single(_engine.Gateway.Sent);
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_refusal_of_the_second_send_does_not_settle_the_first()
    {
        _engine.Gateway.Sends(SendOutcome.Ambiguous, SendOutcome.RejectedForNow);
        await SendAsync();
        await SendAsync();
        await RenewAsync();
        await SendAsync();
        Assert.Equal("sent", await StatusAsync());
        Assert.Single(_engine.Gateway.Asked);
    }

    [Fact]
    public async Task An_unclear_text_that_never_arrived_is_suppressed_when_its_term_ends()
    {
        _engine.Gateway.Sends(SendOutcome.Ambiguous).Answers(SendOutcome.Unknown);
        await SendAsync();
        await RenewAsync();
        await SendAsync();
        await SendAsync();
        Assert.Equal("suppressed term-ended", await StatusAsync());
        Assert.Single(_engine.Gateway.Sent);
    }

    private async Task RenewAsync() => await _engine.Policies.SendAsync(
        await _engine.ScalarAsync<long>("SELECT id FROM policy"), new PolicyMessage.Renewed(3000), null,
        CancellationToken.None);

    private async Task SendAsync()
    {
        await _engine.ExecuteAsync("UPDATE outbox SET try_after = '-infinity'");
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
    }

    private Task<string> StatusAsync() =>
        _engine.ScalarAsync<string>("SELECT concat_ws(' ', status, rule) FROM touch WHERE step = 0");
}
