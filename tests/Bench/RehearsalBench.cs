using System.Diagnostics;
using System.Text.Json;
using CampaignEngine.SampleLedger;

namespace CampaignEngine.Bench;

/// <summary>
/// Policies of the sample generator through bdc-90 to their end, by the silo program as anybody runs it, and by that of
/// an older version in the same sitting.
/// </summary>
internal sealed class RehearsalBench(Report report, int policies, string? baseline)
{
    private const double Goal = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    // Stands beside this program: the bench refers to it.
    private static string Program => Path.Combine(AppContext.BaseDirectory, "CampaignEngine.Silo.dll");

    public async Task RunAsync(CancellationToken stop)
    {
        report.Say($"\nrehearsal: {policies:N0} policies through bdc-90, --speed max");
        var folder = Directory.CreateTempSubdirectory("campaign-bench-");
        try
        {
            var ledger = Path.Combine(folder.FullName, "ledger.csv");
            LedgerCsv.Write(ledger, new SampleOptions { Rows = policies, Dealers = 12, Out = ledger });
            foreach (var responses in (string[])["none", "sample"])
                await CompareAsync(folder.FullName, ledger, responses, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task CompareAsync(string folder, string ledger, string responses, CancellationToken stop)
    {
        var ours = await RunAsync(Program, Path.Combine(folder, responses), ledger, responses, stop);
        report.Say($"  responses {responses,-7} {ours}");
        report.Keep($"rehearsal-{responses}", ours);
        if (baseline is null)
            return;
        var theirs = await RunAsync(baseline, Path.Combine(folder, responses + "-baseline"), ledger, responses, stop);
        var ratio = ours.PerSecond / theirs.PerSecond;
        report.Say($"  the older version {theirs}\n  ratio {ratio:0.0} of it (goal {Goal:0})");
        report.Keep($"rehearsal-{responses}-baseline", new { Run = theirs, Ratio = ratio, Goal });
    }

    private static async Task<Rehearsed> RunAsync(
        string program, string folder, string ledger, string responses, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var summary = Path.Combine(folder, "summary.json");
        var start = new ProcessStartInfo("dotnet",
        [
            program, "run", "--ledger", ledger, "--speed", "max", "--responses", responses, "--until-done",
            "--json", summary, "--data", Path.Combine(folder, "data"), "--port", "0",
        ])
        { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        // Read to the end, or a full pipe would hold it up.
        var said = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
        return process.ExitCode == 0 ? Rehearsed.Read(summary) : throw new InvalidOperationException(
            $"{program} ended with {process.ExitCode}:\n{string.Join('\n', await said)}");
    }

    private sealed record Rehearsed(double PerSecond, double Seconds, long Policies, double Load)
    {
        public override string ToString() =>
            $"{PerSecond,8:N0} touches/s, {Policies:N0} policies in {Seconds:0.0} s; load {Load:0.0}";

        public static Rehearsed Read(string summary)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(summary));
            var root = json.RootElement;
            return new Rehearsed(root.GetProperty("touchesPerSecond").GetDouble(),
                root.GetProperty("wallSeconds").GetDouble(), root.GetProperty("policies").GetInt64(), Machine.Load());
        }
    }
}
