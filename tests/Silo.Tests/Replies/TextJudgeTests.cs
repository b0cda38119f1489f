using CampaignEngine.Grains;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Replies;

namespace CampaignEngine.Silo.Tests.Replies;

public sealed class TextJudgeTests : IAsyncLifetime
{
    private const string Phone = "13900000001";

    private static readonly DateTimeOffset Now = new(2026, 4, 17, 2, 0, 0, TimeSpan.Zero);

    private readonly EngineHost _engine = new();
    private long _text;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1, dealer: "SH002"));
        await _engine.Part<Inbound>().AcceptAsync(
            [new GatewayInbound("i1", Phone, "别再烦我了", Now)], CancellationToken.None);
        _text = await _engine.ScalarAsync<long>("SELECT id FROM customer_text");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData("answered", "", "scheduled scheduled")]
    [InlineData("refuses-texts", "sms opted-out-by-reply", "scheduled scheduled")]
    [InlineData("refuses-all", "opted-out-by-reply", "blocked blocked")]
    [InlineData("wrong-number", "wrong-number", "blocked blocked")]
    public async Task A_judgement_that_refuses_acts_like_any_refusal_at_every_dealer(
        string judgement, string block, string phases)
    {
        Assert.Equal(Verdict.Applied, await JudgeAsync(judgement));
        await _engine.DeliverLettersAsync();
        Assert.Equal($"{judgement} 小王", await JudgedAsync());
        Assert.Equal(block, await _engine.ScalarAsync<string>(
            "SELECT coalesce(string_agg(trim(channel || ' ' || reason), ', '), '') FROM contact_block"));
        Assert.Equal(phases, await _engine.ScalarAsync<string>("SELECT string_agg(phase, ' ') FROM policy_state"));
    }

    [Fact]
    public async Task The_same_judgement_again_changes_nothing_and_another_one_is_refused()
    {
        await JudgeAsync("refuses-texts");
        Assert.Equal(VerdictKind.Ignored, (await JudgeAsync("refuses-texts"))!.Kind);
        Assert.Equal(Verdict.Refused(TextJudge.TextJudged), await JudgeAsync("answered"));
        Assert.Equal(Verdict.Refused(TextJudge.TextJudged), await JudgeAsync("refuses-all"));
        Assert.Equal("refuses-texts 小王", await JudgedAsync());
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
    }

    [Fact]
    public async Task A_refusal_found_in_an_answered_text_still_counts()
    {
        await JudgeAsync("answered");
        Assert.Equal(Verdict.Applied, await JudgeAsync("refuses-all"));
        Assert.Equal("refuses-all 小王", await JudgedAsync());
    }

    [Fact]
    public async Task Of_two_who_judge_at_once_one_is_told_of_the_other()
    {
        await using var first = await _engine.HoldAsync(
            "UPDATE customer_text SET judgement = 'refuses-texts', judged_at = now(), judged_by = '小李'");
        var second = JudgeAsync("refuses-all");
        await _engine.WaitingAsync(1, second);
        await using (var commit = first.CreateCommand())
        {
            commit.CommandText = "COMMIT";
            await commit.ExecuteNonQueryAsync();
        }
        Assert.Equal(Verdict.Refused(TextJudge.TextJudged), await second);
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
    }

    [Fact]
    public async Task A_sender_that_is_no_phone_can_be_judged_and_refuses_nothing()
    {
        await _engine.ExecuteAsync("UPDATE customer_text SET phone_hash = NULL");
        Assert.Equal(Verdict.Applied, await JudgeAsync("wrong-number"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
    }

    [Fact]
    public async Task An_unknown_text_cannot_be_judged()
    {
        _text = long.MaxValue;
        Assert.Null(await JudgeAsync("answered"));
    }

    private Task<Verdict?> JudgeAsync(string judgement) =>
        _engine.Part<TextJudge>().JudgeAsync(_text, judgement, "小王", Now, CancellationToken.None);

    private Task<string> JudgedAsync() => _engine.ScalarAsync<string>(
        "SELECT concat_ws(' ', judgement, judged_by) FROM customer_text");
}
