using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.CallDesk;

namespace CampaignEngine.Silo.Tests.CallDesk;

/// <summary>One call speaks of all terms of the customer at the dealer.</summary>
public sealed class HouseholdCallsTests : IAsyncLifetime
{
    private const string Terms =
        "dealer_code,plate,line,phone,expiry_date\n"
        + "SH001,沪K10001,commercial,16912341001,2026-06-30\n"
        + "SH001,沪K10001,compulsory,16912341001,2026-07-20\n"
        + "SH001,沪K10003,commercial,16912341001,2026-06-30\n"
        + "SH002,沪K10002,commercial,16912341001,2026-06-30\n";

    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.SetClockAsync("2026-04-16 09:00");
        await _engine.LaunchAsync();
        await _engine.ImportAsync(Terms);
        await _engine.SetClockAsync("2026-04-17 19:45");
        await _engine.WakeAllAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData(Disposition.Promised, false, "committed", "contacting")]
    [InlineData(Disposition.Refused, false, "lost", "contacting")]
    [InlineData(Disposition.Promised, true, "scheduled", "contacting")]
    public async Task The_other_line_goes_the_same_way_and_other_cars_are_only_left_alone_that_day(
        Disposition disposition, bool thisLineOnly, string otherLine, string otherCar)
    {
        await EndAsync("commercial", "沪K10001", disposition, thisLineOnly);
        Assert.Equal(otherLine, await PhaseAsync("compulsory", "沪K10001"));
        Assert.Equal(otherCar, await PhaseAsync("commercial", "沪K10003"));
        Assert.Equal(1L, await _engine.ScalarAsync<long>(
            "SELECT count(*) FROM touch WHERE channel = 'call' AND status = 'suppressed' AND rule = 'household'"));
        Assert.Equal("沪K10002", await _engine.ScalarAsync<string>(
            "SELECT plate FROM call_task JOIN policy ON policy.id = call_task.policy_id"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task Lines_that_cannot_be_renewed_at_the_same_time_are_two_matters()
    {
        await _engine.ImportAsync(Terms.Replace("2026-07-20", "2026-08-01", StringComparison.Ordinal));
        await EndAsync("commercial", "沪K10001", Disposition.Refused, thisLineOnly: false);
        Assert.Equal("scheduled", await PhaseAsync("compulsory", "沪K10001"));
    }

    private async Task EndAsync(string line, string plate, Disposition disposition, bool thisLineOnly)
    {
        var policy = await _engine.ScalarAsync<long>(
            $"SELECT id FROM policy WHERE line = '{line}' AND plate = '{plate}'");
        await _engine.ExecuteAsync($"UPDATE call_task SET priority = 2 WHERE policy_id = {policy}");
        var desk = _engine.Part<TaskDesk>();
        var task = (await desk.TakeNextAsync(null, "a1", CancellationToken.None))!;
        Assert.Equal(policy, task.PolicyId);
        await desk.ReportAsync(
            task.PolicyId, task.Epoch,
            step => new PolicyMessage.CallEnded(step, disposition, null, "price", null, thisLineOnly),
            CancellationToken.None);
        await _engine.DeliverLettersAsync();
    }

    private Task<string> PhaseAsync(string line, string plate) => _engine.ScalarAsync<string>(
        $"""
         SELECT phase FROM policy_state
         WHERE policy_id = (SELECT id FROM policy WHERE line = '{line}' AND plate = '{plate}')
         """);
}
