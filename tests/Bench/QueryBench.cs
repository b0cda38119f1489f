using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Api.Plans;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Bench;

/// <summary>
/// What pages ask, over HTTP, beside the statements that read the same answer, over as many connections in the same
/// process: taking turns, twice each. Then the staffing of a large dealer, and the plans of all the pages' statements.
/// </summary>
internal sealed class QueryBench(BenchServer server, Report report, int policies)
{
    private const int Dealers = 500;
    private const int Connections = 8;
    private const int LargeDealer = 20_000;
    private const double Goal = 0.3;
    private const double P99Goal = 50;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken stop)
    {
        report.Say($"\nquery: {policies:N0} policies of {Dealers} dealers, {Connections} connections");
        var database = await new TurnsFill(server, report).RunAsync(policies, stop, Dealers);
        await using (var silo = await BenchSilo.StartAsync(
            server.ConnectionTo(database), BenchSilo.Ringing, "", stop, serves: true))
        {
            while (await silo.Part<FoldDoor>().RunOnceAsync(stop) > 0)
                continue;
            await server.ExecuteInAsync(database, "VACUUM (ANALYZE)", stop);
            var token = (await silo.Part<ApiKeys>().CreateAsync(
                new KeyOrder("bench", Role.Operator, Dealers: null, ExpiresAt: null, CreatedBy: "bench"), stop)).Token;
            await using var sql = SourceOf(database);
            foreach (var question in new QueryQuestions(policies, Dealers).All)
                await CompareAsync(question, silo.Address, token, sql, stop);
            await StaffAsync(database, silo.Address, token, stop);
            await ExplainAsync(sql, stop);
        }
        await server.DropAsync(database, stop);
    }

    private NpgsqlDataSource SourceOf(string database) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(Pool.Api.On(server.ConnectionTo(database)).ConnectionString)
        {
            MaxPoolSize = Connections,
        });

    private async Task CompareAsync(
        QueryQuestion question, Uri address, string token, NpgsqlDataSource sql, CancellationToken stop)
    {
        var callers = Enumerable.Range(0, Connections).Select(_ => new BareHttp(address, token)).ToArray();
        Task AskAsync(int caller, int n) => callers[caller].GetAsync(question.PathOf(n), stop);
        Task ReadAsync(int caller, int n) => QueryQuestions.ReadAsync(sql, question.SqlOf(n), stop);
        await RunAsync(AskAsync, WarmUp, stop);
        await RunAsync(ReadAsync, WarmUp, stop);
        var (asked, read) = (new List<Answered>(), new List<Answered>());
        for (var round = 0; round < 2; round++)
        {
            read.Add(await RunAsync(ReadAsync, Length, stop));
            asked.Add(await RunAsync(AskAsync, Length, stop));
        }
        foreach (var caller in callers)
            caller.Dispose();
        var (ours, bare) = (asked.Average(one => one.PerSecond), read.Average(one => one.PerSecond));
        var p99 = asked.Max(one => one.P99);
        report.Say($"  {question.Name,-22} {ours,6:N0}/s of {bare,6:N0}/s of its SQL: ratio {ours / bare:0.00} (goal "
            + $"{Goal:0.0})  p50 {asked.Average(one => one.P50):0.0} ms  p99 {p99:0.0} ms (goal {P99Goal:0})  "
            + $"SQL p99 {read.Max(one => one.P99):0.0} ms  load {Machine.Load():0.0}");
        report.Keep($"query {question.Name}", new { Ratio = ours / bare, Goal, P99Goal, Http = asked, Sql = read });
    }

    private static async Task<Answered> RunAsync(
        Func<int, int, Task> ask, TimeSpan length, CancellationToken stop)
    {
        var waits = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(caller => Task.Run(async () =>
        {
            for (var random = new Random(caller); watch.Elapsed < length;)
            {
                var asked = Stopwatch.GetTimestamp();
                await ask(caller, random.Next());
                waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }, stop)));
        var seconds = watch.Elapsed.TotalSeconds;
        double[] sorted = [.. waits.Order()];
        return new Answered(sorted.Length / seconds, sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100]);
    }

    // The first call of another dealer has compiled what there is to compile.
    private async Task StaffAsync(string database, Uri address, string token, CancellationToken stop)
    {
        await server.ExecuteInAsync(
            database, $"UPDATE policy_state SET dealer_id = 1 WHERE policy_id <= {LargeDealer}", stop);
        using var caller = new BareHttp(address, token);
        var (took, cpu) = (new List<double>(), 0.0);
        foreach (var dealer in (int[])[2, 1, 1])
        {
            var before = Machine.OwnSeconds();
            var asked = Stopwatch.GetTimestamp();
            await caller.GetAsync(
                Routes.DealerStaffing.Replace("{code}", PolicyFill.CodeOf(dealer), StringComparison.Ordinal), stop);
            took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            if (took.Count == 2)
                cpu = (Machine.OwnSeconds() - before) * 1000;
        }
        report.Say($"  staffing of {LargeDealer:N0} live terms {took[1]:0} ms (goal 1,000), {cpu:0} ms of them on a "
            + $"processor; again {took[2]:0} ms; the first of the process, of {policies / Dealers:N0}, {took[0]:0} ms");
        report.Keep("query staffing", new { Terms = LargeDealer, Milliseconds = took[1], Cpu = cpu, Again = took[2] });
    }

    private async Task ExplainAsync(NpgsqlDataSource sql, CancellationToken stop)
    {
        await using var connection = await sql.OpenConnectionAsync(stop);
        var large = await SettledPlan.LargeAsync(connection);
        foreach (var statement in new DashboardStatements(7, 1, 7, new byte[32]).All)
        {
            var plan = (await SettledPlan.OfAsync(connection, Sql.Load(statement.File), statement.Values))[^1];
            string[] scanned = [.. SettledPlan.Scanned(plan).Where(large.Contains)];
            var found = scanned.Length == 0 ? Indexes(plan).Distinct() : scanned.Prepend("SCANS");
            report.Say($"  {statement.File,-44} {plan.GetProperty("Total Cost").GetDouble(),10:N0}  "
                + string.Join(' ', found));
        }
    }

    private static IEnumerable<string> Indexes(JsonElement node)
    {
        if (node.TryGetProperty("Index Name", out var name))
            yield return name.GetString()!;
        if (node.TryGetProperty("Plans", out var parts))
            foreach (var inner in parts.EnumerateArray().SelectMany(Indexes))
                yield return inner;
    }

    /// <summary>How many were answered, and how long they waited, milliseconds.</summary>
    private sealed record Answered(double PerSecond, double P50, double P99);
}
