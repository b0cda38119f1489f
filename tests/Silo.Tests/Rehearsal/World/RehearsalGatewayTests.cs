using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Rehearsal.World;

namespace CampaignEngine.Silo.Tests.Rehearsal.World;

public sealed class RehearsalGatewayTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.SetClockAsync("2026-04-01 10:00", "sample");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public void A_text_either_fails_alone_or_arrives_before_it_is_answered()
    {
        var fates = Enumerable.Range(0, 5000)
            .Select(n => RehearsalGateway.AnswersTo($"k{n}").ToList()).ToList();
        Assert.All(fates, fate => Assert.True(
            fate is [("failed", _)] or [("delivered", _)]
            || (fate is [("delivered", _), ("opt-out" or "reply", _)] && fate[0].Minutes < fate[1].Minutes)));
        Assert.InRange(fates.Count(fate => fate[0].Kind == "failed"), 75, 175);
        Assert.InRange(fates.Count(fate => fate.Count == 2), 75, 175);
    }

    [Fact]
    public void The_same_message_meets_the_same_fate_in_every_run() =>
        Assert.Equal(
            RehearsalGateway.AnswersTo("SH001/x/sms-90/0"), RehearsalGateway.AnswersTo("SH001/x/sms-90/0"));

    [Fact]
    public async Task A_message_sent_again_is_answered_once()
    {
        await _engine.LaunchAsync();
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1));
        var key = await _engine.ScalarAsync<string>("SELECT 'SH001/' || term || '/sms-90/0' FROM policy");
        await SendAsync(key, answers: true);
        await SendAsync(key, answers: true);
        Assert.Equal(
            RehearsalGateway.AnswersTo(key).LongCount(),
            await _engine.ScalarAsync<long>(
                $"SELECT count(*) FROM rehearsal_answer JOIN policy ON policy.id = policy_id WHERE subject = '{key}'"));
    }

    [Fact]
    public async Task Without_sample_responses_every_text_is_taken_and_none_answered()
    {
        Assert.Equal(SendOutcome.Accepted, (await SendAsync("k1", answers: false)).Outcome);
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM rehearsal_answer"));
    }

    [Fact]
    public async Task A_failing_database_leaves_the_attempt_open_to_a_question()
    {
        await _engine.ExecuteAsync("ALTER TABLE rehearsal_answer RENAME TO elsewhere");
        var reply = await SendAsync($"SH001/{Guid.Empty}/sms-90/0", answers: true);
        Assert.Equal((SendOutcome.Ambiguous, "rehearsal-database"), (reply.Outcome, reply.Reason));
    }

    private Task<SendReply> SendAsync(string key, bool answers) =>
        new RehearsalGateway(answers ? _engine.Part<AnswerBook>() : null).SendAsync(
            new SmsRequest(key, "13900000001", "care", "text", DateTimeOffset.UnixEpoch), CancellationToken.None);
}
