using System.Text.Json;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Api.Churn;

/// <summary>No question about one dealer reads the whole of a large table.</summary>
public sealed class ChurnCostTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Large = ["policy", "term_end", "dealer_total", "service_visit"];

    private static readonly string[] Statements =
        ["sum_ends", "sum_open", "list_cars", "sum_telesales", "sum_new_cars", "name_insurers", "list_ends",
            "find_visits", "count_visitors", "sum_steering", "sum_claims"];

    private static readonly DateOnly From = new(2025, 4, 1);
    private static readonly DateOnly To = new(2026, 3, 1);

    private Task FillAsync() => host.World.RunAsync(
        """
        WITH book AS (
            INSERT INTO policy (dealer_id, term, line, plate, phone, phone_hash, expiry_date, created_at)
            SELECT (ARRAY[$1, $2])[1 + (n % 100 <> 0)::int], gen_random_uuid(), 'commercial', 'P' || n, n, '\x02',
                   date '2025-01-15' + n % 500, now()
            FROM generate_series(1, 40000) AS n
            RETURNING id, dealer_id, expiry_date
        ), ended AS (
            INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, reason, line, cohort,
                                  days_left)
            SELECT id, dealer_id, 1, date_trunc('month', expiry_date), expiry_date, 'lost', 'price', 'commercial',
                   'new', 0
            FROM book
        )
        INSERT INTO dealer_total
        SELECT $2, n, date '2025-01-01' + n % 24 * 31, '', 'm' || n, 1, 1 FROM generate_series(1, 20000) AS n
        """, host.World.A.Id, host.World.B.Id);

    private Task VisitAsync() => host.World.RunAsync(
        """
        INSERT INTO service_visit (dealer_id, plate, visited_on, type, import_id, import_line, created_at)
        SELECT (ARRAY[$1, $2])[1 + (n % 100 <> 0)::int], 'P' || n, date '2025-01-15' + n % 500, 'accident', 1, 1, now()
        FROM generate_series(1, 20000) AS n
        """, host.World.A.Id, host.World.B.Id);

    [Fact]
    public async Task Every_statement_finds_the_dealer_by_an_index()
    {
        await FillAsync();
        await VisitAsync();
        await host.World.RunAsync("ANALYZE policy, term_end, dealer_total, service_visit");
        foreach (var statement in Statements)
        {
            var plan = (string)await host.World.ReadAsync(
                "EXPLAIN (FORMAT JSON) " + Sql.Load($"Api/Churn/{statement}.sql"), ValuesOf(statement));
            var scanned = Scanned(JsonDocument.Parse(plan).RootElement[0].GetProperty("Plan")).Intersect(Large);
            Assert.True(!scanned.Any(), $"{statement} scans {string.Join(", ", scanned)}");
        }
    }

    private object?[] ValuesOf(string statement) => statement switch
    {
        "sum_ends" => [host.World.A.Id, From, To, 15],
        "list_cars" => [host.World.A.Id, new[] { "sold" }, To],
        "find_visits" => [host.World.A.Id],
        "sum_telesales" => [host.World.A.Id, From, To, "telesales"],
        "sum_new_cars" => [host.World.A.Id, From, To, 92],
        "list_ends" => [host.World.A.Id, From, To, "lost", new[] { "price" }, false, null, "new", null, 0, null, null,
            null, 51],
        _ => [host.World.A.Id, From, To],
    };

    private static IEnumerable<string> Scanned(JsonElement node)
    {
        if (node.GetProperty("Node Type").GetString() is "Seq Scan" or "Parallel Seq Scan")
            yield return node.GetProperty("Relation Name").GetString()!;
        if (!node.TryGetProperty("Plans", out var parts))
            yield break;
        foreach (var name in parts.EnumerateArray().SelectMany(Scanned))
            yield return name;
    }
}
