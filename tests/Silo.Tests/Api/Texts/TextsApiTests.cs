using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Api.Texts;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Security;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignEngine.Silo.Tests.Api.Texts;

/// <summary>
/// What callers read and say of customers' texts; see <see cref="CustomerTextReader"/> and <see cref="TextJudge"/>.
/// </summary>
public sealed class TextsApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Texts = "/api/v1/texts";
    private const string Foreign = "13900000000";

    private static readonly DateTimeOffset At = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    // Of both dealers, of B alone, and of nobody.
    public async Task InitializeAsync()
    {
        await host.World.RunAsync("DELETE FROM customer_text");
        await host.World.RunAsync(
            "UPDATE policy SET phone_hash = $2 WHERE id = $1", host.World.B.Policy, await HashAsync(World.Phone));
        await host.World.RunAsync("DELETE FROM former_phone");
        host.Ports.NextVerdict = Verdict.Applied;
        host.Ports.Done.Clear();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Unread_texts_come_longest_waiting_first_and_paging_keeps_the_order()
    {
        var ids = new[] { await WriteAsync("一", 2), await WriteAsync("二", 1), await WriteAsync("三", 1) };
        await JudgeAsync(await WriteAsync("四", 0));
        var token = await host.TokenAsync(Role.Manager, host.World.A.Id);
        var first = await host.ReadAsync(token, Texts + "?state=unread&limit=2");
        var rest = await host.ItemsAsync(
            token, $"{Texts}?state=unread&limit=2&after={first.GetProperty("next").GetString()}");
        Assert.Equal([ids[1], ids[2], ids[0]], [.. IdsOf(first.GetProperty("items").EnumerateArray()), .. IdsOf(rest)]);
    }

    [Theory]
    [InlineData("", "四 三 二 一")]
    [InlineData("?state=judged", "四 二")]
    public async Task Others_come_newest_first(string query, string words)
    {
        await WriteAsync("一", 0);
        await JudgeAsync(await WriteAsync("二", 1));
        await WriteAsync("三", 1);
        await JudgeAsync(await WriteAsync("四", 2));
        var token = await host.TokenAsync(Role.Agent, host.World.A.Id);
        Assert.Equal(words, string.Join(' ', (await host.ItemsAsync(token, Texts + query)).Select(WordsOf)));
    }

    [Fact]
    public async Task A_text_names_the_terms_of_its_sender_that_the_caller_may_see()
    {
        await WriteAsync("多少钱", 0);
        var token = await host.TokenAsync(Role.Manager, host.World.B.Id);
        var policy = Assert.Single(Assert.Single(await host.ItemsAsync(token, Texts))
            .GetProperty("policies").EnumerateArray().ToList());
        Assert.Equal((host.World.B.Policy, "138****5678"),
            (policy.GetProperty("id").GetInt64(), policy.GetProperty("phone").GetString()));
        Assert.Equal(2, Assert.Single(await host.ItemsAsync(await host.TokenAsync(Role.Operator), Texts))
            .GetProperty("policies").GetArrayLength());
    }

    [Fact]
    public async Task A_text_of_another_dealers_customer_or_of_nobody_is_unknown()
    {
        await MoveBAsync();
        var (foreign, nobodys) = (await WriteAsync("您好", 0, Foreign), await WriteAsync("您好", 0, "1069"));
        var token = await host.TokenAsync(Role.Operator, host.World.A.Id);
        Assert.Empty(await host.ItemsAsync(token, Texts));
        foreach (var id in new[] { foreign, nobodys })
            Assert.Equal(404, (await SayAsync(token, id, "answered")).Status);
        Assert.Empty(host.Ports.Done);

        Assert.Equal(2, (await host.ItemsAsync(await host.TokenAsync(Role.Operator), Texts)).Count);
        Assert.Equal(200, (await SayAsync(await host.TokenAsync(Role.Operator), nobodys, "answered")).Status);
    }

    [Fact]
    public async Task A_text_that_came_before_a_ledger_changed_the_phone_still_concerns_the_term()
    {
        await WriteAsync("您好", 0, Foreign);
        await WriteAsync("太晚", 3, Foreign);
        await host.World.RunAsync("INSERT INTO former_phone VALUES ($1, $2, $3)",
            host.World.B.Policy, At.AddHours(1), await HashAsync(Foreign));
        var token = await host.TokenAsync(Role.Manager, host.World.B.Id);
        Assert.Equal("您好", WordsOf(Assert.Single(await host.ItemsAsync(token, Texts))));
    }

    [Fact]
    public async Task Wiped_words_are_absent_and_cut_ones_say_so()
    {
        await host.World.RunAsync("UPDATE customer_text SET body = NULL WHERE id = $1", await WriteAsync("旧", 0));
        await WriteAsync(new string('好', 1_001), 1);
        var texts = await host.ItemsAsync(await host.TokenAsync(Role.Operator), Texts);
        Assert.Equal((1_000, true), (WordsOf(texts[0])!.Length, texts[0].GetProperty("cut").GetBoolean()));
        Assert.False(texts[1].TryGetProperty("words", out _));
    }

    [Theory]
    [InlineData("applied", 200, "\"verdict\":\"applied\"")]
    [InlineData("ignored", 200, "\"verdict\":\"ignored\"")]
    [InlineData("refused", 409, "text-judged")]
    public async Task A_judgement_reaches_the_engine_and_its_verdict_comes_back(string verdict, int status, string told)
    {
        host.Ports.NextVerdict = verdict switch
        {
            "ignored" => Verdict.Ignored("nothing-to-do"),
            "refused" => Verdict.Refused(TextJudge.TextJudged),
            _ => Verdict.Applied,
        };
        var id = await WriteAsync("请勿再联系", 0);
        var answer = await SayAsync(await host.TokenAsync(Role.Agent, host.World.A.Id), id, "refuses-all");
        Assert.Equal(status, answer.Status);
        Assert.Contains(told, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("请勿", answer.Body, StringComparison.Ordinal);
        Assert.Equal([$"judge {id} refuses-all"], host.Ports.Done);
    }

    [Fact]
    public async Task A_judgement_is_audited_without_a_word_of_the_customer()
    {
        var id = await WriteAsync("多少钱", 0);
        await SayAsync(await host.TokenAsync(Role.Operator), id, "answered");
        Assert.Equal($"JudgeText {Texts}/{id}/judgement answered", await host.World.ReadAsync(
            "SELECT concat_ws(' ', action, target, detail) FROM audit ORDER BY id DESC LIMIT 1"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"judgement":"unread"}""")]
    public async Task An_unknown_judgement_is_told_which_there_are(string body)
    {
        var (status, told) = await host.CallAsync(await host.TokenAsync(Role.Operator), "POST",
            $"{Texts}/{await WriteAsync("多少钱", 0)}/judgement", body);
        Assert.Equal(400, status);
        Assert.Contains("answered, refuses-texts, refuses-all, wrong-number", told, StringComparison.Ordinal);
        Assert.Equal(400, (await host.CallAsync(
            await host.TokenAsync(Role.Operator), "GET", Texts + "?state=read")).Status);
    }

    [Fact]
    public async Task The_timeline_tells_what_the_customer_wrote_between_the_turns()
    {
        await WriteAsync("先", -24);
        await WriteAsync("后", 24);
        var token = await host.TokenAsync(Role.Integrator, host.World.A.Id);
        var path = $"/api/v1/policies/{host.World.A.Policy}/timeline?limit=1";
        var told = new List<string>();
        for (string? after = null; told.Count < 3;)
        {
            var part = await host.ReadAsync(token, path + (after is null ? "" : "&after=" + after));
            var entry = part.GetProperty("items")[0];
            told.Add(entry.GetProperty("message").GetString()
                + (entry.TryGetProperty("text", out var text) ? " " + WordsOf(text) : ""));
            after = part.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        Assert.Equal(["customer-wrote 后", "enrolled", "customer-wrote 先"], told);
    }

    [Fact]
    public async Task A_call_task_holds_the_newest_unread_texts_of_its_customer()
    {
        await JudgeAsync(await WriteAsync("已读", 9));
        for (var hour = 0; hour < 7; hour++)
            await WriteAsync($"{hour}", hour);
        var token = await host.TokenAsync(Role.Agent, host.World.A.Id);
        var listed = Assert.Single(await host.ItemsAsync(token, "/api/v1/tasks"));
        Assert.Equal("6 5 4 3 2", UnreadOf(listed));

        host.Ports.NextTask = new HeldTask(host.World.A.Policy, 4);
        var (_, body) = await host.CallAsync(token, "POST", "/api/v1/tasks/next", "{}", ("Idempotency-Key", "words"));
        host.Ports.NextTask = null;
        Assert.Equal("6 5 4 3 2", UnreadOf(JsonDocument.Parse(body).RootElement));
    }

    private static string UnreadOf(JsonElement task) =>
        string.Join(' ', task.GetProperty("unreadTexts").EnumerateArray().Select(WordsOf));

    private static string? WordsOf(JsonElement text) => text.GetProperty("words").GetString();

    private static IEnumerable<long> IdsOf(IEnumerable<JsonElement> texts) =>
        texts.Select(text => text.GetProperty("id").GetInt64());

    private Secrets Secrets => host.Services.GetRequiredService<Secrets>();

    private async Task<byte[]?> HashAsync(string phone) =>
        (await Secrets.PhoneHashAsync(CancellationToken.None)).Of(phone);

    private async Task MoveBAsync() => await host.World.RunAsync(
        "UPDATE policy SET phone_hash = $2 WHERE id = $1", host.World.B.Policy, await HashAsync(Foreign));

    private async Task<long> WriteAsync(string words, int hours, string phone = World.Phone)
    {
        var id = Guid.NewGuid().ToString("N");
        await using var connection = await host.Databases.Api.OpenConnectionAsync();
        await host.Services.GetRequiredService<CustomerTexts>().KeepAsync(
            connection, new ArrivedText(id, await HashAsync(phone), words, false, At.AddHours(hours)),
            CancellationToken.None);
        return (long)await host.World.ReadAsync("SELECT id FROM customer_text WHERE message_id = $1", id);
    }

    private Task JudgeAsync(long id) => host.World.RunAsync(
        "UPDATE customer_text SET judgement = 'answered', judged_at = now(), judged_by = 'li' WHERE id = $1", id);

    private Task<(int Status, string Body)> SayAsync(string token, long id, string judgement) => host.CallAsync(
        token, "POST", $"{Texts}/{id}/judgement", $$"""{"judgement":"{{judgement}}"}""");
}
