using CampaignEngine.Grains.Policies;
using Npgsql;
using Orleans;

namespace CampaignEngine.Bench;

/// <summary>
/// Wakes grains on Orleans' own storage, all of them cold, with as many calls in flight as serve it best. Nobody looks
/// for what is due, and neither journal nor deltas are written: the bench favours it.
/// </summary>
internal sealed class StockBench(BenchServer server, Report report)
{
    /// <summary>Name of the storage.</summary>
    public const string Storage = "stock";

    private const int Policies = 20_000;
    private const int Warm = 5_000;
    private const int InFlight = 128;

    private static readonly DateTimeOffset Now = DateTimeOffset.Parse(PolicyFill.DueAt).ToUniversalTime();

    public async Task<Cost> RunAsync(string filled, CancellationToken stop)
    {
        var database = await server.CreateAsync(filled, stop);
        var rows = await RowsAsync(database, stop);
        Cost cost;
        await using (var silo = await BenchSilo.StartAsync(server.ConnectionTo(database), BenchSilo.Silent, "", stop,
            builder => StockStorage.AddTo(builder, server.ConnectionTo(database))))
        {
            var grains = silo.Part<IGrainFactory>();
            await EachAsync(rows, row => grains.GetGrain<IStockGrain>(row.Id).FillAsync(row), stop);
            await EachAsync(rows[..Warm], row => grains.GetGrain<IStockGrain>(row.Id).WakeAsync(Now), stop);
            await server.ExecuteInAsync(database, "VACUUM (ANALYZE)", stop);
            cost = await new Meter(server, database).RunAsync(async () =>
            {
                await EachAsync(rows[Warm..], row => grains.GetGrain<IStockGrain>(row.Id).WakeAsync(Now), stop);
                return rows.Count - Warm;
            }, stop);
        }
        await report.SayTurnsAsync(server, "stock Orleans", cost, database, stop);
        await server.DropAsync(database, stop);
        return cost;
    }

    private static Task EachAsync(IEnumerable<PolicyRow> rows, Func<PolicyRow, Task> call, CancellationToken stop) =>
        Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = stop },
            async (row, _) => await call(row));

    private async Task<List<PolicyRow>> RowsAsync(string database, CancellationToken stop)
    {
        var rows = new List<PolicyRow>();
        await using var connection = await server.OpenAsync(database, stop);
        await using var command = new NpgsqlCommand(
            $"""
             SELECT policy_id, dealer_id, campaign_id, playbook_id, month, turn_no, phase, state::text
             FROM policy_state ORDER BY policy_id LIMIT {Policies}
             """, connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            rows.Add(new PolicyRow(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt64(2), reader.GetInt32(3),
                reader.GetFieldValue<DateOnly>(4), reader.GetInt32(5), reader.GetString(6), reader.GetString(7), null));
        return rows;
    }
}
