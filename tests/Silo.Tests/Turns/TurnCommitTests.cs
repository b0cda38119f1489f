using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class TurnCommitTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private long[] _policies = [];

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 6));
        _policies = await _engine.PolicyIdsAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Many_turns_share_a_transaction()
    {
        Assert.Equal(Enumerable.Repeat(TurnFate.Committed, 6), await _engine.CommitAsync(await PausesAsync()));
        Assert.Equal("1 6", await _engine.ScalarAsync<string>(
            "SELECT count(DISTINCT xmin::text) || ' ' || count(*) FROM policy_state WHERE phase = 'paused'"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task An_overtaken_turn_loses_its_own_rows_and_no_others()
    {
        var turns = await PausesAsync();
        await _engine.CommitAsync(await _engine.TurnAsync(_policies[2], new PolicyMessage.LostReported("price")));
        var fates = await _engine.CommitAsync(turns);
        Assert.Equal([2], Enumerable.Range(0, 6).Where(at => fates[at] == TurnFate.Overtaken));
        Assert.Equal("lost paused", await _engine.ScalarAsync<string>(
            "SELECT string_agg(DISTINCT phase, ' ' ORDER BY phase) FROM policy_state"));
        Assert.Equal(0L, await JournaledAsync(_policies[2], "pause-asked"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_handled_message_is_overtaken_and_answered_by_its_first_verdict()
    {
        await _engine.CommitAsync(await _engine.TurnAsync(_policies[0], TurnKit.Pause, "m1"));
        var again = await _engine.TurnAsync(_policies[0], new PolicyMessage.LostReported("price"), "m1");
        Assert.Equal([TurnFate.Overtaken], await _engine.CommitAsync(again));
        var loaded = await _engine.LoadAsync(_policies[0], again.Turn.Delivery);
        Assert.Equal(new CommandResult(VerdictKind.Applied, null, "paused"), loaded.Answer);
        Assert.Equal("paused", loaded.Policy!.Phase);
    }

    [Fact]
    public async Task A_message_that_changed_nothing_may_be_decided_again()
    {
        await _engine.CommitAsync(await _engine.TurnAsync(_policies[0], TurnKit.Resume, "m1"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM message_seen"));
        Assert.Null((await _engine.LoadAsync(_policies[0], new Delivery(TurnKit.Pause, TurnKit.Now, "m1"))).Answer);
    }

    [Fact]
    public async Task A_letter_goes_with_the_turn_that_took_it_and_is_taken_once()
    {
        var letter = await _engine.ScalarAsync<long>(
            $$"""
             INSERT INTO letter (policy_id, message, at) VALUES ({{_policies[0]}}, '{"is":"woken"}', now())
             RETURNING id
             """);
        var first = await _engine.TurnAsync(_policies[0], TurnKit.Pause, null, letter);
        Assert.Equal([TurnFate.Committed], await _engine.CommitAsync(first));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM letter"));

        var again = await _engine.TurnAsync(_policies[0], TurnKit.Resume, null, letter);
        Assert.Equal([TurnFate.Overtaken], await _engine.CommitAsync(again));
        var loaded = await _engine.LoadAsync(_policies[0], again.Turn.Delivery);
        Assert.Equal(VerdictKind.Ignored, loaded.Answer!.Kind);
    }

    [Fact]
    public async Task Turns_of_one_policy_in_one_batch_keep_their_order()
    {
        var first = await _engine.TurnAsync(_policies[0], TurnKit.Pause);
        var rival = await _engine.TurnAsync(_policies[0], new PolicyMessage.LostReported("price"));
        var second = await _engine.NextAsync(first, TurnKit.Resume);
        Assert.Equal(
            [TurnFate.Committed, TurnFate.Overtaken, TurnFate.Committed],
            await _engine.CommitAsync(first, rival, second));
        Assert.Equal("pause-asked resume-asked", await _engine.ScalarAsync<string>(
            "SELECT string_agg(message, ' ' ORDER BY turn_no) FROM journal WHERE turn_no > 1"));
    }

    [Fact]
    public async Task A_turn_that_the_server_refuses_is_parked_alone()
    {
        await RaiseOnJournalAsync($"NEW.policy_id = {_policies[3]} AND NEW.turn_no > 1", "22012");
        var fates = await _engine.CommitAsync(await PausesAsync());
        Assert.Equal([3], Enumerable.Range(0, 6).Where(at => fates[at] == TurnFate.Parked));
        Assert.Equal(5, fates.Count(fate => fate == TurnFate.Committed));
        Assert.Equal($"{_policies[3]} infinity", await _engine.ScalarAsync<string>(
            "SELECT policy_id || ' ' || wake_at FROM parked_policy JOIN policy_schedule USING (policy_id)"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_deadlock_is_tried_again_and_is_nobodys_fault()
    {
        await _engine.ExecuteAsync("CREATE SEQUENCE tries");
        await RaiseOnJournalAsync("nextval('tries') < 3", "40P01");
        Assert.Equal([TurnFate.Committed], await _engine.CommitAsync(await PauseAsync(0)));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM parked_policy"));
    }

    [Theory]
    [InlineData("40P01")]
    [InlineData("55P03")]
    [InlineData("57014")]
    [InlineData("53100")]
    public async Task What_is_not_the_turns_fault_parks_nobody(string state)
    {
        await RaiseOnJournalAsync("true", state);
        await Assert.ThrowsAsync<TurnUnsettledException>(async () =>
            await _engine.CommitAsync(await PausesAsync()));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM parked_policy"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE turn_no > 1"));
    }

    [Fact]
    public async Task A_connection_that_breaks_at_the_commit_leaves_everybody_with_an_exception_of_their_own()
    {
        await FallSilentAsync();
        var turns = await PausesAsync();
        await _engine.Part<TurnCommit>().RunAsync([.. turns]);
        var causes = turns.Select(turn => turn.Fate.Exception!.InnerException).ToList();
        Assert.All(causes, cause => Assert.IsType<TurnUnsettledException>(cause));
        Assert.Equal(6, causes.Distinct().Count());
    }

    [Fact]
    public async Task A_policy_whose_commit_broke_looks_afresh_and_a_repeat_counts_once()
    {
        await FallSilentAsync();
        await Assert.ThrowsAsync<TurnUnsettledException>(() => PauseByCallAsync("m1"));
        await _engine.ExecuteAsync("DROP TRIGGER fall_silent ON policy_state");
        var verdicts = new[] { await PauseByCallAsync("m1"), await PauseByCallAsync("m1") };
        Assert.All(verdicts, verdict => Assert.Equal(new CommandResult(VerdictKind.Applied, null, "paused"), verdict));
        Assert.Equal(1L, await JournaledAsync(_policies[0], "pause-asked"));
        await _engine.AssertTotalsAsync();
    }

    private Task<CommandResult?> PauseByCallAsync(string id) =>
        _engine.Policies.SendAsync(_policies[0], TurnKit.Pause, id, CancellationToken.None);

    private async Task<PendingTurn[]> PausesAsync() => await Task.WhenAll(Enumerable.Range(0, 6).Select(PauseAsync));

    private Task<PendingTurn> PauseAsync(int at) => _engine.TurnAsync(_policies[at], TurnKit.Pause);

    private Task<long> JournaledAsync(long policy, string message) => _engine.ScalarAsync<long>(
        $"SELECT count(*) FROM journal WHERE policy_id = {policy} AND message = '{message}'");

    private Task RaiseOnJournalAsync(string condition, string state) => _engine.ExecuteAsync(
        $"""
         CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN
             IF {condition} THEN
                 RAISE EXCEPTION 'refused' USING ERRCODE = '{state}';
             END IF;
             RETURN NEW;
         END $$;
         CREATE TRIGGER refuse BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION refuse();
         """);

    // Deferred, so that the connection ends inside COMMIT.
    private Task FallSilentAsync() => _engine.ExecuteAsync(
        """
        CREATE FUNCTION fall_silent() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_terminate_backend(pg_backend_pid());
            RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER fall_silent AFTER UPDATE ON policy_state
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fall_silent();
        """);
}
