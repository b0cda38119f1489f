using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Replies;

/// <summary>A grain that throws on what a customer wrote does not keep the next customer from being heard.</summary>
public sealed class UnheardMessagesTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private long _damaged;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 2));
        _damaged = await _engine.ScalarAsync<long>("SELECT min(id) FROM policy");
        await _engine.ExecuteAsync($"UPDATE policy_state SET state = '[]' WHERE policy_id = {_damaged}");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_reply_to_a_damaged_policy_waits_for_its_release_and_the_next_reply_is_heard()
    {
        await _engine.Part<Inbound>().AcceptAsync(
            [await ReplyAsync("r1", _damaged), await ReplyAsync("r2", _damaged + 1)], CancellationToken.None);
        await _engine.DeliverLettersAsync();
        Assert.Equal(_damaged, await _engine.ScalarAsync<long>("SELECT policy_id FROM parked_policy"));
        Assert.Equal(1L, await _engine.ScalarAsync<long>(
            $"SELECT count(*) FROM journal WHERE policy_id = {_damaged + 1} AND message = 'customer-replied'"));
        Assert.Equal(_damaged, await _engine.ScalarAsync<long>("SELECT policy_id FROM letter"));
    }

    private async Task<GatewayInbound> ReplyAsync(string id, long policy) => new(
        id, await _engine.ScalarAsync<string>($"SELECT phone FROM policy WHERE id = {policy}"), "多少钱",
        new DateTimeOffset(2026, 4, 1, 2, 0, 0, TimeSpan.Zero));
}
