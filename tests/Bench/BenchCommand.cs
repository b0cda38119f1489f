using System.CommandLine;

namespace CampaignEngine.Bench;

/// <summary>The benches by name, and their options.</summary>
internal static class BenchCommand
{
    private static readonly Argument<string> Which = new("bench")
    { Description = "turns, import, commands or all", DefaultValueFactory = _ => "all" };

    private static readonly Option<int> Policies = new("--policies")
    { Description = "turns: policies due at once", DefaultValueFactory = _ => 200_000 };

    private static readonly Option<int> Rows = new("--rows")
    { Description = "import: rows of the ledger", DefaultValueFactory = _ => 1_000_000 };

    private static readonly Option<int> Callers = new("--callers")
    { Description = "commands: concurrent callers", DefaultValueFactory = _ => 256 };

    private static readonly Option<int> Seconds = new("--seconds")
    { Description = "commands: length of one measurement", DefaultValueFactory = _ => 20 };

    private static readonly Option<string?> Json = new("--json") { Description = "Write everything here" };

    public static RootCommand Build()
    {
        Which.AcceptOnlyFromAmong("turns", "import", "commands", "all");
        var root = new RootCommand("Measures the engine against the limits of its own server, in one run")
            { Which, Policies, Rows, Callers, Seconds, Json };
        root.SetAction(async (parsed, stop) =>
        {
            var which = parsed.GetValue(Which)!;
            var report = new Report();
            await using var server = await BenchServer.StartAsync(stop);
            report.Say($"{server.Description}; {Machine.Describe()}");
            if (which is "turns" or "all")
                await new TurnsBench(server, report, parsed.GetValue(Policies)).RunAsync(stop);
            if (which is "commands" or "all")
                await new CommandsBench(server, report, parsed.GetValue(Callers), parsed.GetValue(Seconds))
                    .RunAsync(stop);
            if (which is "import" or "all")
                await new ImportBench(server, report, parsed.GetValue(Rows)).RunAsync(stop);
            report.Write(parsed.GetValue(Json));
            return 0;
        });
        return root;
    }
}
