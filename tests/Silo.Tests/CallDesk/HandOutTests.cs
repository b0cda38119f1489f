using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.CallDesk;

namespace CampaignEngine.Silo.Tests.CallDesk;

/// <summary>Which task an agent is given, and which nobody is.</summary>
public sealed class HandOutTests : IAsyncLifetime
{
    private const string OnePhone =
        "dealer_code,plate,line,phone,expiry_date\n"
        + "SH001,沪K10001,commercial,16912341001,2026-06-30\n"
        + "SH001,沪K10003,commercial,16912341001,2026-06-30\n"
        + "SH002,沪K10002,commercial,16912341001,2026-06-30\n";

    private readonly EngineHost _engine = new();

    private TaskDesk Desk => _engine.Part<TaskDesk>();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData("2026-04-02 21:00", false)]
    [InlineData("2026-04-03 03:00", false)]
    [InlineData("2026-04-03 08:59", false)]
    [InlineData("2026-04-03 20:00", false)]
    [InlineData("2026-05-02 10:00", false)]
    [InlineData("2026-05-03 10:00", false)]
    [InlineData("2026-04-03 09:00", true)]
    [InlineData("2026-04-03 19:59", true)]
    [InlineData("2026-05-09 10:00", true)]
    public async Task A_task_that_was_opened_in_contact_hours_is_handed_out_in_contact_hours(string at, bool isThere)
    {
        await OpenCallsAsync(EngineHost.Ledger("2026-06-30", 1));
        await _engine.SetClockAsync(at);
        Assert.Equal(isThere, await TakeAsync() is not null);
    }

    [Fact]
    public async Task A_closed_hour_that_was_met_once_is_known_and_costs_no_epoch()
    {
        await OpenCallsAsync(EngineHost.Ledger("2026-06-30", 2));
        await _engine.SetClockAsync("2026-04-02 21:00");
        Assert.Null(await TakeAsync());
        var epochs = await _engine.ScalarAsync<long>("SELECT sum(lease_epoch) FROM call_task");
        Assert.Null(await TakeAsync());
        Assert.Equal(epochs, await _engine.ScalarAsync<long>("SELECT sum(lease_epoch) FROM call_task"));
    }

    [Fact]
    public async Task A_day_off_knows_only_the_call_that_the_customer_asked_for_on_that_day()
    {
        await OpenCallsAsync(EngineHost.Ledger("2026-06-30", 2));
        await _engine.SetClockAsync("2026-04-30 19:00");
        var task = (await TakeAsync())!;
        await Desk.ReportAsync(
            task.PolicyId, task.Epoch,
            step => new PolicyMessage.CallEnded(
                step, Disposition.NotConvenient, new DateTimeOffset(2026, 5, 2, 2, 0, 0, TimeSpan.Zero)),
            CancellationToken.None);
        await _engine.SetClockAsync("2026-05-02 10:00");
        await _engine.WakeAllAsync();
        Assert.Equal(task.PolicyId, (await TakeAsync())!.PolicyId);
        Assert.Null(await TakeAsync());
    }

    [Fact]
    public async Task Only_one_agent_talks_to_a_phone_at_a_time_over_all_dealers()
    {
        await OpenCallsAsync(OnePhone);
        Assert.Equal(3L, await _engine.ScalarAsync<long>("SELECT count(*) FROM call_task"));
        var taken = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(n => Desk.TakeNextAsync(null, $"a{n}", CancellationToken.None)));
        var task = Assert.Single(taken.OfType<TakenTask>());
        await ReportAsync(task, Disposition.NoAnswer);
        Assert.NotNull(await TakeAsync());
    }

    [Fact]
    public async Task A_phone_that_was_called_as_often_as_it_may_is_left_alone_and_why_is_told()
    {
        await OpenCallsAsync(OnePhone);
        await ReportAsync((await TakeAsync())!, Disposition.NoAnswer);
        await ReportAsync((await TakeAsync())!, Disposition.NoAnswer);
        Assert.Null(await TakeAsync());
        Assert.Equal("suppressed phone-cap", await _engine.ScalarAsync<string>(
            "SELECT status || ' ' || rule FROM touch WHERE channel = 'call' AND rule = 'phone-cap'"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM call_task"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task Whoever_wrote_and_waits_for_an_answer_is_called_all_the_same()
    {
        await OpenCallsAsync(OnePhone);
        await ReportAsync((await TakeAsync())!, Disposition.NoAnswer);
        await ReportAsync((await TakeAsync())!, Disposition.NoAnswer);
        var last = await _engine.ScalarAsync<long>("SELECT policy_id FROM call_task");
        await _engine.Policies.SendAsync(last, new PolicyMessage.CustomerReplied(), null, CancellationToken.None);
        Assert.Equal(last, (await TakeAsync())!.PolicyId);
    }

    [Fact]
    public async Task A_call_that_was_given_back_does_not_count()
    {
        await OpenCallsAsync(OnePhone);
        var task = (await TakeAsync())!;
        await Desk.ReleaseAsync(task.PolicyId, task.Epoch, CancellationToken.None);
        await ReportAsync((await TakeAsync())!, Disposition.NoAnswer);
        Assert.NotNull(await TakeAsync());
    }

    [Fact]
    public async Task A_task_whose_lease_ran_out_is_handed_out_again()
    {
        await OpenCallsAsync(EngineHost.Ledger("2026-06-30", 1));
        var task = (await TakeAsync())!;
        Assert.Null(await TakeAsync());
        await _engine.ExecuteAsync("UPDATE call_task SET lease_until = now() - interval '1 second'");
        Assert.Equal((task.PolicyId, task.Epoch + 1), (await TakeAsync() is { } again)
            ? (again.PolicyId, again.Epoch) : default);
    }

    [Fact]
    public async Task An_agent_gets_the_most_pressing_task_of_his_own_dealers()
    {
        await OpenCallsAsync(EngineHost.Ledger("2026-06-30", 3) + "SH002,沪B00001,13800000001,2026-06-30,3000\n");
        var dealer = await _engine.ScalarAsync<int>("SELECT id FROM dealer WHERE code = 'SH001'");
        var pressing = await _engine.ScalarAsync<long>(
            $"SELECT max(policy_id) FROM call_task WHERE dealer_id = {dealer}");
        await _engine.ExecuteAsync($"UPDATE call_task SET priority = 1 WHERE policy_id = {pressing}");
        Assert.Equal(pressing, (await Desk.TakeNextAsync([dealer], "a1", CancellationToken.None))!.PolicyId);
        Assert.NotNull(await Desk.TakeNextAsync([dealer], "a2", CancellationToken.None));
        Assert.NotNull(await Desk.TakeNextAsync([dealer], "a3", CancellationToken.None));
        Assert.Null(await Desk.TakeNextAsync([dealer], "a4", CancellationToken.None));
        Assert.NotNull(await TakeAsync());
    }

    // Whoever is enrolled on the day of a call is called on that day.
    private async Task OpenCallsAsync(string ledger)
    {
        await _engine.SetClockAsync("2026-04-02 09:00");
        await _engine.LaunchAsync();
        await _engine.ImportAsync(ledger);
        await _engine.SetClockAsync("2026-04-02 19:45");
        await _engine.WakeAllAsync();
    }

    private Task<TakenTask?> TakeAsync() => Desk.TakeNextAsync(null, "a1", CancellationToken.None);

    private async Task ReportAsync(TakenTask task, Disposition disposition) => await Desk.ReportAsync(
        task.PolicyId, task.Epoch, step => new PolicyMessage.CallEnded(step, disposition), CancellationToken.None);
}
