using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Bench;

/// <summary>A question to the interface, and the statements that read the same answer.</summary>
/// <param name="Name">What it asks.</param>
/// <param name="PathOf">Its path for one of many.</param>
/// <param name="SqlOf">The statements, with their values, for the same one.</param>
internal sealed record QueryQuestion(
    string Name, Func<int, string> PathOf, Func<int, (string Sql, object?[] Values)[]> SqlOf);

/// <summary>What is asked most: one policy, a dealer's list of policies, a dealer and where it stands.</summary>
internal sealed class QueryQuestions(int policies, int dealers)
{
    private const int Page = 50;

    private static readonly string ReadPolicies = Sql.Load("Api/Policies/read_policies.sql");
    private static readonly string ReadTouches = Sql.Load("Api/Policies/read_touches.sql");
    private static readonly string FindOfDealer = Sql.Load("Api/Policies/find_of_dealer.sql");
    private static readonly string FindDealer = Sql.Load("Api/Dealers/find_dealer.sql");
    private static readonly string ListDealers = Sql.Load("Api/Dealers/list_dealers.sql");
    private static readonly string SumGoals = Sql.Load("Api/Targets/sum_goals.sql");
    private static readonly string SumSales = Sql.Load("Api/Targets/sum_sales.sql");

    public IEnumerable<QueryQuestion> All =>
    [
        new("policy by id", n => $"{Routes.Policies}/{Policy(n)}",
            n => [(ReadPolicies, [new[] { Policy(n) }, null]), (ReadTouches, [Policy(n)])]),
        new("policies of a dealer", n => $"{Routes.Policies}?dealer={Code(n)}&limit={Page}",
            n =>
            [
                (FindDealer, [Code(n), null]), (FindOfDealer, [Dealer(n), null, 0L, Page + 1]),
                (ReadPolicies, [FirstOf(n), new[] { Dealer(n) }]),
            ]),
        new("dealer", n => $"{Routes.Dealers}/{Code(n)}", n => [(ListDealers, [null, null, 1, Code(n)])]),
        new("dealer's standing", n => $"{Routes.Dealers}/{Code(n)}/targets",
            n =>
            [
                (FindDealer, [Code(n), null]),
                (SumSales, [Dealer(n), new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)]),
                (SumGoals, [Dealer(n), new DateOnly(2026, 1, 1), new DateOnly(2026, 4, 1)]),
            ]),
    ];

    /// <summary>Runs the statements one after the other and reads every row.</summary>
    public static async Task ReadAsync(
        NpgsqlDataSource pool, (string Sql, object?[] Values)[] statements, CancellationToken stop)
    {
        await using var connection = await pool.OpenConnectionAsync(stop);
        foreach (var (sql, values) in statements)
        {
            await using var command = connection.Command(sql, values);
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
                continue;
        }
    }

    private long Policy(int n) => 1 + (n % policies);

    private int Dealer(int n) => 1 + (n % dealers);

    private string Code(int n) => PolicyFill.CodeOf(Dealer(n));

    private long[] FirstOf(int n) => [.. Enumerable.Range(0, Page + 1).Select(at => (long)Dealer(n) + (at * dealers))];
}
