using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Tests.Alarms;

public sealed class PolicyCallsTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private long _first;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 40));
        _first = await _engine.ScalarAsync<long>("SELECT min(id) FROM policy");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_caller_hears_the_verdict_after_the_commit()
    {
        var verdict = await SendAsync(_first, new PolicyMessage.Renewed(2800), null);
        Assert.Equal(new CommandResult(VerdictKind.Applied, null, "won"), verdict);
        Assert.Equal(
            "won", await _engine.ScalarAsync<string>($"SELECT phase FROM policy_state WHERE policy_id = {_first}"));
        Assert.Equal(18L, await _engine.ScalarAsync<long>("SELECT count(*) FROM touch WHERE rule = 'term-ended'"));
        Assert.Equal(1L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM policy WHERE expiry_date = '2027-07-15'"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task The_same_message_id_counts_once_and_gets_the_first_answer()
    {
        var first = await SendAsync(_first, new PolicyMessage.PauseAsked(PauseCause.Person), "m1");
        var again = await SendAsync(_first, new PolicyMessage.PauseAsked(PauseCause.Person), "m1");
        Assert.Equal(VerdictKind.Applied, first!.Kind);
        Assert.Equal(first, again);
        Assert.Equal(2, await _engine.ScalarAsync<int>($"SELECT turn_no FROM policy_state WHERE policy_id = {_first}"));
    }

    [Fact]
    public async Task A_command_that_leaves_the_alarm_leaves_its_row()
    {
        var planned = await AlarmAsync();
        await SendAsync(_first, new PolicyMessage.PauseAsked(PauseCause.Person), null);
        await SendAsync(_first, new PolicyMessage.ResumeAsked(PauseCause.Person), null);
        Assert.Equal(planned, await AlarmAsync());
        Assert.Equal(3, await _engine.ScalarAsync<int>($"SELECT turn_no FROM policy_state WHERE policy_id = {_first}"));
        await SendAsync(_first, new PolicyMessage.LostReported("price"), null);
        Assert.Equal("infinity 4", (await AlarmAsync())[..10]);
    }

    [Fact]
    public async Task An_unknown_policy_has_no_answer() =>
        Assert.Null(await SendAsync(999_999, new PolicyMessage.Renewed(1), null));

    [Fact]
    public async Task Many_callers_at_once_all_hear_their_own_verdict()
    {
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(n => SendAsync(_first + n, new PolicyMessage.LostReported("price"), null)));
        Assert.All(verdicts, verdict => Assert.Equal("lost", verdict!.Phase));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_damaged_policy_answers_parked_and_its_neighbours_their_own_verdict()
    {
        await _engine.ExecuteAsync($"UPDATE policy_state SET state = '[]' WHERE policy_id = {_first}");
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 3)
            .Select(n => SendAsync(_first + n, new PolicyMessage.LostReported("price"), null)));
        Assert.Equal(new CommandResult(VerdictKind.Refused, "parked", "scheduled"), verdicts[0]);
        Assert.All(verdicts[1..], verdict => Assert.Equal("lost", verdict!.Phase));
        Assert.Equal(_first, await _engine.ScalarAsync<long>("SELECT policy_id FROM parked_policy"));
    }

    [Fact]
    public async Task A_policy_that_moved_on_elsewhere_decides_again_on_fresh_state()
    {
        await SendAsync(_first, new PolicyMessage.PauseAsked(PauseCause.Person), null);
        var paused = await StateAsync();
        await SendAsync(_first, new PolicyMessage.ResumeAsked(PauseCause.Person), null);
        // Another silo's turn, of which this activation knows nothing.
        await _engine.ExecuteAsync(
            $"UPDATE policy_state SET turn_no = 4, phase = 'paused', state = '{paused}' WHERE policy_id = {_first}");
        var verdict = await SendAsync(_first, new PolicyMessage.ResumeAsked(PauseCause.Person), null);
        Assert.Equal(new CommandResult(VerdictKind.Applied, null, "scheduled"), verdict);
        Assert.Equal(5, await _engine.ScalarAsync<int>($"SELECT turn_no FROM policy_state WHERE policy_id = {_first}"));
    }

    [Fact]
    public async Task A_message_that_another_silo_has_handled_gets_that_answer()
    {
        await SendAsync(_first, new PolicyMessage.PauseAsked(PauseCause.Person), "m1");
        var paused = await StateAsync();
        await _engine.ExecuteAsync("UPDATE message_seen SET id = 'm2'");
        var again = await SendAsync(_first, new PolicyMessage.LostReported("price"), "m2");
        Assert.Equal(new CommandResult(VerdictKind.Applied, null, "paused"), again);
        Assert.Equal(paused, await StateAsync());
    }

    private Task<string> StateAsync() =>
        _engine.ScalarAsync<string>($"SELECT state::text FROM policy_state WHERE policy_id = {_first}");

    // With the place of the row, which every update changes.
    private Task<string> AlarmAsync() => _engine.ScalarAsync<string>(
        $"SELECT concat_ws(' ', wake_at, turn_no, ctid) FROM policy_schedule WHERE policy_id = {_first}");

    private Task<CommandResult?> SendAsync(long id, PolicyMessage message, string? messageId) =>
        _engine.Policies.SendAsync(id, message, messageId, CancellationToken.None);
}
