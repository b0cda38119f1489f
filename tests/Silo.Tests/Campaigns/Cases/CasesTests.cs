using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Campaigns.Cases;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Campaigns.Cases;

/// <summary>
/// Cars that are to come back, from the books to the end of their cases: <see cref="CaseBirths"/>,
/// <see cref="CaseSweeps"/>, <see cref="DueCars"/>, <see cref="CaseReturns"/>, <see cref="CasePreview"/> and
/// <see cref="CaseCampaign"/>. The first of April 2026 is 360 days after the sixth of April 2025.
/// </summary>
public sealed class CasesTests : IAsyncLifetime
{
    private const string Ledger = "dealer_code,plate,phone,expiry_date\n"
        + "SH001,沪A00001,13900000001,2026-12-15\nSH001,沪A00002,13900000002,2026-12-15\n"
        + "SH001,沪A00003,13900000003,2026-12-15\n";

    private const string Header = "门店编码,车牌号,进厂日期,维修类型\n";

    // The first has been away for long, the second just long enough in spite of its repair, the third not yet; nobody
    // knows whose the fourth is.
    private const string Visits = Header + "SH001,沪A00001,2024-09-01,保养\nSH001,沪A00002,2025-04-06,保养\n"
        + "SH001,沪A00002,2026-03-01,维修\nSH001,沪A00003,2025-12-01,保养\nSH001,沪A00004,2025-01-01,保养\n";

    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_lost_car_becomes_a_case_is_written_to_and_its_visit_ends_it()
    {
        await _engine.ImportAsync(Ledger);
        await VisitAsync(Visits);
        var campaign = await _engine.LaunchAsync("back", "winback-360");
        Assert.Equal(
            ["沪A00001 win-back 2026-05-13 2024-09-01", "沪A00002 win-back 2026-05-13 2025-04-06"], await CasesAsync());
        var preview = await _engine.Part<CampaignPreview>().RunAsync(campaign, null, CancellationToken.None);
        Assert.Equal(
            [new LeftOutCar("SH001", "沪A00004", null, new DateOnly(2025, 1, 1), "no-phone")], preview!.CarsLeftOut);
        Assert.Equal(0, preview.Terms);

        await _engine.SetClockAsync("2026-04-02 19:45");
        await _engine.WakeAllAsync();
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        Assert.All(
            _engine.Gateway.Sent, sent => Assert.Contains("/sms-last+361/0", sent.Key, StringComparison.Ordinal));
        Assert.Equal(2, _engine.Gateway.Sent.Count);

        await VisitAsync(Header + "SH001,沪A00001,2026-04-02,事故\n");
        Assert.Equal("contacting contacting", await PhasesAsync());
        await VisitAsync(Header + "SH001,沪A00001,2026-04-02,保养\n");
        Assert.Equal("won contacting", await PhasesAsync());
        await _engine.SetClockAsync("2026-05-13 20:00");
        await _engine.WakeAllAsync();
        Assert.Equal("won lost", await PhasesAsync());
        await AssertApartAsync();
    }

