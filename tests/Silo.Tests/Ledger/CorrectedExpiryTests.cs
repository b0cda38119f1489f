namespace CampaignEngine.Silo.Tests.Ledger;

/// <summary>A term whose expiry was wrong for half a year is worked for the right one from then on.</summary>
public sealed class CorrectedExpiryTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.SetClockAsync("2026-01-05 09:00");
        await _engine.LaunchAsync();
        await _engine.ImportAsync(LedgerOf("2026-06-30"));
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Texts_of_the_right_date_leave_under_keys_of_their_own_and_their_receipts_find_them()
    {
        await SendAsync("2026-04-01", "2026-06-23");
        await _engine.SetClockAsync("2026-06-25 10:00");
        await _engine.ImportAsync(LedgerOf("2026-09-30"));
        await SendAsync("2026-07-02", "2026-09-23", "2026-09-29");

        Assert.Equal(5, _engine.Gateway.Sent.Count);
        Assert.Equal(5, _engine.Gateway.Sent.Select(request => request.Key).Distinct().Count());
        Assert.EndsWith("/sms-7/0", _engine.Gateway.Sent.ElementAt(1).Key, StringComparison.Ordinal);
        Assert.EndsWith("/sms-7/20260923", _engine.Gateway.Sent.ElementAt(3).Key, StringComparison.Ordinal);
        await _engine.Part<Silo.Replies.Receipts>().AcceptAsync(
            [new Silo.Outbox.Gateways.GatewayReceipt
            {
                Id = "r1",
                Key = _engine.Gateway.Sent.ElementAt(3).Key,
                Status = Silo.Outbox.Gateways.ReceiptStatus.Delivered,
                At = DateTimeOffset.UnixEpoch,
            }], CancellationToken.None);
        Assert.Equal("2026-09-23", await _engine.ScalarAsync<string>(
            "SELECT string_agg(due_on::text, ' ') FROM touch WHERE channel = 'sms' AND status = 'delivered'"));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task A_text_that_was_ordered_for_the_wrong_date_does_not_leave()
    {
        await _engine.SetClockAsync("2026-06-23 19:45");
        await _engine.WakeAllAsync();
        await _engine.ImportAsync(LedgerOf("2026-09-30"));
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        Assert.Empty(_engine.Gateway.Sent);
        Assert.Equal("suppressed corrected", await _engine.ScalarAsync<string>(
            "SELECT status || ' ' || rule FROM touch WHERE channel = 'sms' AND due_on = '2026-06-23'"));
        await _engine.AssertTotalsAsync();
    }

    private static string LedgerOf(string expiry) =>
        $"dealer_code,plate,phone,expiry_date\nSH001,沪M10001,16912341201,{expiry}\n";

    private async Task SendAsync(params string[] days)
    {
        foreach (var day in days)
        {
            await _engine.SetClockAsync($"{day} 19:45");
            await _engine.WakeAllAsync();
            await _engine.Outbox.RunOnceAsync(CancellationToken.None);
        }
    }
}
