using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Sdk;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Dealers: look, rest, reinstate; their targets, losses, pay, promotions, action items and reports.</summary>
internal static class DealerCommands
{
    public static Command Build(CommandKit kit) => kit.Noun("dealer",
    [
        List(kit),
        One(kit, "dealer show", (client, code, stop) => client.Dealers.GetAsync(code, stop)),
        Progress(kit),
        One(kit, "dealer suspend", (client, code, stop) => client.Dealers.SuspendAsync(code, stop)),
        One(kit, "dealer reinstate", (client, code, stop) => client.Dealers.ReinstateAsync(code, stop)),
        Affiliate(kit),
        .. TargetCommands.Build(kit),
        .. ChurnCommands.Build(kit),
        .. InsurerCommands.Build(kit),
        .. PayCommands.Build(kit),
        StaffingCommand.Build(kit),
        .. ActionCommands.Build(kit),
        ReportScheduleCommand.Build(kit),
        .. PromotionCommands.Build(kit),
    ]);

    private static Command List(CommandKit kit) => kit.List("dealer list", (run, stop) => run.ShowAsync(
        run.Client.Dealers.All(), ViewsJson.Default.PageDealerView, DealerTables.List, stop));

    private static Command One(
        CommandKit kit, string path, Func<CampaignClient, string, CancellationToken, Task<DealerView>> ask)
    {
        var code = kit.Symbols.Segment("code");
        return kit.Verb(path, async (run, stop) => run.Show(
            await ask(run.Client, run.Value(code), stop), ViewsJson.Default.DealerView, DealerTables.One), code);
    }

    private static Command Affiliate(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var since = kit.Symbols.Option<string?>("since");
        var group = kit.Symbols.Option<string?>("dealer-group", "group");
        var region = kit.Symbols.Option<string?>("region");
        var brands = kit.Symbols.Option<string[]?>("brands", "brand");
        return kit.Verb("dealer affiliate", async (run, stop) => run.Show(
            await run.Client.Dealers.AffiliateAsync(
                run.Value(code),
                new AffiliationChange(run.Value(since), run.Value(group), run.Value(region), run.Value(brands)), stop),
            ViewsJson.Default.DealerView, DealerTables.One), code, since, group, region, brands);
    }

    private static Command Progress(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var campaign = kit.Symbols.Option<long?>("campaign");
        return kit.List("dealer progress", (run, stop) => run.ShowAsync(
            run.Client.Dealers.Progress(run.Value(code), run.Value(campaign)),
            ViewsJson.Default.PageMonthShare, ProgressTables.Months, stop), code, campaign);
    }
}
