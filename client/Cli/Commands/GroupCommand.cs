using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Shows all dealers side by side.</summary>
internal static class GroupCommand
{
    public static Command Build(CommandKit kit)
    {
        var month = kit.Symbols.MaybeMonth("month");
        return kit.Verb("group", async (run, stop) => run.Show(
            await run.Client.Group.WholeAsync(run.Value(month), stop),
            ViewsJson.Default.GroupView, GroupTables.One), month);
    }
}
