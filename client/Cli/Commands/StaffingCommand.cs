using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>How many agents a dealer needs.</summary>
internal static class StaffingCommand
{
    public static Command Build(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var days = kit.Symbols.Option<int?>("staffing-days", "days");
        var agents = kit.Symbols.Option<int?>("agents");
        return kit.Verb("dealer staffing", async (run, stop) => run.Show(
            await run.Client.Staffing.GetAsync(run.Value(code), run.Value(days), run.Value(agents), stop),
            ViewsJson.Default.StaffingView, StaffingTables.One), code, days, agents);
    }
}
