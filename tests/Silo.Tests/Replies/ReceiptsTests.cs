using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Replies;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Replies;

public sealed class ReceiptsTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private string _key = "";

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));
        await _engine.WakeForFirstTextAsync();
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        _key = _engine.Gateway.Sent.Single().Key;
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_delivered_text_is_counted_as_sent_and_delivered()
    {
        Assert.Equal(0, await AcceptAsync(Receipt(ReceiptStatus.Delivered)));
        Assert.Equal("delivered", await TouchAsync());
        await _engine.FoldAsync();
        Assert.Equal("delivered 1 sent 1", await _engine.ScalarAsync<string>(
            """
            SELECT string_agg(metric || ' ' || amount::int, ' ' ORDER BY metric)
            FROM (SELECT metric, sum(amount) AS amount FROM dealer_total
                  WHERE metric IN ('sent', 'delivered') GROUP BY metric) AS sums
            """));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_second_receipt_changes_nothing()
    {
        await AcceptAsync(Receipt(ReceiptStatus.Delivered));
        var first = await TouchAsync();
        await AcceptAsync(Receipt(ReceiptStatus.Delivered));
        Assert.Equal(first, await TouchAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task One_lost_part_of_a_long_text_makes_the_whole_undelivered()
    {
        await AcceptAsync(Receipt(ReceiptStatus.Failed, "E7"), Receipt(ReceiptStatus.Delivered));
        Assert.Equal("failed undelivered:E7", await TouchAsync());
    }

    [Fact]
    public async Task A_long_text_is_delivered_when_its_last_part_is()
    {
        await AcceptAsync(Part(2, 3));
        await AcceptAsync(Part(2, 3), Part(1, 3));
        Assert.Equal("sent", await TouchAsync());
        await AcceptAsync(Part(3, 3));
        Assert.Equal("delivered", await TouchAsync());
        await AcceptAsync(Part(1, 3));
        Assert.Equal("delivered", await TouchAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_part_that_arrived_does_not_undo_the_one_that_was_lost()
    {
        await AcceptAsync(Part(1, 2));
        await AcceptAsync(Part(2, 2) with { Status = ReceiptStatus.Failed, Code = "E7" });
        await AcceptAsync(Part(1, 2), Part(2, 2));
        Assert.Equal("failed undelivered:E7", await TouchAsync());
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task All_parts_in_one_call_deliver_the_text()
    {
        await AcceptAsync(Part(1, 2), Part(2, 2));
        Assert.Equal("delivered", await TouchAsync());
    }

    [Theory]
    [InlineData("E 7 <b>", "failed undelivered:E7b")]
    [InlineData("opted-out", "failed undelivered:opted-out")]
    [InlineData("机主 13912345678 拒收 MK:0013", "failed undelivered:MK:0013")]
    [InlineData("号码是空号", "failed undelivered")]
    public async Task Free_text_of_a_provider_becomes_no_rule(string code, string touch)
    {
        await AcceptAsync(Receipt(ReceiptStatus.Failed, code));
        Assert.Equal(touch, await TouchAsync());
    }

    [Fact]
    public async Task The_term_remembers_which_text_did_not_arrive()
    {
        await AcceptAsync(Receipt(ReceiptStatus.Failed));
        Assert.Equal("[0]", await _engine.ScalarAsync<string>(
            "SELECT (state::jsonb -> 'undelivered')::text FROM policy_state"));
    }

    [Fact]
    public async Task An_opt_out_kept_by_the_provider_becomes_one_of_ours()
    {
        await AcceptAsync(Receipt(ReceiptStatus.OptedOut));
        Assert.Equal("failed opted-out-at-provider", await TouchAsync());
        Assert.Equal("sms opted-out-at-provider", await _engine.ScalarAsync<string>(
            "SELECT concat_ws(' ', channel, reason) FROM contact_block"));
    }

    [Fact]
    public async Task An_opt_out_stands_although_its_receipt_could_not_be_settled()
    {
        await using (var side = new NpgsqlConnection(_engine.ConnectionString))
        {
            await side.OpenAsync();
            await using var hold = new NpgsqlCommand("BEGIN; SELECT FROM touch FOR UPDATE", side);
            await hold.ExecuteNonQueryAsync();
            await Assert.ThrowsAsync<PostgresException>(() => AcceptAsync(Receipt(ReceiptStatus.OptedOut)));
        }
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
        await AcceptAsync(Receipt(ReceiptStatus.OptedOut));
        Assert.Equal("failed opted-out-at-provider", await TouchAsync());
    }

    [Fact]
    public async Task A_repeat_of_an_opt_out_does_not_undo_the_consent_given_after_it()
    {
        await AcceptAsync(Receipt(ReceiptStatus.OptedOut));
        var policy = await _engine.ScalarAsync<long>("SELECT id FROM policy");
        await _engine.Part<OptOuts>().ConsentAsync(policy, null, DateTimeOffset.UnixEpoch, CancellationToken.None);
        await AcceptAsync(Receipt(ReceiptStatus.OptedOut));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
        await AcceptAsync(Receipt(ReceiptStatus.OptedOut) with { Id = "r2" });
        Assert.Equal(1L, await _engine.ScalarAsync<long>("SELECT count(*) FROM contact_block"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task An_opt_out_refuses_the_phone_that_the_text_went_to()
    {
        var reached = await _engine.ScalarAsync<string>("SELECT phone_hash::text FROM policy");
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1).Replace("139", "137", StringComparison.Ordinal));
        await _engine.SetClockAsync("2026-04-20 12:00");
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1).Replace("139", "136", StringComparison.Ordinal));
        await AcceptAsync(Receipt(ReceiptStatus.OptedOut));
        Assert.Equal(reached, await _engine.ScalarAsync<string>("SELECT phone_hash::text FROM contact_block"));
    }

    [Theory]
    [InlineData("sms-90", "sms-91")]
    [InlineData("SH001", "SH999")]
    public async Task A_key_of_no_touch_or_dealer_is_counted_and_left_out(string part, string other)
    {
        var foreign =
            Receipt(ReceiptStatus.Failed) with { Key = _key.Replace(part, other, StringComparison.Ordinal) };
        Assert.Equal(1, await AcceptAsync(foreign, Receipt(ReceiptStatus.Delivered)));
        Assert.Equal("delivered", await TouchAsync());
    }

    [Fact]
    public async Task Receipts_and_answers_of_the_same_texts_at_once_count_each_text_once()
    {
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 300, first: 2));
        await _engine.WakeForFirstTextAsync();
        var keys = (await _engine.ScalarAsync<string[]>(
            """
            SELECT array_agg(dealer.code || '/' || term || '/sms-90/0')
            FROM outbox JOIN policy ON policy.id = policy_id JOIN dealer ON dealer.id = dealer_id
            """)).Select(key => Receipt(ReceiptStatus.Delivered) with { Key = key }).ToArray();
        var answers = Task.Run(() => _engine.Outbox.RunOnceAsync(CancellationToken.None));
        var random = new Random(7);
        var orders = Enumerable.Range(0, 12).Select(_ => keys.OrderBy(_ => random.Next()).ToArray()).ToList();
        var unknown = await Task.WhenAll(orders.Select(order => Task.Run(() => AcceptAsync(order))));
        await answers;

        Assert.All(unknown, count => Assert.Equal(0, count));
        Assert.Equal(300L, await _engine.ScalarAsync<long>("SELECT count(*) FROM touch WHERE status = 'delivered'"));
        Assert.Equal(0L, await _engine.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        await _engine.AssertTotalsAsync();
    }

    private Task<int> AcceptAsync(params GatewayReceipt[] receipts) =>
        _engine.Part<Receipts>().AcceptAsync(receipts, CancellationToken.None);

    private Task<string> TouchAsync() =>
        _engine.ScalarAsync<string>("SELECT concat_ws(' ', status, rule) FROM touch WHERE step = 0");

    private GatewayReceipt Part(int segment, int segments) =>
        Receipt(ReceiptStatus.Delivered) with { Segment = segment, Segments = segments };

    private GatewayReceipt Receipt(ReceiptStatus status, string? code = null) =>
        new() { Id = "r1", Key = _key, Status = status, Code = code, At = DateTimeOffset.UnixEpoch };
}
