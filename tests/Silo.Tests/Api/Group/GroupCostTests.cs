using System.Text.Json;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Api.Group;

/// <summary>No question about the group reads the whole of a large table.</summary>
public sealed class GroupCostTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Large =
        ["policy", "policy_state", "touch", "term_end", "dealer_total", "customer_text"];

    private async Task FillAsync()
    {
        await host.World.RunAsync(
            """
            WITH stores AS (
                INSERT INTO dealer (code, phase, state, created_at)
                SELECT 'S' || n, 'active', state, now() FROM dealer, generate_series(1, 40) AS n WHERE dealer.id = $1
                RETURNING id
            )
            INSERT INTO dealer_total
            SELECT id, n, date '2024-01-01' + n % 30 * 31, '', 'm' || n, 1, 1
            FROM stores, generate_series(1, 600) AS n
            """, host.World.A.Id);
        await host.World.RunAsync(
            """
            INSERT INTO policy (dealer_id, term, line, plate, phone, phone_hash, expiry_date, created_at)
            SELECT $1, gen_random_uuid(), 'commercial', 'P' || n, n, sha256(n::text::bytea), '2026-05-20', now()
            FROM generate_series(1, 30000) AS n
            """, host.World.A.Id);
        await host.World.RunAsync(
            """
            INSERT INTO customer_text (message_id, phone_hash, is_cut, received_at, taken_for, judgement, judged_at,
                                       reminded_at)
            SELECT n, sha256(n::text::bytea), false, now(), 'unread', CASE WHEN n > 20 THEN 'answered' END,
                   CASE WHEN n > 20 THEN now() END, now()
            FROM generate_series(1, 20000) AS n
            """);
        await host.World.RunAsync("ANALYZE dealer, dealer_total, policy, customer_text, call_task");
    }

    [Fact]
    public async Task Every_statement_finds_what_it_reads_by_an_index()
    {
        await FillAsync();
        foreach (var (statement, values) in Statements())
        {
            var plan = (string)await host.World.ReadAsync(
                "EXPLAIN (FORMAT JSON) " + Sql.Load($"Api/Group/{statement}.sql"), values);
            var nodes = Nodes(JsonDocument.Parse(plan).RootElement[0].GetProperty("Plan")).ToList();
            var scanned = nodes.Where(node => node.Kind.EndsWith("Seq Scan", StringComparison.Ordinal))
                .Select(node => node.Relation).Intersect(Large);
            Assert.True(!scanned.Any(), $"{statement} scans {string.Join(", ", scanned)}: {plan}");
            if (statement == "sum_dealers")
                Assert.Contains(nodes, node => node.Index == "dealer_total_pkey");
        }
    }

    private IEnumerable<(string Statement, object?[] Values)> Statements()
    {
        foreach (var scope in new int[]?[] { null, [host.World.A.Id] })
        {
            yield return ("sum_dealers", [scope, new DateOnly(2026, 5, 1), new DateOnly(2026, 4, 1)]);
            yield return ("sum_texts", [scope]);
        }
        yield return ("sum_actions", [new[] { host.World.A.Id }, new[] { new DateOnly(2026, 3, 2) }]);
        yield return ("sum_calls", [new[] { host.World.A.Id }, new[] { DateTimeOffset.UnixEpoch }]);
    }

    private static IEnumerable<(string Kind, string? Relation, string? Index)> Nodes(JsonElement node)
    {
        yield return (node.GetProperty("Node Type").GetString()!, Of(node, "Relation Name"), Of(node, "Index Name"));
        if (!node.TryGetProperty("Plans", out var parts))
            yield break;
        foreach (var inner in parts.EnumerateArray().SelectMany(Nodes))
            yield return inner;
    }

    private static string? Of(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) ? value.GetString() : null;
}
