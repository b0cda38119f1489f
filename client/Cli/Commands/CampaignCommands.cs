using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Sdk.Api;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Looks at campaigns.</summary>
internal static class CampaignCommands
{
    public static IEnumerable<Command> Build(CommandKit kit) =>
        [List(kit), Show(kit), Preview(kit), Progress(kit), Days(kit), Uplift(kit)];

    private static Command List(CommandKit kit) => kit.List("list", (run, stop) => run.ShowAsync(
        run.Client.Campaigns.All(), ViewsJson.Default.PageCampaignView, CampaignTables.List, stop));

    private static Command Show(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("campaign");
        return kit.Verb("show", async (run, stop) => run.Show(
            await run.Client.Campaigns.GetAsync(run.Value(id), stop),
            ViewsJson.Default.CampaignView, CampaignTables.One), id);
    }

    private static Command Preview(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("campaign");
        return kit.Verb("preview", async (run, stop) => run.Show(
            await run.Client.Campaigns.PreviewAsync(run.Value(id), stop),
            ViewsJson.Default.PreviewView, CampaignTables.Preview), id);
    }

    private static Command Progress(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("campaign");
        var month = kit.Symbols.MaybeMonth("month");
        return kit.List("progress", (run, stop) => run.ShowAsync(
            run.Client.Campaigns.Dealers(run.Value(id), run.Value(month)),
            ViewsJson.Default.PageDealerShare, ProgressTables.Dealers, stop), id, month);
    }

    private static Command Days(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("campaign");
        var dealer = kit.Symbols.Option<string?>("dealer");
        var from = kit.Symbols.Option<DateOnly?>("from");
        var to = kit.Symbols.Option<DateOnly?>("to");
        return kit.List("days", (run, stop) => run.ShowAsync(
            run.Client.Campaigns.Days(
                run.Value(id), new DaysAsk(run.Value(dealer), run.Value(from), run.Value(to))),
            ViewsJson.Default.PageDayCount, ProgressTables.Days, stop), id, dealer, from, to);
    }

    private static Command Uplift(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("campaign");
        var dealer = kit.Symbols.Option<string?>("dealer");
        return kit.Verb("uplift", async (run, stop) => run.Show(
            await run.Client.Campaigns.UpliftAsync(run.Value(id), run.Value(dealer), stop),
            ViewsJson.Default.UpliftView, UpliftTables.One), id, dealer);
    }
}
