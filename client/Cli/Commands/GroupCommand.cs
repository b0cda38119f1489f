using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Sdk.Api;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Shows all dealers side by side, and like for like.</summary>
internal static class GroupCommand
{
    public static Command Build(CommandKit kit)
    {
        var month = kit.Symbols.MaybeMonth("month");
        var which = new GroupSymbols(kit.Symbols);
        var group = kit.Verb("group", async (run, stop) => run.Show(
            await run.Client.Group.WholeAsync(run.Value(month), which.Of(run), stop),
            ViewsJson.Default.GroupView, GroupTables.One), [month, .. which.All]);
        group.Subcommands.Add(Benchmark(kit));
        return group;
    }

    private static Command Benchmark(CommandKit kit)
    {
        var from = kit.Symbols.MaybeMonth("from-month", "from");
        var to = kit.Symbols.MaybeMonth("to-month", "to");
        var which = new GroupSymbols(kit.Symbols);
        return kit.Verb("group benchmark", async (run, stop) => run.Show(
            await run.Client.Group.BenchmarkAsync(run.Value(from), run.Value(to), which.Of(run), stop),
            ViewsJson.Default.BenchmarkView, BenchmarkTables.One), [from, to, .. which.All]);
    }

    /// <summary>The options that say which dealers.</summary>
    private sealed class GroupSymbols(SymbolKit symbols)
    {
        private readonly Option<string?> _group = symbols.Option<string?>("dealer-group", "group");
        private readonly Option<string?> _region = symbols.Option<string?>("region");
        private readonly Option<string?> _brand = symbols.Option<string?>("brand");

        public Symbol[] All => [_group, _region, _brand];

        public GroupSearch Of(Run run) => new(run.Value(_group), run.Value(_region), run.Value(_brand));
    }
}
