using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Reports;

public sealed class ScheduleApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Path = "/api/v1/dealers/A01/reports/schedule";

    [Fact]
    public async Task Until_a_dealer_says_otherwise_all_are_made_before_work()
    {
        var schedule = await host.ReadAsync(await host.TokenAsync(Role.Integrator), Path);
        Assert.Equal(
            ["daily-list 08:30", "weekly 08:30", "monthly 08:30"],
            schedule.GetProperty("plans").EnumerateArray().Select(
                plan => $"{plan.GetProperty("kind")} {plan.GetProperty("at")}"));
        Assert.Equal(("xlsx", "zh", true), (
            schedule.GetProperty("format").GetString(), schedule.GetProperty("language").GetString(),
            schedule.GetProperty("isUsual").GetBoolean()));
    }

    [Theory]
    [InlineData("""{"format":"doc"}""", "format")]
    [InlineData("""{"language":"fr"}""", "language")]
    [InlineData("""{"plans":[{"kind":"ledger","at":"08:30"}]}""", "plans[1].kind")]
    [InlineData("""{"plans":[{"kind":"weekly","at":"8.30"}]}""", "plans[1].at")]
    [InlineData("""{"plans":[{"kind":"weekly","at":"08:30"},{"kind":"weekly","at":"09:00"}]}""", "plans")]
    public async Task A_fault_of_a_body_is_named_by_its_field(string body, string field)
    {
        var (status, answer) = await host.CallAsync(await host.TokenAsync(Role.Operator), "PUT", Path, body);
        Assert.Equal(400, status);
        Assert.Equal([field], JsonDocument.Parse(answer).RootElement.GetProperty("errors").EnumerateObject()
            .Select(error => error.Name));
    }

    [Fact]
    public async Task What_is_set_reaches_its_dealer_and_nobody_elses()
    {
        const string Weekly = """{"plans":[{"kind":"weekly","at":"09:00"}]}""";
        host.Ports.Done.Clear();
        var manager = await host.TokenAsync(Role.Manager, host.World.A.Id);
        Assert.Equal(200, (await host.CallAsync(manager, "PUT", Path, Weekly)).Status);
        Assert.Contains("ReportsScheduled A01", host.Ports.Done);
        host.Ports.NextVerdict = Verdict.Refused("report-schedule-unsound");
        var (status, _) = await host.CallAsync(manager, "PUT", Path, Weekly);
        host.Ports.NextVerdict = Verdict.Applied;
        Assert.Equal(409, status);
        Assert.Equal(403, (await host.CallAsync(await host.TokenAsync(Role.Integrator), "PUT", Path, Weekly)).Status);
        var other = await host.TokenAsync(Role.Manager, host.World.B.Id);
        Assert.Equal(404, (await host.CallAsync(other, "PUT", Path, Weekly)).Status);
    }
}
