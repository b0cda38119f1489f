using System.Text.Json;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Reports.Jobs;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignEngine.Silo.Tests.Api.Reports;

/// <summary>
/// Reports over HTTP: what <c>ReportOrders</c> reads, <c>ReportShelf</c> keeps and hands out, and to whom.
/// </summary>
public sealed class ReportsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Reports = "/api/v1/reports";

    [Fact]
    public async Task A_report_is_asked_for_made_fetched_and_forgotten_and_all_of_it_is_audited()
    {
        var token = await host.TokenAsync(Role.Manager, host.World.A.Id);
        var asked = await MakeAsync(token, """{"kind":"ledger","format":"csv","dealer":"A01","from":"2026-05"}""");
        var path = $"{Reports}/{asked.GetProperty("id")}";
        Assert.Equal(("waiting", "2026-05-01", "2026-05-31"), (
            Text(asked, "state"), Text(asked, "first"), Text(asked, "last")));
        Assert.Contains("report-not-ready", (await host.CallAsync(token, "GET", path + "/file")).Body);

        await MakeAllAsync();
        Assert.Equal("done", Text(await host.ReadAsync(token, path), "state"));
        using var file = await host.SendAsync(token, "GET", path + "/file");
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        var name = file.Content.Headers.ContentDisposition!;
        Assert.Equal(("ledger-2026-05-01.csv", "续保台账 A01 2026-05.csv"), (name.FileName, name.FileNameStar));
        Assert.Contains("京A00001", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(204, (await host.CallAsync(token, "DELETE", path)).Status);
        Assert.Equal(404, (await host.CallAsync(token, "GET", path)).Status);
        Assert.Equal("DropReport,GetReportFile,MakeReport", await host.World.ReadAsync(
            "SELECT string_agg(action, ',' ORDER BY action) FROM audit WHERE concat(target, detail) LIKE $1",
            $"%{path}%"));
    }

    [Fact]
    public async Task What_is_left_out_is_the_usual()
    {
        var token = await host.TokenAsync(Role.Operator);
        var list = await MakeAsync(token, """{"kind":"daily-list"}""");
        Assert.Equal(("xlsx", "zh", "2026-03-02", "2026-03-02"), (
            Text(list, "format"), Text(list, "language"), Text(list, "first"), Text(list, "last")));
        Assert.False(list.TryGetProperty("dealer", out _));
        Assert.Equal("2026-03-31", Text(await MakeAsync(token, """{"kind":"quotes"}"""), "last"));
        Assert.Equal("2026-04-30", Text(await MakeAsync(token, """{"kind":"quotes","to":"2026-04"}"""), "last"));
    }

    [Theory]
    [InlineData("""{}""", "kind")]
    [InlineData("""{"kind":"weekly-horoscope"}""", "kind")]
    [InlineData("""{"kind":"ledger","format":"pdf","language":"fr"}""", "format,language")]
    [InlineData("""{"kind":"ledger","day":"2026-03-01"}""", "day")]
    [InlineData("""{"kind":"ledger","from":"2026-05","to":"2026-03"}""", "from")]
    [InlineData("""{"kind":"ledger","from":"2020-01","to":"2026-03"}""", "from")]
    [InlineData("""{"kind":"daily-list","from":"2026-05"}""", "from")]
    [InlineData("""{"kind":"daily-list","day":"tomorrow"}""", "day")]
    public async Task A_fault_is_named_by_its_field(string body, string fields)
    {
        var (status, answer) = await host.CallAsync(await host.TokenAsync(Role.Operator), "POST", Reports, body);
        Assert.Equal(400, status);
        Assert.Equal(fields, string.Join(',', JsonDocument.Parse(answer).RootElement.GetProperty("errors")
            .EnumerateObject().Select(error => error.Name)));
    }

    [Fact]
    public async Task An_agent_gets_his_own_daily_list_and_nobody_elses_reports()
    {
        var agent = await host.TokenAsync(Role.Agent, host.World.A.Id);
        Assert.Equal(403, (await host.CallAsync(agent, "POST", Reports, """{"kind":"ledger"}""")).Status);
        var own = await MakeAsync(agent, """{"kind":"daily-list"}""");
        Assert.Equal(Text(own, "createdBy"), await host.World.ReadAsync(
            "SELECT agent FROM report_job WHERE id = $1", own.GetProperty("id").GetInt64()));
        Assert.Equal([own.GetProperty("id").GetInt64()],
            (await host.ItemsAsync(agent, Reports)).Select(report => report.GetProperty("id").GetInt64()));
        Assert.Equal(404, (await host.CallAsync(agent, "GET", $"{Reports}/{host.World.A.Report}")).Status);
    }

    [Fact]
    public async Task A_report_of_all_dealers_is_not_for_one_and_one_asks_for_no_other()
    {
        var whole = await MakeAsync(await host.TokenAsync(Role.Operator), """{"kind":"scripts"}""");
        var manager = await host.TokenAsync(Role.Manager, host.World.A.Id);
        Assert.Equal(404, (await host.CallAsync(manager, "GET", $"{Reports}/{whole.GetProperty("id")}")).Status);
        Assert.Equal(404, (await host.CallAsync(
            manager, "POST", Reports, """{"kind":"ledger","dealer":"B02"}""")).Status);
        var all = await MakeAsync(manager, """{"kind":"ledger"}""");
        Assert.Equal("A01", all.GetProperty("dealer").GetProperty("code").GetString());
        Assert.Equal(new[] { host.World.A.Id }, await host.World.ReadAsync(
            "SELECT dealers FROM report_job WHERE id = $1", all.GetProperty("id").GetInt64()));
    }

    [Theory]
    [InlineData("""{"kind":"weekly"}""", "2026-02-23", "2026-03-01")]
    [InlineData("""{"kind":"weekly","day":"2026-02-15"}""", "2026-02-09", "2026-02-15")]
    public async Task A_weekly_report_is_about_the_week_that_is_over_or_that_of_a_day(
        string body, string first, string last)
    {
        var report = await MakeAsync(await host.TokenAsync(Role.Operator), body);
        Assert.Equal((first, last), (Text(report, "first"), Text(report, "last")));
    }

    [Fact]
    public void Every_kind_that_the_wire_names_can_be_made() => Assert.Equal(
        ReportKind.All.Order(StringComparer.Ordinal),
        host.Services.GetRequiredService<ReportKinds>().All.Select(report => report.Kind)
            .Order(StringComparer.Ordinal));

    private static string? Text(JsonElement report, string field) => report.GetProperty(field).GetString();

    private async Task MakeAllAsync()
    {
        var maker = ActivatorUtilities.CreateInstance<ReportMaker>(host.Services);
        while (await maker.RunOnceAsync(CancellationToken.None))
            continue;
    }

    private async Task<JsonElement> MakeAsync(string token, string body)
    {
        var (status, answer) = await host.CallAsync(token, "POST", Reports, body);
        Assert.True(status == 202, $"{status} {answer}");
        return JsonDocument.Parse(answer).RootElement.Clone();
    }
}
