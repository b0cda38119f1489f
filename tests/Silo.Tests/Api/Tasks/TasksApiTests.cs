using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Tasks;

public sealed class TasksApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Tasks = "/api/v1/tasks";

    private string Own => $"{Tasks}/{host.World.A.Policy}";

    [Fact]
    public async Task The_most_pressing_task_stands_first_and_paging_keeps_the_order()
    {
        await host.World.RunAsync(
            "UPDATE call_task SET priority = 2 WHERE policy_id = $1", host.World.B.Policy);
        var token = await host.TokenAsync(Role.Operator);
        var first = await host.ReadAsync(token, Tasks + "?limit=1");
        var rest = await host.ItemsAsync(
            token, $"{Tasks}?limit=1&after={first.GetProperty("next").GetString()}");
        Assert.Equal(host.World.B.Policy, first.GetProperty("items")[0].GetProperty("id").GetInt64());
        Assert.Equal(host.World.A.Policy, Assert.Single(rest).GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task A_lease_that_has_run_out_is_not_shown()
    {
        await host.World.RunAsync(
            "UPDATE call_task SET lease_until = now() - interval '1 second', agent = 'Li' WHERE policy_id = $1",
            host.World.B.Policy);
        var token = await host.TokenAsync(Role.Agent, host.World.B.Id);
        var task = Assert.Single(await host.ItemsAsync(token, Tasks));
        Assert.False(task.TryGetProperty("leaseUntil", out _));
        Assert.False(task.TryGetProperty("agent", out _));
    }

    [Fact]
    public async Task A_task_says_who_holds_it()
    {
        await host.World.RunAsync(
            "UPDATE call_task SET lease_until = now() + interval '1 minute', agent = 'Li' WHERE policy_id = $1",
            host.World.B.Policy);
        var token = await host.TokenAsync(Role.Manager, host.World.B.Id);
        var task = Assert.Single(await host.ItemsAsync(token, Tasks));
        Assert.Equal("Li", task.GetProperty("agent").GetString());
    }

    [Fact]
    public async Task A_lease_that_another_took_meanwhile_shows_no_phone()
    {
        host.Ports.NextTask = new HeldTask(host.World.A.Policy, 3);
        var (status, body) = await PostAsync(Tasks + "/next", "{}");
        host.Ports.NextTask = null;
        Assert.Equal((204, ""), (status, body));
    }

    [Theory]
    [InlineData("""{"disposition":"no-answer"}""", "epoch")]
    [InlineData("""{"epoch":4}""", "disposition")]
    [InlineData("""{"epoch":4,"disposition":"asleep"}""", "disposition")]
    [InlineData(
        """{"epoch":4,"disposition":"not-convenient","nextAppointment":"2026-11-23T10:00:00"}""", "nextAppointment")]
    [InlineData("""{"epoch":4,"disposition":"refused","reason":" "}""", "reason")]
    public async Task A_fault_of_a_report_is_named_and_nothing_is_reported(string outcome, string field)
    {
        var before = host.Ports.Done.Count;
        var (status, body) = await PostAsync(Own + "/outcome", outcome);
        Assert.Equal((400, before), (status, host.Ports.Done.Count));
        var errors = JsonDocument.Parse(body).RootElement.GetProperty("errors").EnumerateObject();
        Assert.Equal([field], errors.Select(error => error.Name));
    }

    [Fact]
    public async Task A_report_reaches_the_call_desk_under_its_epoch()
    {
        var (status, _) = await PostAsync(Own + "/outcome", """{"epoch":4,"disposition":"no-answer"}""");
        Assert.Equal(200, status);
        Assert.Contains($"outcome {host.World.A.Policy} 4 NoAnswer", host.Ports.Done);
    }

    [Fact]
    public async Task An_appointment_reaches_the_call_desk_in_whole_seconds()
    {
        await PostAsync(Own + "/outcome",
            """{"epoch":4,"disposition":"not-convenient","nextAppointment":"2026-03-05T15:00:07.1234567+08:00"}""");
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 7, 0, 7, TimeSpan.Zero), host.Ports.LastAppointment);
    }

    [Theory]
    [InlineData("outcome", """{"epoch":4,"disposition":"no-answer"}""")]
    [InlineData("release", """{"epoch":4}""")]
    [InlineData("lease", """{"epoch":4}""")]
    public async Task A_call_that_is_not_open_any_more_is_a_conflict(string what, string body)
    {
        host.Ports.HasOpenCall = false;
        var (status, answer) = await PostAsync($"{Own}/{what}", body);
        host.Ports.HasOpenCall = true;
        Assert.Equal(409, status);
        Assert.Contains("no-open-call", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "UPDATE campaign SET phase = 'paused' WHERE id = $1", "UPDATE campaign SET phase = 'running' WHERE id = $1")]
    [InlineData(
        "UPDATE dealer SET phase = 'suspended' WHERE id = (SELECT dealer_id FROM call_task WHERE campaign_id = $1)",
        "UPDATE dealer SET phase = 'active' WHERE id = (SELECT dealer_id FROM call_task WHERE campaign_id = $1)")]
    public async Task What_rests_with_its_campaign_or_dealer_is_not_listed(string rest, string goOn)
    {
        var token = await host.TokenAsync(Role.Agent, host.World.B.Id);
        await host.World.RunAsync(rest, host.World.B.Campaign);
        var resting = await host.ItemsAsync(token, Tasks);
        await host.World.RunAsync(goOn, host.World.B.Campaign);
        Assert.Empty(resting);
        Assert.Single(await host.ItemsAsync(token, Tasks));
    }

    [Fact]
    public async Task A_task_given_back_after_its_lease_is_a_conflict()
    {
        host.Ports.NextVerdict = Verdict.Refused("lease-lost");
        var (status, body) = await PostAsync(Own + "/release", """{"epoch":4}""");
        host.Ports.NextVerdict = Verdict.Applied;
        Assert.Equal(409, status);
        Assert.Contains("lease-lost", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lease_that_goes_on_says_how_long()
    {
        Assert.Equal(400, (await PostAsync(Own + "/lease", "{}")).Status);
        var (status, body) = await PostAsync(Own + "/lease", """{"epoch":4}""");
        Assert.Equal(200, status);
        Assert.InRange(
            JsonDocument.Parse(body).RootElement.GetProperty("leaseSecondsLeft").GetInt32(), 14 * 60, 15 * 60);
    }

    [Fact]
    public async Task Who_comes_too_late_with_a_report_is_told_what_has_happened()
    {
        host.Ports.HasOpenCall = false;
        await host.World.RunAsync(
            "UPDATE policy_state SET phase = 'blocked' WHERE policy_id = $1", host.World.A.Policy);
        var (status, body) = await PostAsync(Own + "/outcome", """{"epoch":4,"disposition":"no-answer"}""");
        await host.World.RunAsync(
            "UPDATE policy_state SET phase = 'contacting' WHERE policy_id = $1", host.World.A.Policy);
        host.Ports.HasOpenCall = true;
        Assert.Equal(409, status);
        Assert.Contains("opted-out", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_given_back_only_under_an_epoch()
    {
        Assert.Equal(400, (await PostAsync(Own + "/release", "{}")).Status);
        Assert.Equal(204, (await PostAsync(Own + "/release", """{"epoch":4}""")).Status);
        Assert.Contains($"release {host.World.A.Policy} 4", host.Ports.Done);
    }

    private async Task<(int Status, string Body)> PostAsync(string path, string body) =>
        await host.CallAsync(await host.TokenAsync(Role.Agent, host.World.A.Id), "POST", path, body);
}
