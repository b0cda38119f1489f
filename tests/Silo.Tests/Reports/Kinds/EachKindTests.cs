using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Reports.Formats;
using CampaignEngine.Silo.Reports.Kinds;
using CampaignEngine.Silo.Tests.Api;
using CampaignEngine.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignEngine.Silo.Tests.Reports.Kinds;

/// <summary>
/// Every kind, made of one dealer's rows and read back as Excel would: <see cref="DailyListReport"/>,
/// <see cref="ExpiryDatesReport"/>, <see cref="QuotesReport"/>, <see cref="ScriptsReport"/>,
/// <see cref="ProgressReport"/>, <see cref="IssuesReport"/>, <see cref="LedgerReport"/>,
/// <see cref="ReconciliationReport"/>, <see cref="WeeklyReport"/>, <see cref="MonthlyReport"/>.
/// </summary>
public sealed class EachKindTests : IClassFixture<EachKindTests.Store>
{
    private static readonly DateOnly May = new(2026, 5, 1);

    private readonly ApiHost _host;

    public EachKindTests(Store store) => _host = store.Host;

    [Fact]
    public async Task The_daily_list_has_the_days_calls_with_what_may_be_shown()
    {
        var row = Assert.Single(await RowsAsync(ReportKind.DailyList, new DateOnly(2026, 3, 1)));
        Assert.Equal(("A01", "电话待办", "首次沟通"), (row["门店编码"], row["事项"], row["沟通目标"]));
        Assert.Equal(("张**", "138****5678"), (row["车主"], row["手机号"]));
        Assert.Equal((new DateTime(2026, 3, 1, 10, 0, 0), 80.0), (row["时间（门店当地）"], row["剩余天数"]));
        Assert.Empty(await RowsAsync(ReportKind.DailyList, new DateOnly(2026, 2, 27)));
    }

    [Fact]
    public async Task The_daily_list_has_what_is_due_that_day_and_an_agent_gets_his_own()
    {
        var day = new DateOnly(2026, 3, 12);
        var all = await RowsAsync(ReportKind.DailyList, day);
        Assert.Equal(["约定电话", "电话待办", "当日到期应办"], all.Select(row => row["事项"]));
        Assert.Equal(["李芳", null, null], all.Select(row => row["续保专员"]));
        Assert.Equal(2, (await RowsAsync(ReportKind.DailyList, day, agent: "王强")).Count);
        Assert.Equal(3, (await RowsAsync(ReportKind.DailyList, day, agent: "李芳")).Count);
    }

    [Fact]
    public async Task Expiry_dates_are_counted_by_day_and_listed()
    {
        var sheets = await SheetsAsync(ReportKind.ExpiryDates, May);
        Assert.Equal(["按日统计", "保单到期日统计表"], sheets.Select(sheet => sheet.Name));
        var days = Named(sheets[0]);
        Assert.Equal([(new DateTime(2026, 5, 20), 1.0), (new DateTime(2026, 5, 21), 2.0)],
            days.Select(day => ((DateTime)day["到期日"]!, (double)day["保单数"]!)));
        Assert.Equal((1.0, 1.0), (days[1]["已续保"], days[1]["未了结"]));
        Assert.Equal(3, Named(sheets[1]).Count);
    }

    [Fact]
    public async Task Quotes_say_since_when_and_what_came_of_them()
    {
        var row = Assert.Single(await RowsAsync(ReportKind.Quotes, May));
        Assert.Equal((new DateTime(2026, 3, 6), "精确报价", 3200.5),
            (row["首次报价日"], row["报价类型"], row["保费（元）"]));
    }

    [Fact]
    public async Task Scripts_say_what_each_touch_of_the_running_playbooks_says()
    {
        var rows = await RowsAsync(ReportKind.Scripts, May);
        Assert.Equal(18, rows.Count);
        Assert.Equal(("bdc-90 v1", 90.0, "短信"), (rows[0]["跟进方案"], rows[0]["到期前天数"], rows[0]["渠道"]));
        Assert.All(rows, row => Assert.True(((string)row["话术内容"]!).Length > 20));
    }

    [Fact]
    public async Task Progress_counts_what_was_made()
    {
        var row = (await RowsAsync(ReportKind.Progress, May)).Single(row => (string?)row["车牌号"] == "京A00001");
        Assert.Equal((2.0, 1.0, new DateTime(2026, 3, 4)), (row["已发短信数"], row["已拨电话数"], row["最近触达日"]));
    }

    [Fact]
    public async Task Issues_name_the_new_policy()
    {
        var row = Assert.Single(await RowsAsync(ReportKind.Issues, May));
        Assert.Equal(("=1+1", "平安", new DateTime(2026, 5, 22)), (row["车牌号"], row["新保单保险公司"], row["新保单起保日"]));
    }

    [Fact]
    public async Task The_ledger_has_a_row_for_each_term_and_none_of_another_dealer()
    {
        var rows = await RowsAsync(ReportKind.Ledger, May);
        Assert.Equal(["京A00001", "=1+1", "京A00003"], rows.Select(row => row["车牌号"]));
        Assert.Equal(("已续保", "2026-05-10", 11.0),
            (rows[1]["阶段"], $"{rows[1]["了结日"]:yyyy-MM-dd}", rows[1]["剩余天数"]));
        Assert.Equal("未纳入活动", rows[2]["阶段"]);
    }

