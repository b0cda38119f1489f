using System.Text.Json;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

/// <summary>The stand-in keeps its own promises: its journal, its receipts, its faults, its end.</summary>
public sealed class StandInGatewayTests : IAsyncLifetime
{
    private readonly string _journal = Path.Combine(Path.GetTempPath(), $"stand-in-{Guid.NewGuid():N}.jsonl");
    private ReceivingSilo _silo = null!;

    public async Task InitializeAsync() => _silo = await ReceivingSilo.StartAsync();

    public async Task DisposeAsync()
    {
        await _silo.DisposeAsync();
        File.Delete(_journal);
        File.Delete(_journal + ".receipts");
    }

    [Fact]
    public async Task A_killed_stand_in_comes_back_with_its_keys_and_its_unacknowledged_receipts()
    {
        await using (var first = await StartAsync("--mode", "idempotent", "--receipt-delay-ms", "60000"))
        {
            await SendAsync(first, "k1");
            await first.KillAsync();
        }
        await File.AppendAllTextAsync(_journal, """{"at":"2026-03-""");

        await using var second = await StartAsync("--mode", "idempotent");
        Assert.Equal(SendOutcome.Accepted, (await SendAsync(second, "k1")).Outcome);
        Assert.Equal(1, await second.CountAsync("charged"));
        Assert.Equal(2, await second.CountAsync("received"));
        await second.FlushReceiptsAsync(_silo.Address);
        Assert.Equal("k1", Assert.Single(_silo.Receipts).Key);
        Assert.Equal(2, (await File.ReadAllLinesAsync(_journal)).Length);
    }

    [Fact]
    public async Task An_acknowledged_receipt_is_not_sent_again_after_a_restart()
    {
        await using (var first = await StartAsync())
        {
            await SendAsync(first, "k1");
            await first.FlushReceiptsAsync(_silo.Address);
        }
        await using var second = await StartAsync();
        await second.FlushReceiptsAsync(_silo.Address);
        Assert.Single(_silo.Receipts);
    }

    [Fact]
    public async Task The_journal_names_no_phone_and_no_text()
    {
        await using var standIn = await StartAsync();
        await SendAsync(standIn, "k1");
        var line = Assert.Single(await File.ReadAllLinesAsync(_journal));
        Assert.DoesNotContain("13800138000", line);
        var fields = JsonDocument.Parse(line).RootElement;
        Assert.Equal("k1", fields.GetProperty("key").GetString());
        Assert.Equal("accepted", fields.GetProperty("decision").GetString());
        Assert.True(fields.GetProperty("charged").GetBoolean());
        Assert.Equal(64, fields.GetProperty("body").GetString()!.Length);
        Assert.False(fields.TryGetProperty("phone", out _));
    }

    [Fact]
    public async Task Receipts_are_signed_parsed_and_tell_the_end_of_every_message()
    {
        await using var standIn = await StartAsync("--receipt-faults", "failed:0.3,opted-out:0.2");
        for (var number = 0; number < 40; number++)
            await SendAsync(standIn, $"k{number}");
        var counts = await standIn.FlushReceiptsAsync(_silo.Address);
        Assert.Equal(40, counts.GetProperty("acknowledged").GetInt32());
        Assert.Equal(40, _silo.Receipts.DistinctBy(receipt => receipt.Key, StringComparer.Ordinal).Count());
        Assert.Equal(3, _silo.Receipts.Select(receipt => receipt.Status).Distinct().Count());
    }

    [Fact]
    public async Task Spoiled_receipts_come_and_the_forged_ones_are_refused()
    {
        await using var standIn = await StartAsync(
            "--receipt-faults", "forged:1,stale:1,duplicate:1,unknown:1", "--receipt-delay-ms", "0");
        await SendAsync(standIn, "k1");
        var counts = await standIn.FlushReceiptsAsync(_silo.Address);
        Assert.Equal(2, counts.GetProperty("refused").GetInt32());
        Assert.Equal(0, counts.GetProperty("believed").GetInt32());
        Assert.Equal(3, _silo.Receipts.Count(receipt => receipt.Key == "k1"));
        Assert.Single(_silo.Receipts.Where(receipt => receipt.Key == "k1").Distinct());
        Assert.Single(_silo.Receipts, receipt => receipt.Key == "no/such/key");
        Assert.Contains(SignatureVerdict.TooOld, _silo.Verdicts);
        Assert.Contains(SignatureVerdict.Wrong, _silo.Verdicts);
    }

