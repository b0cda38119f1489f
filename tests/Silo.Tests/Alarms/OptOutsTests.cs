using CampaignEngine.Grains;
using CampaignEngine.Silo.Alarms;

namespace CampaignEngine.Silo.Tests.Alarms;

public sealed class OptOutsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 16, 0, 0, TimeSpan.Zero);

    private readonly EngineHost _engine = new();
    private long _policy;

    private OptOuts OptOuts => _engine.Part<OptOuts>();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 2));
        _policy = await _engine.ScalarAsync<long>("SELECT min(id) FROM policy");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData(Channel.Sms, "never")]
    [InlineData(Channel.Call, "2027-04-01")]
    [InlineData(null, "never")]
    public async Task A_refused_call_may_be_asked_for_again_after_a_year_a_text_never(
        Channel? channel, string end)
    {
        await OptOuts.RefuseAsync(_policy, channel, "test", Now, CancellationToken.None);
        Assert.Equal(end, await _engine.ScalarAsync<string>(
            $"""
             SELECT coalesce(to_char(until AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), 'never')
             FROM contact_block WHERE channel = '{channel?.Name()}'
             """));
    }

    [Fact]
    public async Task A_consent_lifts_the_refusal_of_its_channel_only()
    {
        await OptOuts.RefuseAsync(_policy, Channel.Sms, "test", Now, CancellationToken.None);
        await OptOuts.RefuseAsync(_policy, Channel.Call, "test", Now, CancellationToken.None);
        var answer = await OptOuts.ConsentAsync(_policy, Channel.Sms, Now, CancellationToken.None);
        Assert.Equal(VerdictKind.Applied, answer!.Kind);
        Assert.Equal(
            "call", await _engine.ScalarAsync<string>("SELECT string_agg(channel, ' ') FROM contact_block"));
        Assert.Equal(
            1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE silenced <> 0"));
    }

    [Fact]
    public async Task A_consent_to_one_channel_leaves_the_refusal_of_all_the_others()
    {
        await OptOuts.RefuseAsync(_policy, null, "test", Now, CancellationToken.None);
        await OptOuts.ConsentAsync(_policy, Channel.Sms, Now, CancellationToken.None);
        Assert.Equal("call robot wecom", await _engine.ScalarAsync<string>(
            "SELECT string_agg(channel, ' ' ORDER BY channel) FROM contact_block"));
        await OptOuts.ConsentAsync(_policy, null, Now, CancellationToken.None);
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
    }

    [Fact]
    public async Task A_refusal_told_twice_is_one_block()
    {
        await OptOuts.RefuseAsync(_policy, Channel.Sms, "first", Now, CancellationToken.None);
        var again = await OptOuts.RefuseAsync(_policy, Channel.Sms, "second", Now, CancellationToken.None);
        Assert.Equal(VerdictKind.Ignored, again!.Kind);
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
    }

    [Fact]
    public async Task An_unknown_policy_has_no_answer_and_leaves_no_block()
    {
        Assert.Null(await OptOuts.RefuseAsync(999_999, null, "test", Now, CancellationToken.None));
        Assert.Null(await OptOuts.ConsentAsync(999_999, null, Now, CancellationToken.None));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
    }
}
