using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Api.Plans;

/// <summary>
/// A database whose tables are large enough for the server to choose as it does among a million rows: what it finds by
/// an index among twenty thousand it finds so among more.
/// </summary>
public sealed class ManyRows : IAsyncLifetime
{
    private const int Rows = 20_000;

    // A dealer has one row in two hundred.
    private const int Dealers = 200;

    private static readonly string[] Fills =
    [
        $"""
        INSERT INTO dealer (code, phase, state, created_at)
        SELECT 'S' || n, 'active', state, now() FROM dealer, generate_series(1, {Dealers}) AS n WHERE id = 1
        """,
        $"""
        INSERT INTO policy (dealer_id, term, line, policy_no, plate, vin, owner, phone, phone_hash, expiry_date,
                            premium, first_registered, tier, created_at)
        SELECT 3 + n % {Dealers}, gen_random_uuid(), 'commercial', 'PDAA' || n, 'A' || n, 'V' || n, 'O' || n, n,
               sha256(n::text::bytea), date '2025-01-15' + n % 500, 3000, '2024-01-15', 'B', now()
        FROM generate_series(1, {Rows}) AS n
        """,
        """
        INSERT INTO policy_state
        SELECT policy.id, policy.dealer_id, 1 + policy.id % 3, playbook_id, date_trunc('month', policy.expiry_date), 1,
               (ARRAY ['contacting', 'scheduled', 'quoted', 'won', 'lost'])[1 + policy.id % 5], 0, state
        FROM policy CROSS JOIN (SELECT playbook_id, state FROM policy_state LIMIT 1) AS one
        WHERE policy.dealer_id > 2
        """,
        """
        INSERT INTO policy_schedule (policy_id, wake_at, turn_no)
        SELECT id, 'infinity', 1 FROM policy WHERE dealer_id > 2
        """,
        """
        INSERT INTO touch (policy_id, step, due_on, channel, status, rule, planned_at)
        SELECT id, 0, '2026-02-19', 'sms', 'suppressed', CASE WHEN id % 50 = 0 THEN 'wrong-number' ELSE 'missed' END,
               '2026-02-19T02:00Z'
        FROM policy WHERE dealer_id > 2
        """,
        """
        INSERT INTO journal (policy_id, turn_no, at, message, phase)
        SELECT id, 1, '2026-03-01T02:00Z', 'enrolled', 'scheduled' FROM policy WHERE dealer_id > 2
        """,
        """
        INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, reason, premium, line, insurer,
                              destination, agent, tier, cohort, days_left)
        SELECT id, dealer_id, 1, date_trunc('month', expiry_date), expiry_date, 'lost', 'price', NULL, 'commercial',
               'X', 'Y', 'Z', 'B', 'new', 5
        FROM policy WHERE dealer_id > 2
        """,
        """
        INSERT INTO term_contact SELECT id, '2026-02-19', '2026-02-19' FROM policy WHERE dealer_id > 2
        """,
        """
        INSERT INTO call_task (policy_id, step, dealer_id, campaign_id, goal, opened_at)
        SELECT id, 1, dealer_id, 1 + id % 3, 'first-contact', timestamptz '2026-03-01T02:00Z' + id * interval '1 second'
        FROM policy WHERE dealer_id > 2
        """,
        """
        INSERT INTO service_visit (dealer_id, plate, vin, visited_on, type, import_id, import_line, created_at)
        SELECT dealer_id, plate, vin, expiry_date - 200, 'maintenance', 1, id, now()
        FROM policy WHERE dealer_id > 2
        """,
        """
        INSERT INTO new_car_sale (dealer_id, plate, vin, sold_on, import_id, import_line, created_at)
        SELECT dealer_id, plate, vin, expiry_date - 300, 1, id, now() FROM policy WHERE dealer_id > 2
        """,
        """
        INSERT INTO outbox (policy_id, step, due_on, channel, template, due_at)
        SELECT id, 0, '2026-02-19', 'sms', 'care', now() FROM policy WHERE dealer_id > 2
        """,
        $"""
        INSERT INTO metric_delta SELECT 3 + n % {Dealers}, 1, '2026-05-01', '2026-02-19', '', 'terms', 1
        FROM generate_series(1, {Rows}) AS n
        """,
        $"""
        INSERT INTO dealer_total SELECT 3 + n % {Dealers}, n, date '2025-01-01' + n % 24 * 31, '', 'm' || n, 1, 1
        FROM generate_series(1, {Rows}) AS n
        """,
        $"""
        INSERT INTO customer_text (message_id, phone_hash, is_cut, received_at, taken_for, judgement, judged_at,
                                   reminded_at)
        SELECT n, sha256(n::text::bytea), false, timestamptz '2026-03-01T02:00Z' + n * interval '1 second', 'unread',
               CASE WHEN n > 20 THEN 'answered' END, CASE WHEN n > 20 THEN now() END, now()
        FROM generate_series(1, {Rows}) AS n
        """,
    ];

    private readonly TestDatabase _database = new();

    internal Databases Databases => _database.Databases;

    /// <summary>What the pages ask about one of these dealers.</summary>
    internal DashboardStatements Statements { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await new World(Databases).SeedAsync();
        await using var connection = await Databases.Bulk.OpenConnectionAsync();
        foreach (var fill in Fills)
        {
            await using var command = connection.Command(fill);
            await command.ExecuteNonQueryAsync();
        }
        await using (var vacuum = connection.Command("VACUUM (ANALYZE)"))
            await vacuum.ExecuteNonQueryAsync();
        await using var one = connection.Command(
            "SELECT id, phone_hash FROM policy WHERE dealer_id = 7 ORDER BY id LIMIT 1");
        await using var row = await one.ExecuteReaderAsync();
        await row.ReadAsync();
        Statements = new DashboardStatements(7, 2, row.GetInt64(0), row.GetFieldValue<byte[]>(1));
    }

    public Task DisposeAsync() => _database.DisposeAsync();
}
