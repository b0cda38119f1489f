using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Tests.Outbox;

/// <summary>Texts are counted by phone, over all its terms and all dealers of the group.</summary>
public sealed class PhoneLimitsTests : IAsyncLifetime
{
    private const string Header = "dealer_code,plate,vin,line,phone,expiry_date,consent_sms\n";

    // Two lines of one car at one dealer, another car there, and one at another dealer.
    private const string OnePerson =
        Header
        + "SH001,沪K10001,,commercial,16912341001,2026-06-30,是\n"
        + "SH001,沪K10001,,compulsory,16912341001,2026-06-30,是\n"
        + "SH001,沪K10003,,commercial,16912341001,2026-06-30,是\n"
        + "SH002,沪K10002,,commercial,16912341001,2026-06-30,是\n";

    // Each look leases one message: what leaves together by chance is looked at side by side.
    private readonly EngineHost _engine = new() { Options = new SiloOptions { OutboxBatch = 1 } };

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task One_person_gets_one_text_a_day_that_names_the_cars_of_the_dealer()
    {
        await PlanAsync(OnePerson);
        await SendAsync("2026-04-01 19:45");
        var sent = Assert.Single(_engine.Gateway.Sent);
        Assert.True(
            sent.Text.Contains("沪K10002", StringComparison.Ordinal)
            ^ (sent.Text.Contains("沪K10001", StringComparison.Ordinal)
               && sent.Text.Contains("沪K10003", StringComparison.Ordinal)), sent.Text);
        Assert.Equal(3L, await CountAsync("status = 'suppressed' AND rule IN ('household', 'phone-cap')"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task Senders_side_by_side_never_write_to_one_phone_twice()
    {
        await PlanAsync(string.Concat(Enumerable.Range(0, 20).Select(n =>
            $"SH{n % 4:000},沪K1{n:0000},,commercial,1691234{n / 4:0000},2026-06-30,是\n")
            .Prepend(Header)));
        await _engine.SetClockAsync("2026-04-01 19:45");
        await _engine.WakeAllAsync();
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => _engine.Outbox.RunOnceAsync(CancellationToken.None)));
        Assert.Equal(5, _engine.Gateway.Sent.Count);
        Assert.Equal(5, _engine.Gateway.Sent.Select(request => request.Phone).Distinct().Count());
    }

    [Fact]
    public async Task The_other_line_of_a_car_that_ends_days_later_is_told_in_the_same_text()
    {
        await PlanAsync(Header
            + "SH001,沪K10001,,commercial,16912341001,2026-06-30,是\n"
            + "SH001,沪K10001,,compulsory,16912341001,2026-07-04,是\n");
        await SendAsync("2026-04-01 19:45");
        await SendAsync("2026-04-05 19:45");
        Assert.Single(_engine.Gateway.Sent);
        Assert.Equal(1L, await CountAsync("status = 'suppressed' AND rule = 'household'"));
    }

    [Fact]
    public async Task Another_car_that_ends_on_another_day_gets_its_own_text_up_to_the_cap_of_the_week()
    {
        await PlanAsync(Header
            + "SH001,沪K10001,,commercial,16912341001,2026-06-30,是\n"
            + "SH001,沪K10002,,commercial,16912341001,2026-07-02,是\n"
            + "SH001,沪K10003,,commercial,16912341001,2026-07-04,是\n"
            + "SH001,沪K10004,,commercial,16912341001,2026-07-07,是\n");
        foreach (var day in new[] { "04-01", "04-03", "04-05", "04-08" })
            await SendAsync($"2026-{day} 19:45");
        Assert.Equal(
            ["沪K10001", "沪K10002", "沪K10004"],
            _engine.Gateway.Sent.Select(request => request.Text[request.Text.IndexOf('沪')..][..7]));
        Assert.Equal(1L, await CountAsync("status = 'suppressed' AND rule = 'phone-cap'"));
    }

    [Fact]
    public async Task A_cap_is_data()
    {
        await _engine.ExecuteAsync("UPDATE contact_cap SET most = 2 WHERE channel = 'sms' AND days = 1");
        await PlanAsync(OnePerson);
        await SendAsync("2026-04-01 19:45");
        Assert.Equal(2, _engine.Gateway.Sent.Count);
    }

    [Fact]
    public async Task A_text_whose_fate_is_not_known_counts()
    {
        _engine.Gateway.Sends(CampaignEngine.Silo.Outbox.Gateways.SendOutcome.Ambiguous);
        await PlanAsync(OnePerson);
        await SendAsync("2026-04-01 19:45");
        Assert.Single(_engine.Gateway.Sent);
    }

    private async Task PlanAsync(string ledger)
    {
        await _engine.SetClockAsync("2026-03-25 09:00");
        await _engine.LaunchAsync();
        await _engine.ImportAsync(ledger);
    }

    private async Task SendAsync(string at)
    {
        await _engine.SetClockAsync(at);
        await _engine.WakeAllAsync();
        for (var look = 0; look < 10; look++)
            await _engine.Outbox.RunOnceAsync(CancellationToken.None);
    }

    private Task<long> CountAsync(string where) =>
        _engine.ScalarAsync<long>($"SELECT count(*) FROM touch WHERE channel = 'sms' AND {where}");
}