    [Fact]
    public async Task A_lost_receipt_never_comes_and_an_early_one_overtakes_the_reply()
    {
        await using var lossy = await StartAsync("--receipt-faults", "lost:1");
        await SendAsync(lossy, "k1");
        await lossy.FlushReceiptsAsync(_silo.Address);
        Assert.Empty(_silo.Receipts);
        await lossy.KillAsync();

        await using var early = await StandInGateway.StartAsync(
            "--receipt-faults", "before-reply:1", "--receipts-to", _silo.Address.AbsoluteUri);
        await SendAsync(early, "k2");
        Assert.Equal("k2", Assert.Single(_silo.Receipts).Key);
    }

    [Fact]
    public async Task A_long_text_gets_a_receipt_for_each_part()
    {
        await using var standIn = await StartAsync("--segments", "--receipt-faults", "failed:1");
        await SendAsync(standIn, "k1", new string('长', 140));
        await standIn.FlushReceiptsAsync(_silo.Address);
        Assert.Equal([1, 2, 3], _silo.Receipts.Select(receipt => receipt.Segment).Order());
        Assert.Single(_silo.Receipts, receipt => receipt.Status == ReceiptStatus.Failed);
    }

    [Fact]
    public async Task A_silo_that_is_busy_gets_its_receipts_later()
    {
        _silo.Busy = 3;
        await using var standIn = await StartAsync("--receipt-delay-ms", "0");
        await SendAsync(standIn, "k1");
        await standIn.FlushReceiptsAsync(_silo.Address);
        Assert.Equal("k1", Assert.Single(_silo.Receipts).Key);
    }

    [Fact]
    public async Task A_customer_can_write_in()
    {
        await using var standIn = await StartAsync("--receipts-to", _silo.Address.AbsoluteUri);
        Assert.Equal(200, await standIn.WriteInAsync("13800138000", "ＴＤ"));
        Assert.Equal("ＴＤ", Assert.Single(_silo.Inbound).Text);
    }

    [Fact]
    public async Task An_accepted_key_stays_unknown_to_queries_for_as_long_as_the_lag()
    {
        await using var standIn = await StartAsync("--query-lag-ms", "600000");
        await SendAsync(standIn, "k1");
        using var gateway = Connect(standIn);
        Assert.Equal(SendOutcome.Unknown, (await gateway.QueryAsync("k1", default)).Outcome);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_faults()
    {
        var (one, two) = (await DecisionsAsync(7), await DecisionsAsync(7));
        Assert.Equal(one, two);
        Assert.NotEqual(one, await DecisionsAsync(8));
    }

    [Fact]
    public async Task It_leaves_when_its_parent_closes_stdin()
    {
        await using var standIn = await StartAsync();
        Assert.True(await standIn.LeaveAsync());
    }

    [Fact]
    public async Task It_leaves_on_sigterm_even_while_it_holds_a_request()
    {
        await using var standIn = await StartAsync("--faults", "timeout:1");
        var held = SendAsync(standIn, "k1");
        using var kill = System.Diagnostics.Process.Start("kill", $"-TERM {standIn.ProcessId}");
        Assert.True(await standIn.LeftAsync());
        Assert.NotEqual(SendOutcome.Accepted, (await held).Outcome);
    }

    private static async Task<List<SendOutcome>> DecisionsAsync(int seed)
    {
        await using var standIn =
            await StandInGateway.StartAsync("--seed", $"{seed}", "--faults", "500-after:0.5");
        var replies = new List<SendOutcome>();
        for (var number = 0; number < 30; number++)
            replies.Add((await SendAsync(standIn, $"k{number}")).Outcome);
        return replies;
    }

    private Task<StandInGateway> StartAsync(params string[] options) =>
        StandInGateway.StartAsync([.. options, "--journal", _journal]);

    private static async Task<SendReply> SendAsync(StandInGateway standIn, string key, string text = "text")
    {
        using var gateway = Connect(standIn);
        return await gateway.SendAsync(new(key, "13800138000", "care", text, default), default);
    }

    private static HttpSmsGateway Connect(StandInGateway standIn) =>
        new(Options(standIn.Address), TimeProvider.System);

    private static SmsGatewayOptions Options(Uri address) =>
        new() { BaseUrl = address, Secret = StandInGateway.Secret, Timeout = TimeSpan.FromSeconds(20) };
}
