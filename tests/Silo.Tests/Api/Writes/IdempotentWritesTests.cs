using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Writes;

public sealed class IdempotentWritesTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Pause = """{"command":"pause"}""";

    private string Commands => $"/api/v1/policies/{host.World.A.Policy}/commands";

    [Fact]
    public async Task A_repeat_gets_the_first_answer_and_has_no_second_effect()
    {
        var token = await host.TokenAsync(Role.Operator);
        host.Ports.Messages.Clear();
        using var first = await host.SendAsync(token, "POST", Commands, Pause, ("Idempotency-Key", "one"));
        using var second = await host.SendAsync(token, "POST", Commands, Pause, ("Idempotency-Key", "one"));
        Assert.Equal(200, (int)second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal("application/json", second.Content.Headers.ContentType!.MediaType);
        Assert.Equal("true", second.Headers.GetValues("Idempotent-Replay").Single());
        Assert.False(first.Headers.Contains("Idempotent-Replay"));
        Assert.NotNull(Assert.Single(host.Ports.Messages).Id);
    }

    [Fact]
    public async Task Nobody_reads_a_kept_answer_in_its_row()
    {
        await host.CallAsync(
            await host.TokenAsync(Role.Operator), "POST", Commands, Pause, ("Idempotency-Key", "sealed"));
        Assert.Equal(0L, await host.World.ReadAsync(
            "SELECT count(*) FROM idempotency WHERE key = 'sealed' AND encode(answer, 'escape') LIKE '%verdict%'"));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var token = await host.TokenAsync(Role.Operator);
        await host.CallAsync(token, "POST", Commands, Pause, ("Idempotency-Key", "two"));
        var (status, body) = await host.CallAsync(
            token, "POST", Commands, """{"command":"resume"}""", ("Idempotency-Key", "two"));
        Assert.Equal(422, status);
        Assert.Contains("idempotency-key-reused", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_used_anew_with_another_body_is_another_message()
    {
        var token = await host.TokenAsync(Role.Operator);
        host.Ports.Messages.Clear();
        foreach (var body in new[] { Pause, """{"command":"resume"}""", Pause })
        {
            await host.CallAsync(token, "POST", Commands, body, ("Idempotency-Key", "anew"));
            await using var forget = host.Databases.Api.CreateCommand("DELETE FROM idempotency WHERE key = 'anew'");
            await forget.ExecuteNonQueryAsync();
        }
        var ids = host.Ports.Messages.Select(message => message.Id).ToList();
        Assert.Equal(ids[0], ids[2]);
        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public async Task A_repeat_while_the_first_runs_is_told_to_wait()
    {
        var token = await host.TokenAsync(Role.Operator);
        var answer = new TaskCompletionSource<CommandResult?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Ports.NextCommand = () =>
        {
            begun.TrySetResult();
            return answer.Task;
        };
        var first = host.CallAsync(token, "POST", Commands, Pause, ("Idempotency-Key", "three"));
        await begun.Task;
        host.Ports.NextCommand = null;
        var (status, body) = await host.CallAsync(token, "POST", Commands, Pause, ("Idempotency-Key", "three"));
        answer.SetResult(new CommandResult(VerdictKind.Applied, null, "paused"));
        Assert.Equal(200, (await first).Status);
        Assert.Equal(409, status);
        Assert.Contains("idempotency-key-in-flight", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_not_kept_so_that_the_repeat_tries_again()
    {
        var token = await host.TokenAsync(Role.Operator);
        host.Ports.NextCommand = () => throw new InvalidOperationException("broken");
        var (failed, _) = await host.CallAsync(token, "POST", Commands, Pause, ("Idempotency-Key", "four"));
        host.Ports.NextCommand = null;
        var (repeated, _) = await host.CallAsync(token, "POST", Commands, Pause, ("Idempotency-Key", "four"));
        Assert.Equal((500, 200), (failed, repeated));
    }

    [Fact]
    public async Task A_refusal_by_a_rule_is_kept()
    {
        var token = await host.TokenAsync(Role.Operator);
        host.Ports.NextCommand = () =>
            Task.FromResult<CommandResult?>(new(VerdictKind.Refused, "reason-required", "contacting"));
        var first = await host.CallAsync(token, "POST", Commands, Pause, ("Idempotency-Key", "five"));
        host.Ports.NextCommand = null;
        Assert.Equal(409, first.Status);
        Assert.Equal(first, await host.CallAsync(token, "POST", Commands, Pause, ("Idempotency-Key", "five")));
    }

    [Fact]
    public async Task Another_callers_key_is_its_own()
    {
        var one = await host.TokenAsync(Role.Operator);
        var other = await host.TokenAsync(Role.Operator);
        host.Ports.Messages.Clear();
        await host.CallAsync(one, "POST", Commands, Pause, ("Idempotency-Key", "six"));
        await host.CallAsync(other, "POST", Commands, Pause, ("Idempotency-Key", "six"));
        Assert.Equal(2, host.Ports.Messages.Count);
    }

    [Theory]
    [InlineData("POST", "/api/v1/nowhere", 404)]
    [InlineData("POST", "/nowhere", 404)]
    [InlineData("DELETE", "/api/v1/me", 405)]
    public async Task A_write_that_meets_no_endpoint_is_answered_as_without_a_key(
        string method, string path, int status)
    {
        var token = await host.TokenAsync(Role.Operator);
        var keyed = await host.CallAsync(token, method, path, "{}", ("Idempotency-Key", "nowhere"));
        Assert.Equal(status, keyed.Status);
        Assert.Equal(keyed, await host.CallAsync(token, method, path, "{}"));
        Assert.Equal(0L, await host.World.ReadAsync("SELECT count(*) FROM idempotency WHERE key = 'nowhere'"));
    }

    [Fact]
    public async Task An_answer_on_a_path_of_any_length_is_kept()
    {
        var token = await host.TokenAsync(Role.Operator);
        // Too many different letters to be packed below what an index takes.
        var code = string.Concat(Enumerable.Range(0, 150).Select(_ => Guid.NewGuid().ToString("N")));
        var path = $"/api/v1/dealers/{code}/suspend";
        var first = await host.CallAsync(token, "POST", path, null, ("Idempotency-Key", "long"));
        using var second = await host.SendAsync(token, "POST", path, null, ("Idempotency-Key", "long"));
        Assert.Equal((404, 404), (first.Status, (int)second.StatusCode));
        Assert.Equal("true", second.Headers.GetValues("Idempotent-Replay").Single());
        using var other = await host.SendAsync(
            token, "POST", $"/api/v1/dealers/{code}x/suspend", null, ("Idempotency-Key", "long"));
        Assert.False(other.Headers.Contains("Idempotent-Replay"));
    }

    [Fact]
    public async Task A_message_is_named_in_few_letters_however_its_path_is_written()
    {
        host.Ports.Messages.Clear();
        var path = $"/api/v1/policies/{new string('0', 3000)}{host.World.A.Policy}/commands";
        await host.CallAsync(
            await host.TokenAsync(Role.Operator), "POST", path, Pause, ("Idempotency-Key", "zeros"));
        Assert.InRange(Assert.Single(host.Ports.Messages).Id!.Length, 1, 300);
    }

    [Fact]
    public async Task A_ledger_is_taken_once_and_whole()
    {
        var token = await host.TokenAsync(Role.Operator);
        host.Ports.NextImport = host.World.A.Import;
        host.Ports.Done.Clear();
        var body = new string('x', 200_000);
        var first = await host.CallAsync(
            token, "POST", "/api/v1/imports?fileName=a.csv", body, ("Idempotency-Key", "seven"));
        Assert.Equal(415, first.Status);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports?fileName=a.csv");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", "eight");
        request.Content = new StringContent(body, null, "text/csv");
        using var answer = await host.Http.SendAsync(request);
        Assert.Equal(202, (int)answer.StatusCode);
        Assert.Equal(["import a.csv 200000"], host.Ports.Done);
    }

    [Fact]
    public async Task A_new_keys_token_is_neither_kept_nor_given_again()
    {
        var token = await host.TokenAsync(Role.Admin);
        const string ask = """{"name":"once","role":"operator"}""";
        var (made, body) = await host.CallAsync(token, "POST", "/api/v1/keys", ask, ("Idempotency-Key", "nine"));
        var (repeated, again) = await host.CallAsync(token, "POST", "/api/v1/keys", ask, ("Idempotency-Key", "nine"));
        Assert.Equal((201, 409), (made, repeated));
        Assert.Contains("ce_", body, StringComparison.Ordinal);
        // What is given again is what is kept.
        Assert.DoesNotContain("ce_", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_write_that_succeeded_leaves_an_audit_row_with_ids_only()
    {
        var token = await host.TokenAsync(Role.Operator);
        await host.CallAsync(token, "POST", Commands, Pause);
        Assert.Equal(1L, await host.World.ReadAsync(
            "SELECT count(*) FROM (SELECT DISTINCT action, target, detail FROM audit "
            + "WHERE action = 'CommandPolicy' AND target = $1 AND detail = 'pause') rows",
            Commands));
    }
}
