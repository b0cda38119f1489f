using System.Text.Json;
using CampaignEngine.Silo.Api.Group;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Group;

/// <summary>
/// What <see cref="GroupReader"/> reads and <see cref="GroupPresenter"/> sets side by side, over HTTP. The clock stands
/// at Monday 2026-03-02 10:00 in Shanghai; dealers want ten times their id of the terms that expire in May.
/// </summary>
public sealed class GroupApiTests : IAsyncLifetime
{
    private const string May = "/api/v1/group?month=2026-05";

    private readonly ApiHost _host = new();

    private World World => _host.World;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        await TotalsAsync(World.A, "2026-05-01", ("terms", 40), ("won", 6), ("lost", 2), ("withdrawn", 1),
            ("premium-won", 21_000.5m), ("contacted", 30), ("reached", 20));
        await TotalsAsync(World.A, "2026-04-01", ("terms", 10), ("won", 5), ("lost", 5));
        await TotalsAsync(World.B, "2026-05-01", ("terms", 30), ("won", 3), ("lost", 1));
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_dealer_shows_its_month_beside_the_month_before()
    {
        var row = Of(await ReadAsync(May), "A01");
        var gap = 10 * World.A.Id - 6;
        Assert.Equal(
            ("40", "6", "2", "1", "31", "21000.5", "30", "20", $"{10 * World.A.Id}", $"{gap}", "0.75"),
            (Text(row, "now.terms"), Text(row, "now.won"), Text(row, "now.lost"), Text(row, "now.withdrawn"),
                Text(row, "now.open"), Text(row, "now.premiumWon"), Text(row, "now.contacted"),
                Text(row, "now.reached"), Text(row, "now.renewals"), Text(row, "now.gap"),
                Text(row, "now.decidedRate")));
        Assert.Equal(
            ("0.5", "0.25", "-"), (Text(row, "before.decidedRate"), Text(row, "rateChange"), Text(row, "before.gap")));
    }

