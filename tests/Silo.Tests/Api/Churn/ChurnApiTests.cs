using System.Text.Json;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Churn;

/// <summary>
/// What <see cref="ChurnReader"/> reads, <see cref="ChurnPresenter"/>, <see cref="InsurersPresenter"/> show and
/// <see cref="EndedTermSearch"/> finds, over HTTP. The clock stands at 2026-03-02.
/// </summary>
public sealed class ChurnApiTests : IAsyncLifetime
{
    private const string Dealer = "/api/v1/dealers/A01";

    private readonly ApiHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        var book = new ChurnBook(_host);
        await book.EndAsync("2026-01-10", "won", destination: "PICC", daysLeft: 20, premium: 3_000m, tier: "A",
            registered: "2025-12-20", maintained: "2026-01-05");
        await book.EndAsync("2026-01-15", "won", premium: 1_000m, daysLeft: 3, cohort: "new", tier: "B",
            registered: "2022-06-01", maintained: "2024-08-01");
        await book.EndAsync("2026-01-20", "lost", "telesales", destination: "中国平安", daysLeft: 31,
            registered: "2021-06-01", maintained: "2024-05-01");
        await book.EndAsync("2026-02-11", "lost", "telesales", destination: "平安产险", daysLeft: 5);
        await book.EndAsync("2026-02-12", "lost", "moon-phase", cohort: "gap", tier: null, destination: "平安");
        await book.EndAsync("2026-02-13", "withdrawn", "sold", registered: "2016-01-01", maintained: "2018-01-01");
        await book.EndAsync("2025-12-20", "lost", "price");
        await book.OpenAsync("2026-02-01", 13);
        await book.TotalAsync("2026-02-01", "lost", 2);
        await book.TotalAsync("2026-02-01", "withdrawn", 1);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Rates_come_with_what_they_are_shares_of_and_the_period_before()
    {
        var churn = await ReadAsync("/churn?from=2026-01&to=2026-02");
        Assert.Equal(
            (2, 3, 1, 10), (Of(churn, "terms", "won"), Of(churn, "terms", "lost"), Of(churn, "terms", "withdrawn"),
                Of(churn, "terms", "open")));
        var rates = churn.GetProperty("rates").EnumerateArray().ToList();
        Assert.Equal(
            [
                ("renewal-of-all-terms", "2/15", "0.1333"), ("renewal-of-decided", "2/5", "0.4"),
                ("new-to-renewal", "1/1", "1"), ("renewal-to-renewal", "1/3", "0.3333"), ("gap-to-renewal", "0/1", "0"),
                ("unknown-to-renewal", "0/0", "-"), ("closed-before-n15", "1/2", "0.5"),
                ("penetration-of-visitors", "2/-", "-"), ("renewal-of-tier", "1/3", "0.3333"),
                ("renewal-of-tier", "1/1", "1"), ("renewal-of-tier", "0/1", "0"),
            ],
            rates.Select(rate => (
                rate.GetProperty("code").GetString()!, $"{Text(rate, "numerator")}/{Text(rate, "denominator")}",
                Text(rate, "value"))));
        Assert.Equal("0", Text(rates[0], "before"));
        Assert.Contains("进厂记录", Text(rates[7].GetProperty("remedy"), "zh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_destinations_and_months_are_counted_beside_the_months_before()
    {
        var churn = await ReadAsync("/churn?from=2026-01&to=2026-02");
        Assert.Equal(
            ["competitor 2 1 0.6667", "other 1 0 0.3333", "price 0 1 0"],
            churn.GetProperty("lostReasons").EnumerateArray().Select(group =>
                $"{Text(group, "code")} {Text(group, "terms")} {Text(group, "before")} {Text(group, "share")}"));
        Assert.Equal("car-gone", Text(churn.GetProperty("withdrawnReasons")[0], "code"));
        Assert.Equal(
            ["ping-an 3 1", "- 0 1"],
            churn.GetProperty("destinations").EnumerateArray().Select(went =>
                $"{(went.TryGetProperty("insurer", out var insurer) ? Text(insurer, "code") : "-")} "
                + $"{Text(went, "terms")} {Text(went, "before")}"));
        Assert.Equal(
            ["2026-01-01 2 1 0 0", "2026-02-01 0 2 1 10"],
            churn.GetProperty("months").EnumerateArray().Select(month =>
                string.Join(' ', month.EnumerateObject().Select(value => value.Value.ToString()))));
    }

    [Fact]
    public async Task Customers_are_counted_by_car_without_those_whose_car_is_gone()
    {
        var customers = (await ReadAsync("/churn")).GetProperty("customers");
        Assert.Equal(
            ("2026-03-02", "7", "2"), (Text(customers, "asOf"), Text(customers, "cars"), Text(customers, "lost")));
        Assert.Equal(
            ["active 1", "after-first-maintenance 0", "end-of-warranty 1", "other-time 1", "never-visited 0",
                "not-known 4"],
            customers.GetProperty("standings").EnumerateArray()
                .Select(standing => $"{Text(standing, "code")} {Text(standing, "cars")}"));
        Assert.Equal(("-40000", "-18000.00"), (Text(customers, "turnover"), Text(customers, "grossProfit")));
        Assert.Contains("last_maintenance", Text(customers.GetProperty("remedy"), "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Insurers_are_known_by_any_name_and_told_what_follows()
    {
        var insurers = await ReadAsync("/insurers?from=2026-01&to=2026-02");
        Assert.Equal(
            ["picc 2 4000.00 1 0", "ping-an 0 0 0 3"],
            insurers.GetProperty("insurers").EnumerateArray().Select(share =>
                $"{Text(share.GetProperty("insurer"), "code")} {Text(share, "renewals")} {Text(share, "premium")} "
                + $"{Text(share, "share")} {Text(share, "lost")}"));
        Assert.Equal(("1", "dense"), (Text(insurers, "assumed"), Text(insurers.GetProperty("core"), "fit")));
        Assert.Equal(
            ["too-few-partners", "depends-on-one", "core-dense", "no-new-cars"],
            insurers.GetProperty("advice").EnumerateArray().Select(advice => Text(advice, "code")));
        var telesales = Assert.Single(insurers.GetProperty("telesales").EnumerateArray());
        Assert.Equal(("15", "2", "1"),
            (Text(telesales, "agreedDays"), Text(telesales, "terms"), Text(telesales, "tooEarly")));
    }

    [Fact]
    public async Task New_cars_are_those_whose_policy_began_when_they_were_registered()
    {
        await _host.World.RunAsync(
            """
            UPDATE policy SET first_registered = '2026-01-08', start_date = '2026-01-10', insurer = '大地'
            WHERE id = (SELECT max(policy_id) FROM term_end WHERE reason = 'sold')
            """);
        var insurers = await ReadAsync("/insurers?from=2026-01&to=2026-02");
        Assert.Equal(("1", "0.5"), (Text(insurers, "newPolicies"), Text(insurers, "newPerMonth")));
    }

    [Theory]
    [InlineData("?from=2026-01&to=2026-02", "2026-02-12 2026-02-11 2026-01-20")]
    [InlineData("", "2026-02-12 2026-02-11 2026-01-20 2025-12-20 2026-05-20")]
    [InlineData("?month=2026-02", "2026-02-12 2026-02-11")]
    [InlineData("?reason=telesales&month=2026-01", "2026-01-20")]
    [InlineData("?group=competitor&from=2026-01", "2026-02-11 2026-01-20")]
    [InlineData("?group=other&from=2026-01", "2026-02-12")]
    [InlineData("?insurer=ping-an&from=2026-01", "2026-02-12 2026-02-11 2026-01-20")]
    [InlineData("?insurer=unknown", "2025-12-20")]
    [InlineData("?insurer=nobody", "")]
    [InlineData("?cohort=gap", "2026-02-12")]
    [InlineData("?tier=&from=2026-01", "2026-02-12")]
    [InlineData("?end=won&daysLeft=15", "2026-01-10")]
    [InlineData("?end=won&insurer=picc", "2026-01-15 2026-01-10")]
    [InlineData("?end=withdrawn", "2026-02-13")]
    public async Task The_terms_behind_a_number_are_found(string query, string expiries)
    {
        var found = await _host.ItemsAsync(await _host.TokenAsync(Role.Manager), $"{Dealer}/lost{query}");
        Assert.Equal(expiries, string.Join(' ', found.Select(term => Text(term, "expiry"))));
    }

    [Fact]
    public async Task A_term_shows_who_what_and_why_with_a_masked_name()
    {
        var found = await _host.ItemsAsync(
            await _host.TokenAsync(Role.Manager), $"{Dealer}/lost?month=2026-01");
        var term = Assert.Single(found);
        Assert.Equal(
            ("赵**", "2025-12-20", "telesales", "中国平安", "李芳", "2000.00"),
            (Text(term, "owner"), Text(term, "endedOn"), Text(term, "reason"), Text(term, "destination"),
                Text(term, "agent"), Text(term, "premium")));
        Assert.Equal("保险公司电销", Text(term.GetProperty("reasonName"), "zh"));
    }

    [Fact]
    public async Task The_list_goes_on_where_it_ended()
    {
        var token = await _host.TokenAsync(Role.Manager);
        var (seen, next) = (new List<string>(), "");
        do
        {
            var part = await _host.ReadAsync(token, $"{Dealer}/lost?limit=2{next}");
            seen.AddRange(part.GetProperty("items").EnumerateArray().Select(term => Text(term, "expiry")));
            next = part.TryGetProperty("next", out var cursor) ? $"&after={cursor.GetString()}" : "";
        }
        while (next.Length > 0);
        Assert.Equal(["2026-02-12", "2026-02-11", "2026-01-20", "2025-12-20", "2026-05-20"], seen);
    }

    [Theory]
    [InlineData("/churn?from=march", "from")]
    [InlineData("/insurers?from=2026-03&to=2026-01", "from")]
    [InlineData("/lost?end=open", "end")]
    [InlineData("/lost?cohort=old", "cohort")]
    [InlineData("/lost?group=moon-phase", "group")]
    [InlineData("/lost?group=price&reason=price", "group")]
    [InlineData("/lost?month=2026-01&from=2026-01", "month")]
    public async Task A_fault_is_named_by_its_field(string path, string field)
    {
        var (status, body) = await _host.CallAsync(await _host.TokenAsync(Role.Manager), "GET", Dealer + path);
        Assert.Equal(400, status);
        var errors = JsonDocument.Parse(body).RootElement.GetProperty("errors").EnumerateObject();
        Assert.Equal([field], errors.Select(error => error.Name));
    }

    [Theory]
    [InlineData("/churn?from=march")]
    [InlineData("/lost?end=open")]
    public async Task Faults_do_not_tell_that_another_dealer_exists(string path)
    {
        var token = await _host.TokenAsync(Role.Manager, _host.World.B.Id);
        Assert.Equal(404, (await _host.CallAsync(token, "GET", Dealer + path)).Status);
    }

    private async Task<JsonElement> ReadAsync(string path) =>
        await _host.ReadAsync(await _host.TokenAsync(Role.Manager), Dealer + path);

    private static int Of(JsonElement view, string part, string name) =>
        view.GetProperty(part).GetProperty(name).GetInt32();

    private static string Text(JsonElement view, string name) =>
        view.TryGetProperty(name, out var value) ? value.ToString() : "-";
}
