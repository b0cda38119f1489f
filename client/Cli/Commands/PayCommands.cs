using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>What a dealer's agents are paid for a month.</summary>
internal static class PayCommands
{
    public static Command Build(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var month = kit.Symbols.MaybeMonth("month");
        return kit.Verb("dealer pay", async (run, stop) => run.Show(
            await run.Client.Pay.GetAsync(run.Value(code), run.Value(month), stop),
            ViewsJson.Default.PayView, PayTables.One), code, month);
    }
}
