using System.Diagnostics;
using CampaignEngine.SampleLedger;
using CampaignEngine.Silo.Ledger;

namespace CampaignEngine.Bench;

/// <summary>A point of an import's course.</summary>
internal sealed record Progress(double Seconds, long Rows);

/// <summary>
/// A generated ledger through the whole import - parsed, validated, matched, stored, enrolled - against COPY of the
/// same file into a table of the same columns without an index.
/// </summary>
internal sealed class ImportBench(BenchServer server, Report report, int rows)
{
    private const double MostMegabytes = 500;

    // The sample's terms expire from 2026-04-01 on, so none is past.
    private const string Clock = "2025-12-31 12:00+08";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-bench-");
        var ledger = Path.Combine(folder.FullName, "ledger.csv");
        LedgerCsv.Write(ledger, new SampleOptions { Rows = rows, Dealers = 50, Out = ledger });
        report.Say($"\nimport: {rows:N0} rows, {new FileInfo(ledger).Length / 1e6:N0} MB, "
            + "into a launched bdc-90 campaign");
        var database = await server.CreateAsync(null, stop);
        try
        {
            var before = await CopyAsync(database, ledger, stop);
            var (cost, course) = await ImportAsync(database, ledger, folder.FullName, stop);
            var after = await CopyAsync(database, ledger, stop);
            await SayAsync(database, cost, course, [before, after], stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        await server.DropAsync(database, stop);
    }

    private async Task SayAsync(
        string database, Cost cost, List<Progress> course, Cost[] copies, CancellationToken stop)
    {
        var quarters = Enumerable.Range(1, 4).Select(quarter => QuarterOf(course, quarter)).ToArray();
        var copied = copies.Max(copy => copy.PerSecond);
        report.Say($"  rows/s by quarter: {string.Join("  ", quarters.Select(rate => $"{rate:N0}"))}  "
            + $"(last/first {quarters[3] / quarters[0]:0.00})");
        var summary = await server.ScalarAsync<string>(database,
            "SELECT format('%s added, %s rejected, %s enrolled, %s', added, rejected, enrolled, state) FROM import_job",
            stop);
        report.Say($"  {summary}; peak memory {cost.PeakMegabytes:0} MB of {MostMegabytes:0}");
        report.Say($"  ratio {cost.PerSecond / copied:0.000} of COPY ({cost.PerSecond:N0}/s of {copied:N0}/s)");
        report.Keep("import", new
        {
            Rows = rows,
            Ratio = cost.PerSecond / copied,
            RowsPerSecond = cost.PerSecond,
            CopyPerSecond = copied,
            RowsPerSecondByQuarter = quarters,
            PeakMegabytes = cost.PeakMegabytes,
            Summary = summary,
            Import = cost,
            Copies = copies,
            Course = course,
        });
    }

    private async Task<(Cost Cost, List<Progress> Course)> ImportAsync(
        string database, string ledger, string folder, CancellationToken stop)
    {
        var course = new List<Progress>();
        await using var silo = await BenchSilo.StartAsync(
            server.ConnectionTo(database), BenchSilo.Silent, Path.Combine(folder, "store"), stop);
        await silo.PrepareAsync(Clock, stop);
        var cost = await new Meter(server, database).RunAsync(async () =>
        {
            await using (var body = File.OpenRead(ledger))
                await silo.Part<Imports>().AcceptAsync(
            body, new Arrival("ledger.csv", null, "bench") { FoundsDealers = true }, stop);
            var watch = Stopwatch.StartNew();
            course.Add(new Progress(0, 0));
            var import = Task.Run(() => silo.Part<Imports>().RunOnceAsync(stop), stop);
            while (!import.IsCompleted)
            {
                await Task.WhenAny(import, Task.Delay(LookEvery, stop));
                course.Add(new Progress(watch.Elapsed.TotalSeconds, await ReadRowsAsync(database, stop)));
            }
            await import;
            return rows;
        }, stop);
        report.Say($"  {"import",-10} {cost}");
        return (cost, course);
    }

    private Task<long> ReadRowsAsync(string database, CancellationToken stop) => server.ScalarAsync<long>(database,
        "SELECT coalesce(max(added + changed + unchanged + rejected), 0)::bigint FROM import_job", stop);

    // Rows per second between the moments at which so many quarters of the rows were in.
    private double QuarterOf(List<Progress> course, int quarter) =>
        rows / 4.0 / (MomentOf(course, rows * quarter / 4.0) - MomentOf(course, rows * (quarter - 1) / 4.0));

    private static double MomentOf(List<Progress> course, double wanted)
    {
        var next = course.FindIndex(point => point.Rows >= wanted);
        if (next <= 0)
            return next < 0 ? course[^1].Seconds : 0;
        var (before, after) = (course[next - 1], course[next]);
        var share = (wanted - before.Rows) / (after.Rows - before.Rows);
        return before.Seconds + (share * (after.Seconds - before.Seconds));
    }

    private async Task<Cost> CopyAsync(string database, string ledger, CancellationToken stop)
    {
        await server.ExecuteInAsync(database, PlainTable, stop);
        var cost = await new Meter(server, database).RunAsync(async () =>
        {
            await using var connection = await server.OpenAsync(database, stop);
            await using var copy = await connection.BeginTextImportAsync(
                "COPY bench_ledger FROM STDIN (FORMAT csv, HEADER)", stop);
            using var body = new StreamReader(ledger);
            var buffer = new char[1 << 16];
            for (int count; (count = await body.ReadAsync(buffer, stop)) > 0;)
                await copy.WriteAsync(buffer.AsMemory(0, count), stop);
            return rows;
        }, stop);
        report.Say($"  {"COPY",-10} {cost}");
        await server.ExecuteInAsync(database, "DROP TABLE bench_ledger", stop);
        return cost;
    }

    private const string PlainTable =
        """
        CREATE TABLE bench_ledger (
            dealer_code text, dealer_name text, policy_no text, line text, insurer text, plate text, vin text,
            model text,
            first_registered date, owner text, phone text, start_date date, expiry_date date, premium numeric(12, 2),
            claims smallint, tier text, loan text, agent text, last_maintenance date,
            consent_sms text, consent_call text)
        """;
}
