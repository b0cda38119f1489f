using System.Security.Cryptography;
using System.Text;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Policies;

public sealed class PolicyCommandsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private string Path => $"/api/v1/policies/{host.World.A.Policy}/commands";

    [Fact]
    public async Task A_command_without_a_key_brings_a_message_without_an_id()
    {
        await CommandAsync("""{"command":"pause"}""");
        Assert.Equal(
            (host.World.A.Policy, new PolicyMessage.PauseAsked(PauseCause.Person), null),
            host.Ports.Messages.Last());
    }

    [Fact]
    public async Task A_message_is_named_by_path_key_and_body_so_that_a_repeat_brings_the_same_name()
    {
        const string body = """{"command":"renewed","premium":2800.5}""";
        await CommandAsync(body, ("Idempotency-Key", "k1"));
        var (_, message, id) = host.Ports.Messages.Last();
        Assert.Equal(new PolicyMessage.Renewed(2800.5m), message);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("\n" + body)));
        Assert.EndsWith($"{Path}/k1/{hash}", id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VerdictKind.Applied, null, 200, "\"verdict\":\"applied\"")]
    [InlineData(
        VerdictKind.Ignored, "nothing-to-do", 200, "\"verdict\":\"ignored\",\"rule\":\"nothing-to-do\"")]
    [InlineData(VerdictKind.Refused, "term-ended", 409, "\"code\":\"term-ended\"")]
    public async Task A_verdict_is_answered_by_its_kind(
        VerdictKind kind, string? rule, int status, string part)
    {
        host.Ports.NextCommand = () => Task.FromResult<CommandResult?>(new(kind, rule, "contacting"));
        var answer = await CommandAsync("""{"command":"pause"}""");
        host.Ports.NextCommand = null;
        Assert.Equal(status, answer.Status);
        Assert.Contains(part, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_is_gone_meanwhile_is_not_found()
    {
        host.Ports.NextCommand = () => Task.FromResult<CommandResult?>(null);
        var (status, _) = await CommandAsync("""{"command":"pause"}""");
        host.Ports.NextCommand = null;
        Assert.Equal(404, status);
    }

    [Fact]
    public async Task An_operator_lets_a_parked_term_go_on()
    {
        Assert.Equal(200, (await CommandAsync("""{"command":"unpark"}""")).Status);
        Assert.Contains($"unpark {host.World.A.Policy}", host.Ports.Done);
    }

    private async Task<(int Status, string Body)> CommandAsync(
        string body, params (string Name, string Value)[] headers) =>
        await host.CallAsync(await host.TokenAsync(Role.Operator), "POST", Path, body, headers);
}
