using CampaignEngine.Silo.Ledger.Books;
using CampaignEngine.Silo.Ledger.Books.Visits;

namespace CampaignEngine.Silo.Tests.Ledger.Books.Visits;

/// <summary>
/// Visits on their way into the database, through <see cref="VisitWork"/>, <see cref="LastMaintenance"/> and
/// <see cref="TableWork{TRow}"/>.
/// </summary>
public sealed class VisitWorkTests : IAsyncLifetime
{
    private const string Book = "service-visits";
    private const string Header = "门店编码,工单号,车牌号,车架号,进厂日期,维修类型,里程,金额,推修公司\n";
    private const string Two = Header + "SH001,R1,沪A00001,,2026-02-03,保养,30000,650.50,\n"
        + "SH001,R2,沪A00002,,2026-03-01,事故,,12000,平安\n";

    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.LaunchAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task An_export_imported_twice_changes_nothing()
    {
        Assert.Equal("2 added 0 changed 0 unchanged 0 rejected", await CountsAsync(await SendAsync(Two)));
        var before = await SnapshotAsync();
        Assert.Equal("0 added 0 changed 2 unchanged 0 rejected", await CountsAsync(await SendAsync(Two)));
        Assert.Equal(before, await SnapshotAsync());
        Assert.Equal("R1 沪A00001  2026-02-03 maintenance 30000 650.50 ", before[0]);
    }

    [Fact]
    public async Task A_correction_changes_what_it_says_and_nothing_else()
    {
        await SendAsync(Two);
        Assert.Equal("0 added 1 changed 0 unchanged 0 rejected", await CountsAsync(
            await SendAsync("门店编码,工单号,车牌号,进厂日期,金额\nSH001,R2,沪A00002,2026-03-02,11000\n")));
        Assert.Equal(
            ["R1 沪A00001  2026-02-03 maintenance 30000 650.50 ", "R2 沪A00002  2026-03-02 accident  11000.00 平安"],
            await SnapshotAsync());
    }

    [Fact]
    public async Task Without_an_order_number_car_day_and_type_are_the_key()
    {
        const string Plain = "门店编码,车牌号,车架号,进厂日期,维修类型,金额\n";
        await SendAsync(Plain + "SH001,沪A00001,,2026-02-03,保养,100\n");
        Assert.Equal("1 added 1 changed 0 unchanged 0 rejected", await CountsAsync(await SendAsync(
            Plain + "SH001,沪A00001,WVWZZZ1JZXW000001,2026-02-03,保养,120\nSH001,沪A00001,,2026-02-04,保养,100\n")));
        Assert.Equal(120m, await _engine.ScalarAsync<decimal>(
            "SELECT amount FROM service_visit WHERE visited_on = '2026-02-03'"));
    }

