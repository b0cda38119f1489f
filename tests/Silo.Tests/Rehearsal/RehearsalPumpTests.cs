using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Rehearsal;

public sealed class RehearsalPumpTests : IAsyncLifetime
{
    private static readonly DateTime Start = new(2026, 3, 1, 16, 0, 0, DateTimeKind.Utc);

    // Every touch with its end, and every term with its.
    private const string EndOfRun =
        """
        SELECT string_agg(concat_ws(' ', plate, step, due_on, touch.status, rule, planned_at, done_at, phase), E'\n'
                          ORDER BY plate, step, due_on)
        FROM touch JOIN policy ON policy.id = touch.policy_id JOIN policy_state USING (policy_id)
        """;

    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_customer_who_answers_nothing_gets_three_texts_and_fifteen_calls_in_every_run()
    {
        await PrepareAsync("none");
        await using var silo = await _engine.StartAsync();
        await PumpAsync(silo);

        Assert.Equal("24 120", await _engine.ScalarAsync<string>(
            """
            SELECT concat_ws(' ', count(*) FILTER (WHERE channel = 'sms'), count(*) FILTER (WHERE channel = 'call'))
            FROM touch WHERE status = 'sent'
            """));
        Assert.Equal(0L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM touch "
            + "WHERE (done_at AT TIME ZONE 'Asia/Shanghai')::time NOT BETWEEN '09:00' AND '19:59:59'"));
        Assert.Equal(8L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE phase = 'lost'"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task What_sample_customers_write_is_kept_and_the_calls_that_reach_them_judge_it()
    {
        await PrepareAsync("sample", 300);
        await using var silo = await _engine.StartAsync("sample");
        await PumpAsync(silo);

        Assert.Equal("refusal refuses-texts, unread answered", await _engine.ScalarAsync<string>(
            """
            SELECT string_agg(DISTINCT concat_ws(' ', taken_for, judgement), ', ')
            FROM customer_text WHERE judgement IS NOT NULL
            """));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM touch WHERE status = 'pending'"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task Two_silos_share_a_living_rehearsal_and_its_totals_stay_right()
    {
        await PrepareAsync("sample");
        await using var one = await _engine.StartAsync("sample");
        await using var two = await _engine.StartAsync("sample");
        await Task.WhenAll(PumpAsync(one), PumpAsync(two));

        Assert.Equal(0L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM policy_state WHERE phase NOT IN ('won', 'lost', 'withdrawn')"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM touch WHERE status = 'pending'"));
        await _engine.AssertTotalsAsync();
        var summary = await _engine.Part<RunResults>()
            .SummaryAsync("spring", TimeSpan.FromSeconds(1), CancellationToken.None);
        Assert.Equal(
            summary.Touches.Planned, summary.Touches.Sent + summary.Touches.Suppressed + summary.Touches.Failed);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("sample")]
    public async Task A_run_comes_to_the_same_end_in_windows_of_any_width(string responses)
    {
        var ends = new List<string>();
        foreach (var pace in (string[])["max", "4000"])
        {
            await using var silo = await BeginAsync(responses, pace);
            await PumpAsync(silo.Silo);
            ends.Add(await silo.Engine.ScalarAsync<string>(EndOfRun));
        }
        Assert.Equal(ends[0], ends[1]);
    }

    [Fact]
    public async Task Two_silos_that_pump_one_rehearsal_come_to_the_same_end_as_one()
    {
        await using var one = await BeginAsync("sample", "max");
        await PumpAsync(one.Silo);
        await using var two = await BeginAsync("sample", "max");
        await using var second = await two.Engine.StartAsync("sample");
        await Task.WhenAll(PumpAsync(two.Silo), PumpAsync(second));
        Assert.Equal(
            await one.Engine.ScalarAsync<string>(EndOfRun), await two.Engine.ScalarAsync<string>(EndOfRun));
    }

    [Fact]
    public async Task At_a_slow_pace_an_upload_does_not_wait_for_the_next_event()
    {
        await PrepareAsync("none");
        await using var slow = await _engine.StartAsync(pace: "0.001");
        using var stop = new CancellationTokenSource();
        var moves = 0;
        var pumping = slow.Part<RehearsalPump>().RunAsync(false, _ => moves++, stop.Token);
        using var body = new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes(EngineHost.Ledger("2026-06-18", 1, first: 9)));
        await Eventually.HoldsAsync(
            async () => await _engine.ScalarAsync<DateTime>("SELECT now FROM rehearsal_clock") > Start,
            "the clock moved");
        await slow.Part<Imports>().AcceptAsync(
            body, new Arrival("ledger.csv", null, "test") { FoundsDealers = true }, CancellationToken.None);
        await Eventually.HoldsAsync(
            async () => await _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state") == 9, "it is enrolled");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pumping);
        Assert.Equal(1, moves);
    }

    private static async Task<Run> BeginAsync(string responses, string pace)
    {
        var engine = new EngineHost();
        await engine.InitializeAsync();
        await PrepareAsync(engine, responses);
        return new Run(engine, await engine.StartAsync(responses, pace));
    }

    private static Task PumpAsync(EngineSilo silo) =>
        silo.Part<RehearsalPump>().RunAsync(true, _ => { }, CancellationToken.None);

    private Task PrepareAsync(string responses, int terms = 8) => PrepareAsync(_engine, responses, terms);

    private static async Task PrepareAsync(EngineHost engine, string responses, int terms = 8)
    {
        await engine.SetClockAsync("2026-03-02 00:00", responses);
        await engine.LaunchAsync();
        await engine.ImportAsync(EngineHost.Ledger("2026-06-17", terms));
    }

    private sealed record Run(EngineHost Engine, EngineSilo Silo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Silo.DisposeAsync();
            await Engine.DisposeAsync();
        }
    }
}
