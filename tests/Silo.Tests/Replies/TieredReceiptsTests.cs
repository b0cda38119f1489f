using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Playbooks;

namespace CampaignEngine.Silo.Tests.Replies;

/// <summary><see cref="Receipts"/> of a playbook that gives each tier a text of its own on one day.</summary>
public sealed class TieredReceiptsTests : IAsyncLifetime
{
    private const string Tiered =
        """
        name: tiered
        title: { en: Tiered, zh: 分层 }
        anchor: expiry
        window: { sms: "09:00-20:00", call: "09:00-20:00", callOnOffDays: false }
        touches:
          - { at: -60, channel: sms, template: care, tiers: [A] }
          - { at: -60, channel: sms, template: expiry-reminder, tiers: [B, C] }
          - { at: -30, channel: call, goal: close }
        end: { at: 0, as: lost, reason: no-response }
        """;

    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.Part<PlaybookShelf>().AddAsync(
            PlaybookYaml.Read(Tiered).Playbook!, Tiered, "test", CancellationToken.None);
        await _engine.LaunchAsync(playbook: "tiered");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData("A", "A", 0)]
    [InlineData("B", "BC", 1)]
    public async Task A_receipt_settles_the_touch_of_its_tier(string tier, string tiers, int step)
    {
        await SendAsync(tier);
        var key = _engine.Gateway.Sent.Single().Key;
        Assert.EndsWith($"/sms-60:{tiers}/0", key, StringComparison.Ordinal);
        Assert.Equal(0, await AcceptAsync(key));
        Assert.Equal($"{step} delivered", await TouchesAsync());
    }

    [Theory]
    [InlineData("A", 0)]
    [InlineData("C", 1)]
    public async Task A_receipt_under_the_name_that_tiers_share_settles_the_touch_that_was_sent(string tier, int step)
    {
        await SendAsync(tier);
        var key = Assert.NotNull(ContentKey.Parse(_engine.Gateway.Sent.Single().Key));
        Assert.Equal(0, await AcceptAsync((key with { Touch = "sms-60" }).ToString()));
        Assert.Equal($"{step} delivered", await TouchesAsync());
    }

    [Fact]
    public async Task A_tier_corrected_on_the_day_gives_each_text_a_key_of_its_own()
    {
        await _engine.ExecuteAsync("UPDATE contact_cap SET most = 2 WHERE channel = 'sms' AND days = 1");
        await SendAsync("A");
        await SendAsync("B");
        var texts = _engine.Gateway.Sent.ToArray();
        Assert.Equal(texts.DistinctBy(text => text.Text).Count(), texts.DistinctBy(text => text.Key).Count());
        Assert.Equal(2, texts.Length);
        await AcceptAsync(texts[1].Key);
        Assert.Equal("0 sent, 1 delivered", await TouchesAsync());
    }

    private async Task SendAsync(string tier)
    {
        await _engine.ImportAsync(
            $"dealer_code,plate,phone,expiry_date,premium,tier\nSH001,沪A00001,13900000001,2026-07-15,3000,{tier}\n");
        await _engine.SetClockAsync("2026-05-16 19:45");
        await _engine.WakeAllAsync();
        await _engine.Outbox.RunOnceAsync(CancellationToken.None);
    }

    private Task<int> AcceptAsync(string key) => _engine.Part<Receipts>().AcceptAsync(
        [new GatewayReceipt { Id = "r1", Key = key, Status = ReceiptStatus.Delivered, At = DateTimeOffset.UnixEpoch }],
        CancellationToken.None);

    private Task<string> TouchesAsync() => _engine.ScalarAsync<string>(
        "SELECT string_agg(step || ' ' || status, ', ' ORDER BY step) FROM touch");
}