    [Fact]
    public async Task A_second_row_of_a_visit_that_says_something_else_is_told_also_in_a_later_chunk()
    {
        await using var small = await _engine.StartAsync(bulkChunk: 1);
        using var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Header
            + "SH001,,沪A00001,,2026-02-03,保养,1,100,\nSH001,,沪A00001,,2026-02-03,保养,1,100,\n"
            + "SH001,,沪A00002,,2026-02-03,保养,1,100,\n"));
        var id = await small.Part<Silo.Ledger.Imports>().AcceptAsync(
            body, new Silo.Ledger.Arrival("v.csv", null, "test") { FoundsDealers = true, Book = Book },
            CancellationToken.None);
        await small.Part<Silo.Ledger.Imports>().RunOnceAsync(CancellationToken.None);
        Assert.Equal("2 added 0 changed 1 unchanged 0 rejected", await CountsAsync(id));
    }

    [Fact]
    public async Task Visits_of_unknown_dealers_foreign_dealers_and_days_to_come_are_rejected()
    {
        await SendAsync(Two);
        var dealer = await _engine.ScalarAsync<int>("SELECT id FROM dealer");
        var id = await _engine.ImportAsync(
            Header + "SH001,R8,沪A00008,,2026-04-02,保养,,,\nSH002,R9,沪A00009,,2026-02-03,保养,,,\n", [dealer], Book);
        Assert.Equal(
            ["2 visit_date 2026-04-02 date_future", "3 dealer_code SH002 dealer_not_yours"], await RejectsAsync(id));
        Assert.Equal(2, (await SnapshotAsync()).Count);
    }

    [Fact]
    public async Task A_newer_maintenance_moves_what_terms_of_the_car_know_and_wakes_nobody()
    {
        const string Ledger = "dealer_code,plate,phone,expiry_date,last_maintenance\n"
            + "SH001,沪A00001,13900000001,2026-07-15,2025-06-01\nSH001,沪A00002,13900000002,2026-07-15,2026-03-20\n"
            + "SH002,沪A00001,13900000001,2026-07-15,2025-06-01\n";
        await _engine.ImportAsync(Ledger);
        var turns = await TurnsAsync();
        await SendAsync(Two + "SH001,R3,沪A00002,,2026-03-10,保养,,,\n");
        Assert.Equal("2026-02-03 2026-03-20 2025-06-01", await MaintainedAsync());
        Assert.Equal((turns, 0L), (await TurnsAsync(), await _engine.ScalarAsync<long>("SELECT count(*) FROM letter")));

        var again = await _engine.ImportAsync(Ledger);
        Assert.Equal("0 added 0 changed 3 unchanged 0 rejected", await CountsAsync(again));
        Assert.Equal("2026-02-03 2026-03-20 2025-06-01", await MaintainedAsync());
    }

    [Fact]
    public async Task A_term_that_comes_after_the_visit_knows_it_and_one_that_has_ended_stays()
    {
        await _engine.ImportAsync(
            "dealer_code,plate,phone,expiry_date\nSH001,沪A00001,13900000001,2026-07-15\n");
        await _engine.ExecuteAsync("UPDATE policy_state SET phase = 'lost'");
        await SendAsync(Two);
        await _engine.ImportAsync("dealer_code,vin,plate,phone,expiry_date\n"
            + "SH001,,沪A00001,13900000001,2027-02-15\n");
        Assert.Equal(
            ["2026-07-15 ", "2027-02-15 2026-02-03"],
            await ListAsync("SELECT concat(expiry_date, ' ', last_maintenance) FROM policy ORDER BY id"));
    }

    [Fact]
    public async Task A_term_that_ended_after_the_visit_keeps_what_it_had_heard_of()
    {
        const string Ledger = "dealer_code,plate,phone,expiry_date,last_maintenance\n"
            + "SH001,沪A00001,13900000001,2026-07-15,2025-06-01\n";
        await _engine.ImportAsync(Ledger);
        await SendAsync(Two);
        await _engine.ExecuteAsync("UPDATE policy_state SET phase = 'won'");
        await SendAsync(Two.Replace("2026-02-03", "2026-03-01", StringComparison.Ordinal));
        Assert.Equal("0 added 0 changed 1 unchanged 0 rejected", await CountsAsync(await _engine.ImportAsync(Ledger)));
        Assert.Equal("2026-02-03", await MaintainedAsync());
    }

    private Task<long> SendAsync(string csv) => _engine.ImportAsync(csv, book: Book);

    private Task<long> TurnsAsync() => _engine.ScalarAsync<long>("SELECT sum(turn_no) FROM policy_state");

    private Task<string> MaintainedAsync() => _engine.ScalarAsync<string>(
        "SELECT string_agg(last_maintenance::text, ' ' ORDER BY id) FROM policy");

    private Task<string> CountsAsync(long id) => _engine.ScalarAsync<string>(
        "SELECT concat(added, ' added ', changed, ' changed ', unchanged, ' unchanged ', rejected, ' rejected') "
            + $"FROM import_job WHERE id = {id}");

    private Task<List<string>> RejectsAsync(long id) => ListAsync(
        $"SELECT concat_ws(' ', line, field, value, code) FROM import_reject WHERE import_id = {id} ORDER BY line");

    private Task<List<string>> SnapshotAsync() => ListAsync(
        "SELECT concat(order_no, ' ', plate, ' ', vin, ' ', visited_on, ' ', type, ' ', mileage, ' ', amount, ' ', "
            + "steered_by) FROM service_visit ORDER BY id");

    private async Task<List<string>> ListAsync(string sql) =>
        [.. await _engine.ScalarAsync<string[]>($"SELECT array(SELECT x FROM ({sql}) AS t (x))")];
}
