using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class PhoneRefusalsTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private long[] _policies = [];
    private byte[] _hash = [];

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 2));
        await _engine.ImportAsync(EngineHost.Ledger("2026-08-15", 1, dealer: "SH002"));
        _policies = await _engine.PolicyIdsAsync();
        _hash = await _engine.ScalarAsync<byte[]>($"SELECT phone_hash FROM policy WHERE id = {_policies[0]}");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Every_live_term_of_the_person_gets_a_letter_but_whoever_knows()
    {
        Assert.Equal([_policies[0], _policies[2]], await WriteAsync(Refusal(null)));
        Assert.Equal([_policies[2]], await WriteAsync(Refusal(null) with { Besides = _policies[0] }));
        await _engine.ExecuteAsync($"UPDATE policy_state SET phase = 'won' WHERE policy_id = {_policies[0]}");
        Assert.Equal([_policies[2]], await WriteAsync(Refusal(null)));
    }

    [Fact]
    public async Task A_refusal_that_stands_is_not_shortened_by_a_later_one()
    {
        await WriteAsync(Refusal(Channel.Call));
        await WriteAsync(Refusal(Channel.Call) with { Now = TurnKit.Now.AddMonths(-6) });
        Assert.Equal(TurnKit.Now.AddMonths(12), new DateTimeOffset(
            await _engine.ScalarAsync<DateTime>("SELECT until FROM contact_block")));
    }

    [Theory]
    [InlineData(Channel.Call, true)]
    [InlineData(Channel.Robot, true)]
    [InlineData(Channel.Sms, false)]
    [InlineData(Channel.WeCom, false)]
    [InlineData(null, false)]
    public void Only_calls_may_be_asked_for_again_after_a_year(Channel? channel, bool ends) =>
        Assert.Equal(ends ? TurnKit.Now.AddMonths(12) : null, Refusal(channel).Until);

    [Fact]
    public void A_letter_says_what_the_message_says() =>
        Assert.Equal(
            """{"is":"opted-out","channel":"sms"}""",
            PhoneRefusals.MessageOf(new PolicyMessage.OptedOut(Channel.Sms)));

    private Refusal Refusal(Channel? channel) => new(_hash, channel, "test", TurnKit.Now);

    private async Task<List<long>> WriteAsync(Refusal refusal)
    {
        await using var connection = new NpgsqlConnection(_engine.ConnectionString);
        await connection.OpenAsync();
        await using var batch = PhoneRefusals.Write(new NpgsqlBatch(connection), refusal);
        await using var reader = await batch.ExecuteReaderAsync();
        var told = new List<long>();
        while (await reader.ReadAsync())
            told.Add(reader.GetInt64(1));
        return told;
    }
}