    [Fact]
    public async Task Reconciliation_lists_each_difference_with_both_values_and_what_to_do()
    {
        var sheets = await SheetsAsync(ReportKind.Reconciliation, May);
        var sum = Assert.Single(Named(sheets[0]));
        Assert.Equal(("2026-05", 1.0, 0.0, -4000.0), (sum["到期月份"], sum["已续保"], sum["已续保（统计口径）"], sum["相差金额（元）"]));
        var differences = Named(sheets[1]);
        Assert.Equal(
            ["续保保险公司与下年保单不一致", "保单号重复", "续保保费与下年保单不一致", "保单号重复"],
            differences.Select(row => row["差异"]));
        Assert.Equal(("4000.00", "4100.00"), (differences[2]["续保时登记值"], differences[2]["另一处的值"]));
        Assert.All(differences, row => Assert.NotNull(row["处理办法"]));
    }

    [Fact]
    public async Task The_weekly_report_sets_the_week_beside_the_one_before_and_says_what_lags()
    {
        var monday = new DateOnly(2026, 5, 4);
        var sheets = await SheetsAsync(ReportKind.Weekly, monday);
        Assert.Equal(["本周结果", "落后事项", "上周结转", "本周关闭"], sheets.Select(sheet => sheet.Name));
        var week = Assert.Single(Named(sheets[0]));
        Assert.Equal((1.0, 0.0, 4000.0, 1.0, 1.0), (
            week["已续保"], week["战败"], week["保费（元）"], week["续保率（已有结果）"], week["较上周增减"]));
        Assert.Equal(("2026-05", 10.0 * _host.World.A.Id, 1.0), (
            week["到期月份"], week["目标"], week["未关闭改进事项"]));
        var lag = Assert.Single(Named(sheets[1]));
        Assert.Equal(("触达率", "95.0 %", "98.0 %", "3.0 %", 12.0, "未关闭"), (
            lag["指标"], lag["实际"], lag["要求"], lag["差距"], lag["结转周数"], lag["状态"]));
        Assert.Single(Named(sheets[2]));
        Assert.Empty(Named(sheets[3]));
    }

    [Fact]
    public async Task An_item_closed_in_a_week_was_carried_into_it_and_lags_no_more()
    {
        await _host.World.RunAsync(
            """
            INSERT INTO action_item (dealer_id, measure, found_on, todo, closed_on, closed_by, result)
            VALUES ($1, 'other', '2026-01-12', 'Train', '2026-01-21', 'test', 'Trained')
            """, _host.World.A.Id);
        var before = await SheetsAsync(ReportKind.Weekly, new DateOnly(2026, 1, 12));
        Assert.Equal(("未关闭", null), (
            Assert.Single(Named(before[1]))["状态"], Assert.Single(Named(before[1]))["改进结果"]));
        var sheets = await SheetsAsync(ReportKind.Weekly, new DateOnly(2026, 1, 19));
        Assert.Empty(Named(sheets[1]));
        Assert.Equal(("已关闭", "Trained", 1.0), (
            Assert.Single(Named(sheets[2]))["状态"], Named(sheets[2])[0]["改进结果"], Named(sheets[2])[0]["结转周数"]));
        Assert.Single(Named(sheets[3]));
    }

    [Fact]
    public async Task The_monthly_summary_has_its_four_blocks()
    {
        var sheets = await SheetsAsync(ReportKind.Monthly, new DateOnly(2025, 11, 1));
        Assert.Equal(
            ["月度结果", "战败及原因", "战败去向", "年度达成与缺口", "续保专员业绩"], sheets.Select(sheet => sheet.Name));
        var loss = Assert.Single(Named(sheets[1]));
        Assert.Equal(("竞争渠道", 1.0, 1.0, 0.0), (loss["原因类别"], loss["战败"], loss["占战败比例"], loss["上期战败"]));
        Assert.Contains("N-15", (string)loss["改进措施（对策）"]!, StringComparison.Ordinal);
        Assert.Equal("平安", Assert.Single(Named(sheets[2]))["去向保险公司"]);

        var may = await SheetsAsync(ReportKind.Monthly, May);
        var result = Assert.Single(Named(may[0]));
        var target = 10.0 * _host.World.A.Id;
        Assert.Equal(("2026-05", target, 0.0, 1000.0), (
            result["到期月份"], result["目标"], result["目标达成率"], result["保费目标（元）"]));
        var year = Assert.Single(Named(may[3]));
        Assert.Equal(("2026", target, target, 1000.0), (
            year["到期年度"], year["累计目标"], year["年度缺口（单）"], year["年度保费缺口（元）"]));
        var staff = Assert.Single(Named(may[4]));
        Assert.Equal(("李芳", 1.0, 4000.0), (staff["续保专员"], staff["已续保"], staff["已续保保费（元）"]));
    }

