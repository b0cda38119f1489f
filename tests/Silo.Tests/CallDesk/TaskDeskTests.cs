using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.CallDesk;

namespace CampaignEngine.Silo.Tests.CallDesk;

public sealed class TaskDeskTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    private TaskDesk Desk => _engine.Part<TaskDesk>();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 3));
        await _engine.SetClockAsync("2026-04-17 19:45");
        await _engine.WakeAllAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_hundred_agents_at_once_take_three_tasks_and_no_task_twice()
    {
        var taken = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(n => Desk.TakeNextAsync(null, $"a{n}", CancellationToken.None)));
        var tasks = taken.OfType<TakenTask>().ToList();
        Assert.Equal(3, tasks.Count);
        Assert.Equal(3, tasks.Select(task => task.PolicyId).Distinct().Count());
    }

    [Fact]
    public async Task A_report_ends_the_touch_and_closes_the_task()
    {
        var task = await TakeAsync();
        var (fate, verdict) = await ReportAsync(task, Disposition.QuotedIndicative);
        Assert.Equal(ReportFate.Taken, fate);
        Assert.Equal("quoted", verdict!.Phase);
        Assert.Equal("delivered", await _engine.ScalarAsync<string>(
            $"SELECT status FROM touch WHERE policy_id = {task.PolicyId} AND channel = 'call'"));
        Assert.Equal(2L, await _engine.ScalarAsync<long>("SELECT count(*) FROM call_task"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_report_after_the_lease_ran_out_counts_until_somebody_else_takes_the_task()
    {
        var (early, late) = (await TakeAsync(), await TakeAsync());
        await _engine.ExecuteAsync("UPDATE call_task SET lease_until = now() - interval '1 hour' WHERE agent = 'a1'");
        Assert.Equal(ReportFate.Taken, (await ReportAsync(early, Disposition.Promised)).Fate);
        var taken = new[] { await TakeAsync(), await TakeAsync() };
        Assert.Contains(late.PolicyId, taken.Select(task => task.PolicyId));
        Assert.Equal(ReportFate.LeaseLost, (await ReportAsync(late, Disposition.Promised)).Fate);
        Assert.Equal(2L, await _engine.ScalarAsync<long>("SELECT count(*) FROM call_task"));
    }

    [Fact]
    public async Task A_lease_goes_on_while_its_agent_says_so()
    {
        var task = await TakeAsync();
        await _engine.ExecuteAsync("UPDATE call_task SET lease_until = '2100-01-01' WHERE agent = 'a1'");
        var (fate, until) = await Desk.ExtendAsync(task.PolicyId, task.Epoch, CancellationToken.None);
        Assert.Equal(ReportFate.Taken, fate);
        Assert.InRange(until!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(16));
    }

    [Fact]
    public async Task A_lease_that_ran_out_goes_on_unless_somebody_else_has_the_task_or_its_phone()
    {
        var task = await TakeAsync();
        await _engine.ExecuteAsync("UPDATE call_task SET lease_until = '-infinity' WHERE agent = 'a1'");
        Assert.Equal(ReportFate.Taken, (await ExtendAsync(task, task.Epoch)).Fate);
        Assert.Equal(ReportFate.LeaseLost, (await ExtendAsync(task, task.Epoch + 1)).Fate);
        await _engine.ExecuteAsync("UPDATE call_task SET lease_until = '-infinity' WHERE agent = 'a1'");
        await _engine.ExecuteAsync(
            $"""
             UPDATE call_task
             SET lease_until = '2100-01-01', phone_hash = (SELECT phone_hash FROM policy WHERE id = {task.PolicyId})
             WHERE agent IS NULL AND policy_id = (SELECT max(policy_id) FROM call_task)
             """);
        Assert.Equal(ReportFate.LeaseLost, (await ExtendAsync(task, task.Epoch)).Fate);
        await ReportAsync(task, Disposition.NoAnswer);
        Assert.Equal(ReportFate.Unknown, (await ExtendAsync(task, task.Epoch)).Fate);
    }

    [Fact]
    public async Task A_report_about_an_earlier_task_never_fits_a_later_one()
    {
        var task = await TakeAsync();
        await ReportAsync(task, Disposition.NoAnswer);
        await _engine.SetClockAsync("2026-05-06 19:45");
        await _engine.WakeAllAsync();
        var (fate, _) = await ReportAsync(task, Disposition.Promised);
        Assert.Equal(ReportFate.LeaseLost, fate);
    }

    [Fact]
    public async Task A_released_task_is_there_for_the_next_agent()
    {
        var task = await TakeAsync();
        Assert.Equal(ReportFate.Taken, await Desk.ReleaseAsync(task.PolicyId, task.Epoch, CancellationToken.None));
        Assert.Equal(3, (await Task.WhenAll(TakeAsync(), TakeAsync(), TakeAsync())).Length);
    }

    [Theory]
    [InlineData(Disposition.DoNotCall, "refused-in-call")]
    [InlineData(Disposition.WrongNumber, "wrong-number")]
    public async Task What_ends_all_contact_holds_for_every_term_of_the_phone(Disposition disposition, string reason)
    {
        await _engine.ImportAsync("dealer_code,plate,phone,expiry_date\nSH002,沪B00001,13900000001,2026-08-15\n");
        var task = await TakeAsync();
        Assert.Equal(1L, await _engine.ScalarAsync<long>(
            $"SELECT count(*) FROM policy WHERE id = {task.PolicyId} AND phone = '13900000001'"));
        var (fate, verdict) = await ReportAsync(task, disposition);

        await _engine.DeliverLettersAsync();
        Assert.Equal((ReportFate.Taken, "blocked"), (fate, verdict!.Phase));
        Assert.Equal(2L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE phase = 'blocked'"));
        Assert.Equal(reason, await _engine.ScalarAsync<string>("SELECT reason FROM contact_block WHERE channel = ''"));
        await _engine.AssertTotalsAsync();
    }

    [Theory]
    [InlineData(Disposition.WrongNumber, "contacting")]
    [InlineData(Disposition.DoNotCall, "blocked")]
    public async Task The_phone_that_was_called_is_refused_and_not_the_one_a_ledger_has_brought_since(
        Disposition disposition, string phase)
    {
        var task = await TakeAsync();
        var called = await _engine.ScalarAsync<string>(
            $"SELECT phone_hash::text FROM policy WHERE id = {task.PolicyId}");
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 3).Replace("139", "137", StringComparison.Ordinal));
        var (_, verdict) = await ReportAsync(task, disposition);
        Assert.Equal(phase, verdict!.Phase);
        Assert.Equal(called, await _engine.ScalarAsync<string>("SELECT phone_hash::text FROM contact_block"));
        await _engine.AssertTotalsAsync();
    }

    [Theory]
    [InlineData(Disposition.DoNotCall, "refused-in-call")]
    [InlineData(Disposition.WrongNumber, "wrong-number")]
    [InlineData(Disposition.Complaint, "complaint")]
    public async Task What_ends_all_contact_counts_under_any_epoch_and_takes_the_call_from_who_has_it_now(
        Disposition disposition, string reason)
    {
        var task = await TakeAsync();
        await Desk.ReleaseAsync(task.PolicyId, task.Epoch, CancellationToken.None);
        var again = await TakeAsync();
        Assert.Equal((task.PolicyId, task.Epoch + 1), (again.PolicyId, again.Epoch));

        var (fate, verdict) = await ReportAsync(task, disposition);
        Assert.Equal((ReportFate.Taken, "blocked"), (fate, verdict!.Phase));
        Assert.Equal(reason, await _engine.ScalarAsync<string>("SELECT reason FROM contact_block WHERE channel = ''"));
        Assert.Equal(ReportFate.Unknown, (await ReportAsync(again, Disposition.Promised)).Fate);
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_wrong_number_is_told_as_such_to_every_term_of_the_phone_and_a_new_phone_lifts_it()
    {
        await _engine.ImportAsync("dealer_code,plate,phone,expiry_date\nSH002,沪B00001,13900000001,2026-08-15\n");
        var task = await TakeAsync();
        await Desk.ReleaseAsync(task.PolicyId, task.Epoch, CancellationToken.None);
        await TakeAsync();
        await ReportAsync(task, Disposition.WrongNumber);
        await _engine.DeliverLettersAsync();
        Assert.Equal(2L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM policy_state WHERE state::jsonb -> 'phase' ->> 'reason' = 'wrong-number'"));

        await _engine.ImportAsync("dealer_code,plate,phone,expiry_date\nSH002,沪B00001,13700000001,2026-08-15\n");
        Assert.Equal("沪A00001", await _engine.ScalarAsync<string>(
            """
            SELECT string_agg(plate, ' ') FROM policy JOIN policy_state ON policy_id = id WHERE phase = 'blocked'
            """));
    }

    [Fact]
    public async Task What_ends_all_contact_counts_after_the_call_was_closed()
    {
        var task = await TakeAsync();
        await ReportAsync(task, Disposition.NoAnswer);
        Assert.Equal(ReportFate.Taken, (await ReportAsync(task, Disposition.DoNotCall)).Fate);
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
        Assert.Equal(ReportFate.Unknown, (await ReportAsync(task, Disposition.Promised)).Fate);
    }

    [Fact]
    public async Task A_phone_whose_refusal_its_term_has_not_heard_of_is_called_by_nobody()
    {
        await _engine.ExecuteAsync(
            "INSERT INTO contact_block SELECT phone_hash, 'call', 'test', now(), NULL FROM policy LIMIT 2");
        Assert.NotNull(await Desk.TakeNextAsync(null, "a1", CancellationToken.None));
        Assert.Null(await Desk.TakeNextAsync(null, "a1", CancellationToken.None));
    }

    [Fact]
    public async Task Not_convenient_without_the_next_time_is_refused_and_the_task_stays()
    {
        var task = await TakeAsync();
        var (_, verdict) = await ReportAsync(task, Disposition.NotConvenient);
        Assert.Equal(Rules.AppointmentRequired, verdict!.Rule);
        Assert.Equal(3L, await _engine.ScalarAsync<long>("SELECT count(*) FROM call_task"));
    }

    private async Task<TakenTask> TakeAsync() => (await Desk.TakeNextAsync(null, "a1", CancellationToken.None))!;

    private Task<(ReportFate Fate, DateTimeOffset? Until)> ExtendAsync(TakenTask task, int epoch) =>
        Desk.ExtendAsync(task.PolicyId, epoch, CancellationToken.None);

    private Task<(ReportFate Fate, Grains.Policies.CommandResult? Verdict)> ReportAsync(
        TakenTask task, Disposition disposition) =>
        Desk.ReportAsync(task.PolicyId, task.Epoch, step => new PolicyMessage.CallEnded(step, disposition),
            CancellationToken.None);
}
