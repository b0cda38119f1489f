using System.Diagnostics;

namespace CampaignEngine.Bench;

/// <summary>What a measured piece of work cost.</summary>
/// <param name="Count">Touches, rows or commands done.</param>
/// <param name="Seconds">How long they took.</param>
/// <param name="OwnCpu">Processor seconds of this process, that is of the silo or of the limit's client.</param>
/// <param name="ServerCpu">Processor seconds of PostgreSQL with all its processes; null when it is elsewhere.</param>
/// <param name="WalBytes">Write-ahead log of the whole server.</param>
/// <param name="RowsWritten">Rows inserted, updated and deleted in the database.</param>
/// <param name="Transactions">Transactions of the database, readings of the meter among them.</param>
/// <param name="HotPercent">Share of the updates of policy_state that stayed on their page.</param>
/// <param name="PeakMegabytes">Largest resident set of this process.</param>
/// <param name="Load">Load of the machine in the minute before the end.</param>
internal sealed record Cost(
    long Count, double Seconds, double OwnCpu, double? ServerCpu, long WalBytes, long RowsWritten, long Transactions,
    double? HotPercent, double PeakMegabytes, double Load)
{
    public double PerSecond => Count / Seconds;

    public double? CpuPerThousand => (OwnCpu + ServerCpu) * 1000 / Count;

    public double WalPerCount => (double)WalBytes / Count;

    public double RowsPerCount => (double)RowsWritten / Count;

    public override string ToString() =>
        $"{PerSecond,9:N0}/s  {CpuPerThousand,6:0.000} CPU s/1000 (own {OwnCpu * 1000 / Count:0.000}, server "
        + $"{ServerCpu * 1000 / Count:0.000})  {WalPerCount,6:N0} WAL B  {RowsPerCount:0.00} rows  "
        + $"{(double)Count / Transactions:0} a transaction  "
        + $"HOT {HotPercent,3:0} %  peak {PeakMegabytes:N0} MB  load {Load:0.0}";
}

/// <summary>Measures the cost of work on one database.</summary>
internal sealed class Meter(BenchServer server, string database)
{
    private const string Rows =
        "SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint FROM pg_stat_user_tables";
    private const string Commits = "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()";
    private const string Wal = "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint";
    private const string Others =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    private const string Hot =
        """
        SELECT (100.0 * n_tup_hot_upd / nullif(n_tup_upd, 0))::float8
        FROM pg_stat_user_tables WHERE relname = 'policy_state'
        """;

    // A backend reports what it wrote after ten idle seconds at the latest, or when it ends.
    private static readonly TimeSpan StatisticsLag = TimeSpan.FromSeconds(1.2);

    /// <summary>Runs the work, which says how much it did.</summary>
    /// <param name="work">What is measured; a silo it works with may live on.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Cost> RunAsync(Func<Task<long>> work, CancellationToken stop)
    {
        await server.ExecuteAsync("CHECKPOINT", stop);
        Machine.ForgetPeak();
        var rows = await server.ScalarAsync<long>(database, Rows, stop);
        var commits = await server.ScalarAsync<long>(database, Commits, stop);
        var wal = await server.ScalarAsync<long>(database, Wal, stop);
        var (own, tree, watch) = (Machine.OwnSeconds(), ServerSeconds(), Stopwatch.StartNew());
        var count = await work();
        watch.Stop();
        own = Machine.OwnSeconds() - own;
        var (peak, load) = (Machine.PeakMegabytes(), Machine.Load());
        tree = await ServerSecondsAsync(stop) - tree;
        wal = await server.ScalarAsync<long>(database, Wal, stop) - wal;
        await SettledAsync(stop);
        rows = await server.ScalarAsync<long>(database, Rows, stop) - rows;
        commits = await server.ScalarAsync<long>(database, Commits, stop) - commits;
        var hot = await server.ScalarAsync<object>(database, Hot, stop);
        return new Cost(
            count, watch.Elapsed.TotalSeconds, own, tree, wal, rows, commits, hot as double?, peak, load);
    }

    private double? ServerSeconds() => server.Postmaster is { } root ? Machine.TreeSeconds(root) : null;

    // Later than the end: a backend that is just ending stands neither among the children nor in its parent's sum.
    private async Task<double?> ServerSecondsAsync(CancellationToken stop)
    {
        await Task.Delay(StatisticsLag, stop);
        return ServerSeconds();
    }

    private async Task SettledAsync(CancellationToken stop)
    {
        for (var tries = 0; tries < 10; tries++)
        {
            await Task.Delay(StatisticsLag, stop);
            if (await server.ScalarAsync<long>(database, Others, stop) == 0)
                return;
        }
    }
}
