using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Sdk.Api;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Policy terms: find and explain; what they are told stands in <see cref="PolicyOrders"/>.</summary>
internal static class PolicyCommands
{
    public static Command Build(CommandKit kit) =>
        kit.Noun("policy", [Find(kit), Show(kit), Why(kit), Timeline(kit), .. PolicyOrders.Build(kit)]);

    private static Command Find(CommandKit kit)
    {
        var dealer = kit.Symbols.Option<string?>("dealer");
        var campaign = kit.Symbols.Option<long?>("campaign");
        var phase = kit.Symbols.Option<string?>("phase");
        var plate = kit.Symbols.Option<string?>("plate");
        var policyNo = kit.Symbols.Option<string?>("policy-no");
        var phone = kit.Symbols.Option<string?>("phone");
        var owner = kit.Symbols.Option<string?>("owner");
        var suppressed = kit.Symbols.Option<string?>("suppressed");
        return kit.List("policy find", (run, stop) => run.ShowAsync(
            run.Client.Policies.Find(new PolicySearch(
                run.Value(dealer), run.Value(campaign), run.Value(phase), run.Value(plate), run.Value(policyNo),
                run.Value(phone), run.Value(owner), run.Value(suppressed))),
            ViewsJson.Default.PagePolicySummary, PolicyTables.List, stop),
            dealer, campaign, phase, plate, policyNo, phone, owner, suppressed);
    }

    private static Command Show(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("policy");
        return kit.Verb("policy show", async (run, stop) => run.Show(
            await run.Client.Policies.GetAsync(run.Value(id), stop),
            ViewsJson.Default.PolicyView, PolicyTables.One), id);
    }

    private static Command Why(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("policy");
        return kit.Verb("policy why", async (run, stop) => run.Show(
            await run.Client.Policies.WhyAsync(run.Value(id), stop),
            ViewsJson.Default.WhyView, PolicyTables.Why), id);
    }

    private static Command Timeline(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("policy");
        return kit.List("policy timeline", (run, stop) => run.ShowAsync(
            run.Client.Policies.Timeline(run.Value(id)),
            ViewsJson.Default.PageTurnView, PolicyTables.Timeline, stop), id);
    }
}
