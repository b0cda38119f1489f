using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Metrics;

public sealed class TotalsCheckTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public Task InitializeAsync() => database.ClearAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Totals_and_unfolded_deltas_are_balanced_together()
    {
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await database.Fold().RunOnceAsync(CancellationToken.None);
        await database.PlanAsync(1, 7, planned: 3, sent: 3);

        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task Planted_imbalance_is_found_whether_folded_or_not()
    {
        await database.PlanAsync(1, 7, planned: 5, sent: 2);
        await database.PlanAsync(2, 7, planned: 5, sent: 2);
        await database.RunAsync("DELETE FROM metric_delta WHERE dealer_id = 2 AND metric = 'pending'");
        var expected = new UnbalancedTotal(
            2, 7, "sms", Planned: 5, Sent: 2, Suppressed: 0, Failed: 0, Pending: 0);

        Assert.Equal([expected], await FindAsync());
        await database.Fold().RunOnceAsync(CancellationToken.None);
        Assert.Equal([expected], await FindAsync());
    }

    [Fact]
    public async Task Recount_agrees_with_the_rows_and_finds_a_lost_delta()
    {
        await PlantTermsAsync();
        Assert.Empty(await RecountAsync());

        await database.RunAsync("DELETE FROM metric_delta WHERE metric = 'delivered'");
        await database.RunAsync("UPDATE term_contact SET reached_on = NULL");
        await database.RunAsync("UPDATE policy_state SET phase = 'won' WHERE policy_id = 1");

        Assert.Equal(
            [
                new MiscountedTotal(1, 7, "", "contacting", Counted: 2, Present: 1),
                new MiscountedTotal(1, 7, "", "reached", Counted: 1, Present: 0),
                new MiscountedTotal(1, 7, "", "won", Counted: 0, Present: 1),
                new MiscountedTotal(1, 7, "sms", "delivered", Counted: 0, Present: 1),
            ], await RecountAsync());
    }

    // Two terms: one with a delivered and a suppressed text, one with a sent text and an open call.
    private async Task PlantTermsAsync()
    {
        await database.RunAsync(
            """
            INSERT INTO policy_state
                (policy_id, dealer_id, campaign_id, playbook_id, month, turn_no, phase, silenced, state)
            SELECT n, 1, 7, 1, '2026-05-01', 1, 'contacting', 0, '{}' FROM generate_series(1, 2) AS n
            """);
        await database.RunAsync(
            """
            INSERT INTO touch (policy_id, step, due_on, channel, status, planned_at)
            VALUES (1, 0, '2026-03-02', 'sms', 'delivered', now()),
                   (1, 1, '2026-03-03', 'sms', 'suppressed', now()),
                   (2, 0, '2026-03-02', 'sms', 'sent', now()), (2, 2, '2026-03-04', 'call', 'pending', now())
            """);
        await database.RunAsync(
            """
            INSERT INTO term_contact (policy_id, contacted_on, reached_on)
            VALUES (1, '2026-03-02', '2026-03-02'), (2, '2026-03-02', NULL)
            """);
        await database.RunAsync(
            """
            INSERT INTO metric_delta
            SELECT 1, 7, '2026-05-01', '2026-03-02', channel, metric, amount
            FROM (VALUES ('', 'terms', 2), ('', 'contacting', 2), ('', 'premium-enrolled', 9000),
                         ('sms', 'planned', 3),
                         ('sms', 'sent', 2), ('sms', 'delivered', 1), ('sms', 'suppressed', 1),
                         ('sms', 'suppressed:unnamed', 1), ('', 'contacted', 2), ('', 'reached', 1),
                         ('call', 'pending', 1), ('call', 'planned', 1)) AS counts (channel, metric, amount)
            """);
    }

    private Task<IReadOnlyList<UnbalancedTotal>> FindAsync() =>
        new TotalsCheck(database.Databases).FindAsync(CancellationToken.None);

    private Task<IReadOnlyList<MiscountedTotal>> RecountAsync() =>
        new TotalsCheck(database.Databases).RecountAsync(CancellationToken.None);
}
