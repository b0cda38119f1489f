using System.Diagnostics;
using Npgsql;

namespace CampaignEngine.Bench;

/// <summary>Transactions as pgbench makes them: every connection updates and commits one row after another.</summary>
internal sealed class RowTransactions(BenchServer server, string database, int connections, TimeSpan length)
{
    private const int Rows = 100_000;

    public const string Table =
        """
        CREATE TABLE bench_row (id int PRIMARY KEY, amount bigint NOT NULL) WITH (fillfactor = 50);
        INSERT INTO bench_row SELECT n, 0 FROM generate_series(1, 100000) AS n;
        """;

    /// <summary>How long each transaction took, once it has run.</summary>
    public Waits Waits { get; private set; } = new(0, 0, 0);

    /// <summary>Runs for the given time and says how many transactions were committed.</summary>
    public async Task<long> RunAsync(CancellationToken stop)
    {
        var open = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => server.OpenAsync(database, stop)));
        var waits = await Task.WhenAll(open.Select((connection, number) =>
            Task.Run(() => UpdateAsync(connection, number, stop), stop)));
        foreach (var connection in open)
            await connection.DisposeAsync();
        Waits = Waits.Of(waits);
        return waits.Sum(own => own.Count);
    }

    private async Task<List<double>> UpdateAsync(NpgsqlConnection connection, int seed, CancellationToken stop)
    {
        var random = new Random(seed);
        var waits = new List<double>();
        await using var command = new NpgsqlCommand(
            "UPDATE bench_row SET amount = amount + 1 WHERE id = $1", connection);
        var id = new NpgsqlParameter<int>();
        command.Parameters.Add(id);
        await command.PrepareAsync(stop);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < length;)
        {
            id.TypedValue = random.Next(1, Rows + 1);
            var sent = Stopwatch.GetTimestamp();
            await command.ExecuteNonQueryAsync(stop);
            waits.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }
        return waits;
    }
}