    [Fact]
    public async Task Time_and_later_books_make_cases_move_them_and_never_make_two()
    {
        await _engine.LaunchAsync("back", "winback-360");
        await _engine.ImportAsync(Ledger);
        await VisitAsync(Visits);
        await _engine.RunOrdersAsync();
        await _engine.LaunchAsync("again", "winback-360");
        Assert.Equal(2, (await CasesAsync()).Count);

        // Nobody had told of it before the car became a case: it was not lost, and its case waits until it is.
        await VisitAsync(Header + "SH001,沪A00002,2026-03-20,保养\n");
        Assert.Equal("沪A00002 win-back 2027-04-26 2026-03-20", (await CasesAsync())[1]);
        Assert.Equal(new DateOnly(2027, 3, 16), await _engine.ScalarAsync<DateOnly>(
            "SELECT max((wake_at AT TIME ZONE 'Asia/Shanghai')::date) FROM policy_schedule"));

        await _engine.SetClockAsync("2026-11-25 09:00");
        await _engine.RunOrdersAsync();
        Assert.Equal(2, (await CasesAsync()).Count);
        await _engine.SetClockAsync("2026-11-26 00:00");
        await _engine.RunOrdersAsync();
        Assert.Equal("沪A00003 win-back 2027-01-07 2025-12-01", (await CasesAsync())[2]);
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_new_car_is_reminded_by_its_sale_and_a_corrected_day_moves_the_reminders()
    {
        const string Sales = "门店编码,车架号,销售日期,手机号,客户姓名\n";
        await _engine.ImportAsync(
            Sales + "SH001,WVWZZZ1JZXW000001,2025-11-03,13900000009,张三\nSH001,WVWZZZ1JZXW000002,2025-06-01,,\n",
            book: "new-car-sales");
        await _engine.LaunchAsync("first", "first-maintenance-30-15-3");
        Assert.Equal(["WVWZZZ1JZXW000001 first-maintenance 2026-05-16 2025-11-03"], await CasesAsync());
        await _engine.ImportAsync(Sales + "SH001,WVWZZZ1JZXW000001,2025-11-13,13900000009,张三\n", book: "new-car-sales");
        Assert.Equal(["WVWZZZ1JZXW000001 first-maintenance 2026-05-26 2025-11-13"], await CasesAsync());

        await _engine.SetClockAsync("2026-04-12 19:45");
        await _engine.WakeAllAsync();
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        Assert.Contains("2026年5月12日前后", Assert.Single(_engine.Gateway.Sent).Text, StringComparison.Ordinal);
        await _engine.ImportAsync(
            "门店编码,车架号,进厂日期,维修类型\nSH001,WVWZZZ1JZXW000001,2026-04-11,首保\n", book: "service-visits");
        Assert.Equal("won", await PhasesAsync());
    }

    [Fact]
    public async Task The_reason_of_the_lost_term_picks_the_call_and_a_sold_car_is_left_alone()
    {
        await _engine.LaunchAsync();
        await _engine.ImportAsync("dealer_code,line,plate,phone,expiry_date\n"
            + "SH001,商业险,沪A00001,13900000001,2026-12-15\nSH001,商业险,沪A00002,13900000002,2026-12-15\n"
            + "SH001,交强险,沪A00002,13900000002,2026-12-15\nSH001,商业险,沪A00003,13900000003,2026-12-15\n");
        await TellAsync(1, new PolicyMessage.WithdrawalReported(WithdrawalReason.Sold));
        await TellAsync(3, new PolicyMessage.LostReported("gifts"));
        await VisitAsync(Visits);
        await _engine.LaunchAsync("back", "winback-360");
        Assert.Equal(["沪A00002 win-back 2026-05-13 2025-04-06"], await CasesAsync());
        await _engine.SetClockAsync("2026-04-07 19:45");
        await _engine.WakeAllAsync();
        Assert.Equal("price-comparison", await _engine.ScalarAsync<string>("SELECT goal FROM call_task"));

        await ReportAsync(Disposition.QuotedFirm);
        await ReportAsync(Disposition.Promised);
        Assert.Equal("committed", await PhasesAsync());
        Assert.Equal("withdrawn scheduled lost scheduled", await InsuranceAsync());
        await _engine.SetClockAsync("2026-04-13 19:45");
        await _engine.WakeAllAsync();
        await ReportAsync(Disposition.Sold);
        Assert.Equal("withdrawn", await PhasesAsync());
        Assert.Equal("withdrawn withdrawn lost scheduled", await InsuranceAsync());
        await _engine.AssertTotalsAsync();
    }

    // A price is refused, so that the call stays open.
    private async Task ReportAsync(Disposition disposition)
    {
        var (policy, step) = (await _engine.ScalarAsync<long>("SELECT policy_id FROM call_task"),
            await _engine.ScalarAsync<short>("SELECT step FROM call_task"));
        await TellAsync(policy, new PolicyMessage.CallEnded(step, disposition));
        await _engine.DeliverLettersAsync();
    }

    private Task<CommandResult?> TellAsync(long policy, PolicyMessage message) =>
        _engine.Policies.SendAsync(policy, message, null, CancellationToken.None);

    private Task<string> InsuranceAsync() => _engine.ScalarAsync<string>(
        "SELECT string_agg(phase, ' ' ORDER BY policy_id) FROM policy_state "
            + "WHERE policy_id NOT IN (SELECT policy_id FROM service_case)");

    // Neither targets nor rates nor pay nor the dealer's standing know of cases; the churn of cars does.
    private async Task AssertApartAsync()
    {
        await _engine.AssertTotalsAsync();
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM term_end"));
        Assert.Equal(5L, await _engine.ScalarAsync<long>("SELECT count(*) FROM policy"));
        var dealer = await _engine.ScalarAsync<int>("SELECT id FROM dealer");
        var figures = await _engine.Part<IDealerStore>().FiguresAsync(dealer);
        Assert.NotEmpty(figures.Totals);
        Assert.Empty(MonthTotals.Of(figures.Totals));
        var months = await new ChurnReader(_engine.Database.Databases).CasesAsync(
            dealer, new MonthRange(new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 1)), CancellationToken.None);
        Assert.Equal([new CaseMonth(new DateOnly(2026, 4, 1), "win-back", 2, 0, 1)], months);
    }

    private Task<long> VisitAsync(string csv) => _engine.ImportAsync(csv, book: "service-visits");

    private async Task<List<string>> CasesAsync() =>
        [.. await _engine.ScalarAsync<string[]>(
            "SELECT array(SELECT concat_ws(' ', coalesce(plate, vin), policy.line, expiry_date, since) "
                + "FROM service_case JOIN policy ON id = policy_id ORDER BY id)")];

    private Task<string> PhasesAsync() => _engine.ScalarAsync<string>(
        "SELECT string_agg(phase, ' ' ORDER BY policy_id) FROM policy_state "
            + "WHERE policy_id IN (SELECT policy_id FROM service_case)");
}