    private async Task<List<Dictionary<string, object?>>> RowsAsync(string kind, DateOnly day, string? agent = null) =>
        Named(Assert.Single(await SheetsAsync(kind, day, agent)));

    private async Task<List<ReadSheet>> SheetsAsync(string kind, DateOnly first, string? agent = null)
    {
        var report = _host.Services.GetRequiredService<ReportKinds>().Find(kind)!;
        var last = report.Period switch
        {
            ReportPeriod.Months => first.AddMonths(1).AddDays(-1),
            ReportPeriod.Week => first.AddDays(6),
            _ => first,
        };
        var document = report.Open(
            new ReportScope([_host.World.A.Id], first, last, agent), CancellationToken.None);
        return Sheets.Read(await new XlsxFormat().WriteAsync(document));
    }

    private static List<Dictionary<string, object?>> Named(ReadSheet sheet) =>
    [
        .. sheet.Rows.Skip(1).Select(row => sheet.Rows[0].Zip(row)
            .ToDictionary(cell => (string)cell.First!, cell => cell.Second, StringComparer.Ordinal)),
    ];

    /// <summary>Dealer A of the host has a quoted term with touches, a renewed one, one that nobody works on.</summary>
    public sealed class Store : IAsyncLifetime
    {
        internal ApiHost Host { get; } = new();

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();
            var (world, a) = (Host.World, Host.World.A);
            await world.RunAsync(
                "INSERT INTO journal VALUES ($1, 2, '2026-03-05T18:00Z', 'call-ended', 'quoted', NULL, NULL)",
                a.Policy);
            await world.RunAsync(
                """
                UPDATE policy_state SET phase = 'quoted', state = jsonb_set(
                    state::jsonb, '{phase}', '{"is":"quoted","kind":"firm"}')::json WHERE policy_id = $1
                """, a.Policy);
            await world.RunAsync(
                """
                INSERT INTO touch VALUES ($1, 1, '2026-03-02', 'sms', 'delivered', NULL, now(), now()),
                    ($1, 2, '2026-03-03', 'sms', 'sent', NULL, now(), now()),
                    ($1, 3, '2026-03-04', 'call', 'sent', NULL, now(), now())
                """, a.Policy);
            await AddRenewalAsync(world, a);
            await AddDueAsync(world, a, "京A00004", null, "");
            await AddDueAsync(
                world, a, "京A00005", "李芳", """, '{appointment}', '{"step":1000,"at":"2026-03-12T03:00:00Z"}'""");
        }

        public Task DisposeAsync() => Host.DisposeAsync();

        // Its next term comes from a ledger, for another premium and insurer; its number stands on another car, too.
        private static async Task AddRenewalAsync(World world, SeededDealer dealer)
        {
            var won = await AddTermAsync(world, dealer, "=1+1", "NO-7", "2026-05-21", null);
            await AddTermAsync(world, dealer, "京A00003", "NO-7", "2026-05-21", null);
            await AddTermAsync(world, dealer, "=1+1", "NO-8", "2027-05-21", 4100m);
            await world.RunAsync(
                """
                INSERT INTO term_end VALUES ($1, $2, $3, '2026-05-01', '2026-05-10', 'won', NULL, 4000, 'commercial',
                                             '人保', '平安', '李芳', 'B', 'renewal', 11)
                """, won, dealer.Id, dealer.Campaign);
            await world.RunAsync(
                "INSERT INTO policy_state SELECT $1, dealer_id, campaign_id, playbook_id, month, 1, 'won', 0, "
                + "'{\"phase\":{\"is\":\"won\"}}'::json FROM policy_state WHERE policy_id = $2", won, dealer.Policy);
        }

        private static async Task AddDueAsync(
            World world, SeededDealer dealer, string plate, string? agent, string appointment)
        {
            var due = await AddTermAsync(world, dealer, plate, null, "2026-06-20", null, agent);
            await world.RunAsync("INSERT INTO policy_schedule VALUES ($1, '2026-03-12T02:00Z', 1)", due);
            var state = appointment.Length == 0 ? "state" : $"jsonb_set(state::jsonb{appointment})::json";
            await world.RunAsync(
                "INSERT INTO policy_state SELECT $1, dealer_id, campaign_id, playbook_id, '2026-06-01'::date, 1, "
                + $"'contacting', 0, {state} FROM policy_state WHERE policy_id = $2", due, dealer.Policy);
        }

        private static async Task<long> AddTermAsync(
            World world, SeededDealer dealer, string plate, string? number, string expiry, decimal? premium,
            string? agent = null) => (long)await world.ReadAsync(
            """
            INSERT INTO policy (dealer_id, term, line, policy_no, plate, phone, phone_hash, expiry_date, premium,
                                insurer, agent, import_id, created_at)
            VALUES ($1, gen_random_uuid(), 'commercial', $3, $2, '13900000000', decode(md5($2), 'hex'), $4::date, $5,
                    '人保', $6, $7, now())
            RETURNING id
            """, dealer.Id, plate, number, DateOnly.Parse(expiry, null), premium, agent, dealer.Import);
    }
}
