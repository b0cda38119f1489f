using System.Diagnostics;

namespace CampaignEngine.Bench;

/// <summary>One database of enrolled policies, of which every run gets a copy.</summary>
internal sealed class TurnsFill(BenchServer server, Report report)
{
    /// <summary>Fills a database whose clock stands a day before anything is due.</summary>
    public async Task<string> RunAsync(
        int policies, CancellationToken stop, int dealers = PolicyFill.UsualDealers)
    {
        var watch = Stopwatch.StartNew();
        var filled = await server.CreateAsync(null, stop);
        await using (var silo = await BenchSilo.StartAsync(server.ConnectionTo(filled), BenchSilo.Silent, "", stop))
        {
            await silo.PrepareAsync(PolicyFill.EnrolledAt, stop);
            await new PolicyFill(silo, dealers).RunAsync(policies, stop);
        }
        await server.ExecuteInAsync(filled, "VACUUM (ANALYZE, FREEZE)", stop);
        report.Say($"  filled and enrolled in {watch.Elapsed.TotalSeconds:0} s");
        return filled;
    }
}
