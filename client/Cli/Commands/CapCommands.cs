using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>How often one phone may be contacted.</summary>
internal static class CapCommands
{
    public static Command Build(CommandKit kit) => kit.Noun("cap", [List(kit), Set(kit), Remove(kit)]);

    private static Command List(CommandKit kit) => kit.List("cap list", (run, stop) => run.ShowAsync(
        run.Client.Caps.All(), ViewsJson.Default.PageCapView, AdminTables.Caps, stop));

    private static Command Set(CommandKit kit)
    {
        var channel = kit.Symbols.Argument<string>("cap-channel");
        var days = kit.Symbols.Argument<int>("cap-days");
        var most = kit.Symbols.Argument<int>("cap-most");
        return kit.Verb("cap set", async (run, stop) =>
        {
            var cap = new CapView(run.Value(channel), run.Value(days), run.Value(most));
            run.Show(
                await run.Client.Caps.SetAsync(cap, stop), ViewsJson.Default.CapView,
                (set, words) => AdminTables.Caps([set], words));
        }, channel, days, most);
    }

    private static Command Remove(CommandKit kit)
    {
        var channel = kit.Symbols.Argument<string>("cap-channel");
        var days = kit.Symbols.Argument<int>("cap-days");
        return kit.Verb("cap remove", async (run, stop) =>
        {
            await run.Client.Caps.RemoveAsync(run.Value(channel), run.Value(days), stop);
            run.Say("say.cap-removed", run.Value(channel), run.Value(days));
        }, channel, days);
    }
}
