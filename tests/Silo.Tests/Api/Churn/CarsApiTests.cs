using System.Text.Json;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Churn;

/// <summary>
/// Lost customers as <see cref="CarReader"/> reads them from visits, sales and ledgers,
/// <see cref="CustomersPresenter"/> shows and <see cref="CarSearch"/> finds them, over HTTP; what they
/// are reckoned with by <see cref="ParametersApi"/>. The clock stands at 2026-03-02.
/// </summary>
public sealed class CarsApiTests : IAsyncLifetime
{
    private const string Dealer = "/api/v1/dealers/A01";

    private readonly ApiHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        var book = new ChurnBook(_host);
        // The ledger alone knows the first; the second came for accidents only since; the third is insured until July.
        await book.EndAsync("2026-01-10", "won", registered: "2020-01-10", maintained: "2025-01-05", premium: 1_000m);
        await book.EndAsync("2026-01-15", "lost", "price", registered: "2022-02-01");
        await book.EndAsync("2026-07-20", "won", registered: "2021-01-01");
        await VisitAsync("沪C00002", "2024-12-20", "maintenance");
        await VisitAsync("沪C00002", "2026-02-01", "accident", 8_000m, "人保");
        await VisitAsync("沪C00003", "2024-11-01", "maintenance");
        await VisitAsync("沪C00003", "2026-02-20", "maintenance");
        await VisitAsync("沪N00001", "2024-08-20", "first-maintenance");
        await VisitAsync("沪Z99999", "2026-02-10", "repair");
        await _host.World.RunAsync(
            """
            INSERT INTO new_car_sale (dealer_id, plate, sold_on, model, insured, owner, phone, import_id, import_line,
                                      created_at)
            VALUES ($1, '沪N00001', '2024-02-20', '轩逸', true, '钱多多', '13700001111', 1, 1, now()),
                   ($1, '沪N00002', '2025-02-10', '天籁', false, '孙小小', '13700002222', 1, 2, now())
            """, _host.World.A.Id);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Customers_are_lost_by_maintenance_alone_and_told_since_what()
    {
        var customers = (await ReadAsync("/churn?from=2026-01&to=2026-02")).GetProperty("customers");
        // World's car of A01 has neither visits nor a last maintenance; 沪Z99999 only came for a repair.
        Assert.Equal(
            ["active 1", "after-first-maintenance 1", "end-of-warranty 1", "other-time 1", "never-visited 1",
                "not-known 1"],
            customers.GetProperty("standings").EnumerateArray()
                .Select(standing => $"{Text(standing, "code")} {Text(standing, "cars")}"));
        Assert.Equal(("4", "-80000", "-20000"),
            (Text(customers, "lost"), Text(customers, "turnover"), Text(customers, "turnoverEach")));
        Assert.Contains("始于 2024-08-20", Text(customers.GetProperty("source"), "zh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Months_tell_who_was_lost_and_who_came_back()
    {
        var months = (await ReadAsync("/churn?from=2025-12&to=2026-03")).GetProperty("customers").GetProperty("months");
        Assert.Equal(
            ["12 1 0 3", "01 1 0 4", "02 1 1 4", "03 0 0 4"],
            months.EnumerateArray().Select(month => $"{Text(month, "month")[5..7]} {Text(month, "lost")} "
                + $"{Text(month, "returned")} {Text(month, "lostAtEnd")}"));
    }

    [Fact]
    public async Task Visitors_are_the_denominator_of_penetration_and_some_are_insured_elsewhere()
    {
        var churn = await ReadAsync("/churn?from=2026-03&to=2026-03");
        var rate = churn.GetProperty("rates").EnumerateArray()
            .Single(rate => Text(rate, "code") == "penetration-of-visitors");
        Assert.Equal(("0", "3"), (Text(rate, "numerator"), Text(rate, "denominator")));
        var cars = churn.GetProperty("serviceOnly");
        Assert.Equal(("3", "2", "0.6667"),
            (Text(cars, "visitors"), Text(cars, "uninsured"), Text(cars, "share")));
    }

    [Theory]
    [InlineData("", "沪N00002 沪C00001 沪C00002 沪N00001")]
    [InlineData("?standing=other-time", "沪C00001")]
    [InlineData("?standing=end-of-warranty", "沪C00002")]
    [InlineData("?standing=service-only", "沪Z99999 沪C00002")]
    [InlineData("?month=2025-10", "沪C00003")]
    [InlineData("?month=2026-01&standing=other-time", "沪C00001")]
    [InlineData("?month=2026-01&standing=active", "")]
    public async Task The_cars_behind_a_number_are_found(string query, string plates) =>
        Assert.Equal(plates, string.Join(' ', (await CarsAsync(query)).Select(car => Text(car, "plate"))));

    [Fact]
    public async Task A_car_leads_to_its_term_and_shows_no_phone_in_full()
    {
        var insured = Assert.Single(await CarsAsync("?standing=other-time"));
        Assert.Equal(("赵**", "139****0000", "2025-01-05", "2026-01-01"), (
            Text(insured, "owner"), Text(insured, "phone"), Text(insured, "lastMaintenance"),
            Text(insured, "lostOn")));
        Assert.True(insured.GetProperty("policyId").GetInt64() > 0);
        var sold = Assert.Single(await CarsAsync("?standing=never-visited"));
        Assert.Equal(("孙**", "137****2222", "天籁", "-"),
            (Text(sold, "owner"), Text(sold, "phone"), Text(sold, "model"), Text(sold, "policyId")));
    }

    [Fact]
    public async Task The_list_goes_on_where_it_ended()
    {
        var token = await _host.TokenAsync(Role.Manager);
        var first = await _host.ReadAsync(token, $"{Dealer}/cars?limit=3");
        var next = await _host.ReadAsync(token, $"{Dealer}/cars?limit=3&after={first.GetProperty("next").GetString()}");
        Assert.Equal("沪N00001", Text(Assert.Single(next.GetProperty("items").EnumerateArray()), "plate"));
        Assert.False(next.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task Parameters_are_told_to_the_dealer_and_faults_name_their_field()
    {
        var token = await _host.TokenAsync(Role.Manager, _host.World.A.Id);
        var path = $"{Dealer}/churn/parameters";
        var (status, body) = await _host.CallAsync(token, "PUT", path, """{"reason":"Own books","warrantyYears":5}""");
        var figures = JsonDocument.Parse(body).RootElement.GetProperty("figures");
        Assert.Equal((200, "5000"), (status, Text(figures, "ticket")));
        Assert.Contains("ChurnSet A01", _host.Ports.Done);
        (string Said, string Field)[] faulty =
            [("""{"ticket":1}""", "reason"), ("""{"reason":"x","grossShare":1.2}""", "grossShare")];
        foreach (var (said, field) in faulty)
        {
            var (fault, errors) = await _host.CallAsync(token, "PUT", path, said);
            Assert.Equal(400, fault);
            Assert.Equal([field], JsonDocument.Parse(errors).RootElement.GetProperty("errors").EnumerateObject()
                .Select(error => error.Name));
        }
        Assert.Equal(400, (await _host.CallAsync(token, "GET", $"{Dealer}/cars?standing=gone")).Status);
    }

    private Task VisitAsync(string plate, string day, string type, decimal? amount = null, string? by = null) =>
        _host.World.RunAsync(
            """
            INSERT INTO service_visit (dealer_id, plate, visited_on, type, amount, steered_by, import_id, import_line,
                                       created_at)
            VALUES ($1, $2, $3::date, $4, $5, $6, 1, 1, now())
            """, _host.World.A.Id, plate, DateOnly.Parse(day), type, amount, by);

    private async Task<IReadOnlyList<JsonElement>> CarsAsync(string query) =>
        await _host.ItemsAsync(await _host.TokenAsync(Role.Manager), $"{Dealer}/cars{query}");

    private async Task<JsonElement> ReadAsync(string path) =>
        await _host.ReadAsync(await _host.TokenAsync(Role.Manager), Dealer + path);

    private static string Text(JsonElement view, string name) =>
        view.TryGetProperty(name, out var value) ? value.ToString() : "-";
}
