using System.Text.RegularExpressions;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Api.Plans;

/// <summary>No question of a page reads the whole of a large table, at first or once its plan has settled.</summary>
public sealed partial class DashboardPlansTests(ManyRows rows) : IClassFixture<ManyRows>
{
    private const string Root = "CampaignEngine.Silo.";

    private static readonly string[] Grows =
    [
        "policy", "policy_state", "policy_schedule", "touch", "term_end", "term_contact", "journal", "service_visit",
        "new_car_sale", "outbox", "call_task", "metric_delta", "customer_text",
    ];

    [Fact]
    public async Task Every_statement_finds_what_it_reads_by_an_index()
    {
        await using var connection = await rows.Databases.Api.OpenConnectionAsync();
        var large = await SettledPlan.LargeAsync(connection);
        Assert.Empty(Grows.Except(large));
        var faults = new List<string>();
        foreach (var statement in rows.Statements.All)
        {
            var plans = await SettledPlan.OfAsync(connection, Sql.Load(statement.File), statement.Values);
            faults.AddRange(new[] { plans[0], plans[^1] }
                .Where(plan => SettledPlan.Scanned(plan).Any(large.Contains))
                .Select(plan => $"{statement.File} scans {string.Join(", ", SettledPlan.Scanned(plan))}: {plan}"));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Every_statement_of_the_interface_that_reads_such_a_table_is_asked()
    {
        var reading = typeof(Sql).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Root}Api.", StringComparison.Ordinal))
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => $"{name[Root.Length..^".sql".Length].Replace('.', '/')}.sql")
            .Where(file => ReadsLarge().IsMatch(Sql.Load(file)));
        Assert.Empty(reading.Except(rows.Statements.All.Select(statement => statement.File)));
    }

    [GeneratedRegex(
        @"\b(FROM|JOIN)\s+(policy|policy_state|policy_schedule|touch|term_end|term_contact|journal|service_visit|"
        + @"new_car_sale|outbox|call_task|metric_delta|customer_text|text_policy|standing_block|contact_made)\b",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex ReadsLarge();
}