    [Fact]
    public async Task Sums_are_those_of_all_dealers_whatever_part_is_shown()
    {
        var group = await ReadAsync(May + "&limit=1");
        var wanted = 10 * (World.A.Id + World.B.Id);
        Assert.Equal(
            ("2", "2", "70", "9", $"{wanted}", $"{wanted - 9}", "0.75", "2026-04-01"),
            (Text(group, "sums.dealers"), Text(group, "sums.behind"), Text(group, "sums.now.terms"),
                Text(group, "sums.now.won"), Text(group, "sums.now.renewals"), Text(group, "sums.now.gap"),
                Text(group, "sums.now.decidedRate"), Text(group, "beforeMonth")));
        Assert.Equal(1, group.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Who_is_furthest_behind_stands_first_and_the_list_goes_on_where_it_ended()
    {
        var (seen, next) = (new List<string>(), "");
        do
        {
            var part = await ReadAsync($"{May}&limit=1{next}");
            seen.AddRange(part.GetProperty("items").EnumerateArray().Select(row => Text(row, "dealer.code")));
            next = part.TryGetProperty("next", out var cursor) ? $"&after={cursor.GetString()}" : "";
        }
        while (next.Length > 0);
        Assert.Equal(["B02", "A01"], seen);
    }

    [Fact]
    public async Task Without_a_month_it_is_that_of_the_clock_and_dealers_without_a_target_go_by_code()
    {
        var group = await ReadAsync("/api/v1/group");
        Assert.Equal(("2026-03-01", "-", "0"),
            (Text(group, "month"), Text(group, "sums.now.gap"), Text(group, "sums.behind")));
        Assert.Equal(
            ["A01", "B02"], group.GetProperty("items").EnumerateArray().Select(row => Text(row, "dealer.code")));
    }

    // The last working day before Monday 10:00 is Friday.
    [Theory]
    [InlineData("2026-02-27T02:30Z", 0, "1 0 0")]
    [InlineData("2026-02-27T01:30Z", 0, "1 1 0")]
    [InlineData("2026-03-02T01:30Z", 1, "1 1 1")]
    public async Task Calls_are_late_when_raised_or_older_than_a_working_day(string opened, int priority, string calls)
    {
        await World.RunAsync("UPDATE call_task SET opened_at = $1, priority = $2 WHERE dealer_id = $3",
            DateTimeOffset.Parse(opened), priority, World.A.Id);
        var row = Of(await ReadAsync(May), "A01");
        Assert.Equal(calls, string.Join(
            ' ', Text(row, "waiting.openCalls"), Text(row, "waiting.lateCalls"), Text(row, "waiting.raisedCalls")));
    }

    [Fact]
    public async Task Action_items_count_while_open_and_tell_who_and_when_is_missing()
    {
        await World.RunAsync(
            """
            INSERT INTO action_item (dealer_id, measure, found_on, owner, due_on, closed_on, closed_by, result)
            VALUES ($1, 'other', '2026-02-23', '丁丽', '2026-03-01', NULL, NULL, NULL),
                   ($1, 'other', '2026-02-23', '丁丽', '2026-03-02', NULL, NULL, NULL),
                   ($1, 'other', '2026-02-23', NULL, '2026-03-01', '2026-03-01', 'a', 'done'),
                   ($2, 'other', '2026-02-23', '何平', NULL, NULL, NULL, NULL)
            """, World.A.Id, World.B.Id);
        // Each dealer has one that nobody owns already.
        var group = await ReadAsync(May);
        Assert.Equal(("3 1 1", "2 1 0", "5 2 1"), (
            Actions(Of(group, "A01")), Actions(Of(group, "B02")), Actions(group.GetProperty("sums"))));
    }

    private static string Actions(JsonElement row) => string.Join(
        ' ', Text(row, "waiting.openActions"), Text(row, "waiting.ownerlessActions"), Text(row, "waiting.lateActions"));

    [Fact]
    public async Task Calls_that_rest_with_their_campaign_or_dealer_are_not_open()
    {
        await World.RunAsync("UPDATE campaign SET phase = 'paused' WHERE id = $1", World.A.Campaign);
        await World.RunAsync("UPDATE dealer SET phase = 'suspended' WHERE id = $1", World.B.Id);
        var group = await ReadAsync(May);
        Assert.Equal("0", Text(group, "sums.waiting.openCalls"));
        Assert.Equal("suspended", Text(Of(group, "B02"), "phase"));
    }

    [Fact]
    public async Task An_overdue_text_counts_at_each_dealer_of_its_sender_and_once_in_the_sum()
    {
        await TextAsync("known", "(SELECT phone_hash FROM policy WHERE id = $3)");
        await TextAsync("nobody", "NULL");
        var group = await ReadAsync(May);
        Assert.Equal(("1", "1", "2"), (Text(Of(group, "A01"), "waiting.overdueTexts"),
            Text(Of(group, "B02"), "waiting.overdueTexts"), Text(group, "sums.waiting.overdueTexts")));
        await World.RunAsync("UPDATE customer_text SET reminded_at = NULL WHERE message_id = 'nobody'");
        Assert.Equal("1", Text(await ReadAsync(May), "sums.waiting.overdueTexts"));
    }

    [Fact]
    public async Task A_caller_of_one_dealer_sees_that_one_only()
    {
        await TextAsync("nobody", "NULL");
        var token = await _host.TokenAsync(Role.Manager, World.B.Id);
        var group = await _host.ReadAsync(token, May);
        Assert.Equal("B02", Text(Assert.Single(group.GetProperty("items").EnumerateArray()), "dealer.code"));
        Assert.Equal(("1", "30", "0"), (Text(group, "sums.dealers"), Text(group, "sums.now.terms"),
            Text(group, "sums.waiting.overdueTexts")));
    }

    [Fact]
    public async Task Dealers_add_up_by_group_region_and_brand_and_are_asked_for_by_them()
    {
        await AffiliateAsync(World.A, """[{"since":"2020-01-01","group":"Yongda","region":"East","brands":["BMW"]}]""");
        await AffiliateAsync(World.B,
            """
            [{"since":"2020-01-01","group":"Baolong","brands":["BMW","MINI"]},
             {"since":"2026-05-20","group":"Yongda","brands":["BMW","MINI"]}]
            """);
        var group = await ReadAsync(May);
        Assert.Equal(["Yongda 2 70"], Units(group, "groups"));
        Assert.Equal(["East 1 40", "- 1 30"], Units(group, "regions"));
        Assert.Equal(["BMW 2 70", "MINI 1 30"], Units(group, "brands"));
        var moved = Of(group, "B02").GetProperty("moved");
        Assert.Equal("2026-05-20 Baolong", $"{Text(moved, "on")} {Text(moved, "from")}");
        Assert.Equal(["Baolong 1 0", "Yongda 1 10"], Units(await ReadAsync("/api/v1/group?month=2026-04"), "groups"));
        var east = await ReadAsync(May + "&region=East&brand=BMW");
        Assert.Equal(("1", "40"), (Text(east, "sums.dealers"), Text(east, "sums.now.terms")));
        Assert.Equal("A01", Text(Assert.Single(east.GetProperty("items").EnumerateArray()), "dealer.code"));
    }

    [Fact]
    public async Task A_dealer_like_for_like_stands_beside_the_rates_of_all()
    {
        // New cars: 12 of 24 won in all. Of A's 16 half were to be expected; B is too small to tell.
        await EndsAsync(World.A, ("new", "won", 10), ("new", "lost", 6));
        await EndsAsync(World.A, ("renewal", "won", 20), ("renewal", "lost", 4));
        await EndsAsync(World.B, ("new", "won", 2), ("new", "lost", 6));
        var benchmark = await ReadAsync("/api/v1/group/benchmark?from=2026-04&to=2026-05");
        Assert.Equal(["new 12 24 0.5", "renewal 20 24 0.8333"], benchmark.GetProperty("cohorts").EnumerateArray()
            .Select(row => string.Join(' ', "cohort won decided rate".Split(' ').Select(name => Text(row, name)))));
        var (a, b) = (Of(benchmark, "A01"), Of(benchmark, "B02"));
        Assert.Equal(("alike", "30", "40", "28.00", "0.75", "0.7", "0.05"), (
            Text(a, "likeness"), Text(a, "won"), Text(a, "decided"), Text(a, "expected"), Text(a, "rate"),
            Text(a, "expectedRate"), Text(a, "difference")));
        Assert.Equal(("too-few", "2", "4.0"), (Text(b, "likeness"), Text(b, "won"), Text(b, "expected")));
    }

    [Fact]
    public async Task A_month_that_is_none_is_a_fault_of_its_field()
    {
        var (status, body) = await _host.CallAsync(
            await _host.TokenAsync(Role.Operator), "GET", "/api/v1/group?month=march");
        Assert.Equal(400, status);
        Assert.True(JsonDocument.Parse(body).RootElement.GetProperty("errors").TryGetProperty("month", out _));
    }

    private async Task TotalsAsync(SeededDealer dealer, string month, params (string Metric, decimal Amount)[] totals)
    {
        foreach (var (metric, amount) in totals)
            await World.RunAsync("INSERT INTO dealer_total VALUES ($1, $2, $3, '', $4, $5, 1)",
                dealer.Id, dealer.Campaign, DateOnly.Parse(month), metric, amount);
    }

    private Task TextAsync(string id, string phone) => World.RunAsync(
        $"""
        INSERT INTO customer_text (message_id, phone_hash, is_cut, received_at, taken_for, reminded_at)
        SELECT $1, {phone}, false, $2, 'unread', $2 FROM policy WHERE id = $3
        """, id, DateTimeOffset.Parse("2026-02-26T02:00Z"), World.A.Policy);

    private async Task<JsonElement> ReadAsync(string path) =>
        await _host.ReadAsync(await _host.TokenAsync(Role.Operator), path);

    private Task AffiliateAsync(SeededDealer dealer, string affiliations) => World.RunAsync(
        "UPDATE dealer SET state = jsonb_set(state::jsonb, '{affiliations}', $2::jsonb)::json WHERE id = $1",
        dealer.Id, affiliations);

    private async Task EndsAsync(SeededDealer dealer, params (string Cohort, string Phase, int Terms)[] ends)
    {
        foreach (var (cohort, phase, terms) in ends)
            await World.RunAsync(
                """
                INSERT INTO term_end
                    (policy_id, dealer_id, campaign_id, month, ended_on, phase, line, cohort, days_left)
                SELECT 1000000 + (SELECT count(*) FROM term_end) + n, $1, $2, '2026-05-01', '2026-05-02', $3,
                       'commercial', $4, 5
                FROM generate_series(1, $5) AS n
                """, dealer.Id, dealer.Campaign, phase, cohort, terms);
    }

    private static IEnumerable<string> Units(JsonElement group, string kind) => group.GetProperty(kind).EnumerateArray()
        .Select(unit => $"{Text(unit, "name")} {Text(unit, "sums.dealers")} {Text(unit, "sums.now.terms")}");

    private static JsonElement Of(JsonElement group, string code) => group.GetProperty("items").EnumerateArray()
        .Single(row => Text(row, "dealer.code") == code);

    private static string Text(JsonElement view, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (!view.TryGetProperty(name, out var inner))
                return "-";
            view = inner;
        }
        return view.ToString();
    }
}
