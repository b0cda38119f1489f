using CampaignEngine.Silo.Ledger.Books.Sales;

namespace CampaignEngine.Silo.Tests.Ledger.Books.Sales;

/// <summary>Sales of new cars on their way into the database, through <see cref="SaleWork"/>.</summary>
public sealed class SaleWorkTests : IAsyncLifetime
{
    private const string Header = "门店编码,车架号,车牌号,销售日期,车型,是否投保,保险公司,保费,车主,手机号\n";
    private const string Two = Header + "SH001,WVWZZZ1JZXW000001,,2026-02-03,帕萨特,店内,平安,5000.5,张三,13912345678\n"
        + "SH001,WVWZZZ1JZXW000002,沪A00002,2026-03-01,途观,外保,,,李四,\n";

    private readonly BookHost _host = new("new-car-sales");

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_list_imported_twice_changes_nothing()
    {
        Assert.Equal("2 added 0 changed 0 unchanged 0 rejected", await _host.SendAsync(Two));
        var before = await SnapshotAsync();
        Assert.Equal("0 added 0 changed 2 unchanged 0 rejected", await _host.SendAsync(Two));
        Assert.Equal(before, await SnapshotAsync());
        Assert.Equal(
        [
            "WVWZZZ1JZXW000001  2026-02-03 帕萨特 t 平安 5000.50 张三 13912345678",
            "WVWZZZ1JZXW000002 沪A00002 2026-03-01 途观 f   李四 ",
        ], before);
    }

    [Fact]
    public async Task A_correction_changes_what_it_says_and_a_plate_finds_the_car()
    {
        await _host.SendAsync(Two);
        Assert.Equal("0 added 1 changed 0 unchanged 0 rejected", await _host.SendAsync(
            "门店编码,车牌号,销售日期,是否投保\nSH001,沪A00002,2026-03-02,是\n"));
        Assert.Equal("WVWZZZ1JZXW000002 沪A00002 2026-03-02 途观 t   李四 ", (await SnapshotAsync())[1]);
    }

    [Fact]
    public async Task Rows_that_cannot_be_taken_are_told()
    {
        await _host.SendAsync(Two);
        var dealer = await _host.Engine.ScalarAsync<int>("SELECT id FROM dealer");
        Assert.Equal("0 added 0 changed 0 unchanged 4 rejected", await _host.SendAsync(
            Header + "SH001,,,2026-02-03,,,,,,\nSH001,WVWZZZ1JZXW000003,,2026-04-02,,,,,,\n"
                + "SH002,WVWZZZ1JZXW000004,,2026-02-03,,,,,,\nSH001,WVWZZZ1JZXW000005,,去年,,,,,,\n", [dealer]));
        Assert.Equal(
        [
            "2 plate vehicle_missing", "3 sale_date 2026-04-02 date_future", "4 dealer_code SH002 dealer_not_yours",
            "5 sale_date 去年 date_unreadable",
        ], (await _host.RejectsAsync()).Select(reject => reject.Replace("  ", " ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fields_that_nobody_can_read_are_noted_and_the_sale_is_taken()
    {
        Assert.Equal("1 added 0 changed 0 unchanged 0 rejected", await _host.SendAsync(
            Header + "SH001,WVWZZZ1JZXW000001,,2026-02-03,,也许,,很多,,12345\n"));
        Assert.Equal(
        [
            "2 insured_in_store 也许 insured_unreadable", "2 phone 12345 phone_unreadable",
            "2 premium 很多 premium_unreadable",
        ],
            await _host.RejectsAsync());
    }

    private Task<List<string>> SnapshotAsync() => _host.ListAsync(
        "SELECT concat(vin, ' ', plate, ' ', sold_on, ' ', model, ' ', insured, ' ', insurer, ' ', premium, ' ', "
            + "owner, ' ', phone) FROM new_car_sale ORDER BY id");
}
