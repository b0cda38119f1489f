using System.Text.Json;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.CallDesk;

/// <summary>What the database reads to hand out the next task, among few open ones and among many.</summary>
public sealed class HandOutCostTests : IAsyncLifetime
{
    // The same whether a hundred or a million tasks are open.
    private const int MostBlocks = 600;

    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-06-30", 1));
        await _engine.SetClockAsync("2026-04-02 10:00");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData(100, false)]
    [InlineData(100, true)]
    [InlineData(60_000, false)]
    [InlineData(60_000, true)]
    public async Task The_next_task_is_read_from_the_head_of_an_index(int tasks, bool ofOneDealer)
    {
        await OpenAsync(tasks);
        var dealers = ofOneDealer
            ? new[] { await _engine.ScalarAsync<int>("SELECT max(id) FROM dealer") }
            : null;
        Assert.InRange(await BlocksAsync(dealers), 1, MostBlocks);
    }

    // Terms of twelve dealers, each with a call that waits; a third of them behind phones that refuse calls.
    private async Task OpenAsync(int count)
    {
        await _engine.ExecuteAsync(
            $$"""
            INSERT INTO dealer (code, phase, state, created_at)
            SELECT 'D' || n, 'active', '{"name": "x", "zone": "Asia/Shanghai"}', now() FROM generate_series(1, 11) AS n;
            INSERT INTO policy (dealer_id, term, line, plate, phone, phone_hash, expiry_date, created_at)
            SELECT (SELECT min(id) FROM dealer) + n % 12, gen_random_uuid(), 'commercial', 'P' || n, n,
                   sha256(n::text::bytea), '2026-06-30', now()
            FROM generate_series(1, {{count}}) AS n;
            INSERT INTO contact_block (phone_hash, channel, reason, since)
            SELECT phone_hash, 'sms', 'test', now() FROM policy WHERE id % 3 = 0;
            INSERT INTO call_task (policy_id, step, dealer_id, campaign_id, goal, opened_at)
            SELECT policy.id, 1, policy.dealer_id, campaign.id, 'first-contact',
                   timestamptz '2026-04-02 09:00+08' + policy.id * 7919 % 3000 * interval '1 second'
            FROM policy CROSS JOIN campaign;
            """);
        await _engine.ExecuteAsync("VACUUM (ANALYZE) call_task");
        await _engine.ExecuteAsync("ANALYZE");
    }

    private async Task<int> BlocksAsync(int[]? dealers)
    {
        await using var connection = await _engine.Database.Databases.Engine.OpenConnectionAsync();
        await using var command = connection.Command(
            "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + Sql.Load("CallDesk/take_next.sql"),
            dealers, new[] { "a1" }, TimeSpan.FromMinutes(15), new DateTimeOffset(2026, 4, 2, 2, 0, 0, TimeSpan.Zero),
            Array.Empty<int>(), Array.Empty<string>(), Array.Empty<DateTimeOffset>(), 0);
        var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!).RootElement[0].GetProperty("Plan");
        Assert.Equal(1, plan.GetProperty("Actual Rows").GetDouble());
        return plan.GetProperty("Shared Hit Blocks").GetInt32() + plan.GetProperty("Shared Read Blocks").GetInt32();
    }
}
