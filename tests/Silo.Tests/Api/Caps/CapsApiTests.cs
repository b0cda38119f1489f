using System.Text.Json;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Caps;

public sealed class CapsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Path = "/api/v1/caps";

    [Fact]
    public async Task The_shipped_caps_are_those_of_the_contact_policy() => Assert.Equal(
        ["sms 1 1", "sms 7 2", "call 1 2", "call 7 4"], (await ListAsync()).Where(cap => !cap.Contains(" 30 ")));

    [Fact]
    public async Task A_cap_is_set_changed_and_taken_away()
    {
        Assert.Equal(200, (await CallAsync(Role.Operator, "PUT", $"{Path}/call/30", """{"most":8}""")).Status);
        Assert.Equal(200, (await CallAsync(Role.Operator, "PUT", $"{Path}/call/30", """{"most":9}""")).Status);
        Assert.Contains("call 30 9", await ListAsync());
        Assert.Equal(204, (await CallAsync(Role.Operator, "DELETE", $"{Path}/call/30")).Status);
        Assert.Equal(404, (await CallAsync(Role.Operator, "DELETE", $"{Path}/call/30")).Status);
        Assert.DoesNotContain(await ListAsync(), cap => cap.StartsWith("call 30", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fax/1", """{"most":1}""", "channel")]
    [InlineData("robot/1", """{"most":1}""", "channel")]
    [InlineData("sms/0", """{"most":1}""", "days")]
    [InlineData("sms/61", """{"most":1}""", "days")]
    [InlineData("sms/1", """{"most":0}""", "most")]
    [InlineData("sms/1", """{"most":101}""", "most")]
    [InlineData("sms/1", "{}", "most")]
    public async Task A_cap_that_cannot_be_is_refused_with_its_field(string cap, string body, string field)
    {
        var (status, answer) = await CallAsync(Role.Operator, "PUT", $"{Path}/{cap}", body);
        Assert.Equal(400, status);
        Assert.Contains($"\"{field}\"", answer, StringComparison.Ordinal);
    }

    private async Task<List<string>> ListAsync()
    {
        var (_, body) = await CallAsync(Role.Operator, "GET", Path);
        return [.. JsonDocument.Parse(body).RootElement.GetProperty("items").EnumerateArray().Select(cap =>
            $"{cap.GetProperty("channel")} {cap.GetProperty("days")} {cap.GetProperty("most")}")];
    }

    private async Task<(int Status, string Body)> CallAsync(
        Role role, string method, string path, string? body = null) =>
        await host.CallAsync(await host.TokenAsync(role), method, path, body);
}
