using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Sdk;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Changes campaigns.</summary>
internal static class CampaignOrders
{
    public static IEnumerable<Command> Build(CommandKit kit) =>
    [
        Draft(kit),
        Redraft(kit),
        Order(kit, "launch", (client, id, stop) => client.Campaigns.LaunchAsync(id, stop)),
        Order(kit, "pause", (client, id, stop) => client.Campaigns.PauseAsync(id, stop)),
        Order(kit, "resume", (client, id, stop) => client.Campaigns.ResumeAsync(id, stop)),
        End(kit),
    ];

    private static Command Draft(CommandKit kit)
    {
        var plan = new DraftSymbols(kit.Symbols);
        return kit.Verb("draft", async (run, stop) => Show(
            run, await run.Client.Campaigns.DraftAsync(plan.Read(run), stop)), plan.All);
    }

    private static Command Redraft(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("campaign");
        var plan = new DraftSymbols(kit.Symbols);
        return kit.Verb("redraft", async (run, stop) => Show(
            run, await run.Client.Campaigns.RedraftAsync(run.Value(id), plan.Read(run), stop)), [id, .. plan.All]);
    }

    private static Command End(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("campaign");
        var yes = kit.Symbols.Option<bool>("yes");
        return kit.Verb("end", async (run, stop) =>
        {
            if (!run.Value(yes))
                await Confirmation.AskAsync(run, run.Words.Say("say.confirm-end", run.Value(id)), stop);
            Show(run, await run.Client.Campaigns.EndAsync(run.Value(id), stop));
        }, id, yes);
    }

    private static Command Order(
        CommandKit kit, string verb, Func<CampaignClient, long, CancellationToken, Task<CampaignView>> order)
    {
        var id = kit.Symbols.Argument<long>("campaign");
        return kit.Verb(verb, async (run, stop) => Show(run, await order(run.Client, run.Value(id), stop)), id);
    }

    private static void Show(Run run, CampaignView campaign) =>
        run.Show(campaign, ViewsJson.Default.CampaignView, CampaignTables.One);

    /// <summary>What a draft is made of.</summary>
    private sealed class DraftSymbols(SymbolKit symbols)
    {
        private readonly Argument<string> _name = symbols.Argument<string>("name");
        private readonly Option<string> _playbook = symbols.Required<string>("playbook");
        private readonly Option<int?> _version = symbols.Option<int?>("playbook-version");
        private readonly Option<string[]> _dealers = symbols.Several("dealers");
        private readonly Option<DateOnly?> _from = symbols.Option<DateOnly?>("expiry-from");
        private readonly Option<DateOnly?> _to = symbols.Option<DateOnly?>("expiry-to");
        private readonly Option<string[]> _lines = symbols.Several("lines");

        private readonly SegmentSymbols _segment = new(symbols);
        private readonly Option<int?> _holdout = symbols.Option<int?>("holdout");

        public IReadOnlyList<Symbol> All =>
            [_name, _playbook, _version, _dealers, _from, _to, _lines, .. _segment.All, _holdout];

        public CampaignDraft Read(Run run) => new(
            run.Value(_name), run.Value(_playbook), run.Value(_version),
            new AudienceView(
                Some(run.Value(_dealers)), run.Value(_from), run.Value(_to), Some(run.Value(_lines)),
                _segment.Read(run)),
            run.Value(_holdout));

        private static string[]? Some(string[]? given) => given is { Length: > 0 } ? given : null;
    }
}
