using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Outbox;

/// <summary>No opt-out that a provider tells the <see cref="OutboxDoor"/> is ever lost.</summary>
public sealed class ProviderOptOutTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 2));
        await _engine.WakeForFirstTextAsync();
        _engine.Gateway.Sends(SendOutcome.OptedOut, SendOutcome.OptedOut);
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task An_opt_out_that_could_not_be_written_is_asked_for_again_and_the_others_stand()
    {
        await using (await HoldAsync(
            "INSERT INTO contact_block SELECT phone_hash, 'sms', 'elsewhere', now() FROM policy ORDER BY id LIMIT 1"))
            await Assert.ThrowsAsync<PostgresException>(() => _engine.Outbox.RunOnceAsync(CancellationToken.None));
        Assert.Equal("1 open, 1 failed, 1 blocked", await CountAsync());

        _engine.Gateway.Answers(SendOutcome.OptedOut);
        await _engine.ExecuteAsync("UPDATE outbox SET lease_until = '-infinity'");
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        Assert.Equal("0 open, 2 failed, 2 blocked", await CountAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task The_phone_that_was_sent_to_is_blocked_and_not_the_one_it_was_corrected_to()
    {
        var sentTo = await _engine.ScalarAsync<string>("SELECT string_agg(phone_hash::text, ' ') FROM policy");
        _engine.Gateway.During = () => _engine.ExecuteAsync(
            "UPDATE policy SET phone = '13700000000', phone_hash = sha256('13700000000')");
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        Assert.Equal(sentTo.Split(' ').Order(), (await _engine.ScalarAsync<string>(
            "SELECT string_agg(phone_hash::text, ' ') FROM contact_block")).Split(' ').Order());
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE silenced <> 0"));
    }

    private Task<string> CountAsync() => _engine.ScalarAsync<string>(
        """
        SELECT (SELECT count(*) FROM outbox WHERE attempt = 'open') || ' open, '
            || (SELECT count(*) FROM touch WHERE rule = 'opted-out-at-provider') || ' failed, '
            || (SELECT count(*) FROM contact_block WHERE channel = 'sms') || ' blocked'
        """);

    private async Task<NpgsqlConnection> HoldAsync(string rows)
    {
        var side = new NpgsqlConnection(_engine.ConnectionString);
        await side.OpenAsync();
        await using var hold = new NpgsqlCommand($"BEGIN; {rows}", side);
        await hold.ExecuteNonQueryAsync();
        return side;
    }
}
