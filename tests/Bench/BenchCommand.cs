using System.CommandLine;

namespace CampaignEngine.Bench;

/// <summary>The benches by name, and their options.</summary>
internal static class BenchCommand
{
    private static readonly string[] Names =
        ["turns", "commands", "failover", "rehearsal", "import", "idle", "desk", "live", "query"];

    private static readonly Argument<string> Which = new("bench")
    {
        Description = string.Join(", ", Names) + " or all",
        DefaultValueFactory = _ => "all",
    };

    private static readonly Option<int> Policies = new("--policies")
    { Description = "turns, live: policies due at once", DefaultValueFactory = _ => 200_000 };

    private static readonly Option<int> Rows = new("--rows")
    {
        Description = "import: rows of the ledger; idle, query: policies; desk: open tasks",
        DefaultValueFactory = _ => 1_000_000,
    };

    private static readonly Option<int> Callers = new("--callers")
    { Description = "commands: concurrent callers", DefaultValueFactory = _ => 256 };

    private static readonly Option<int> Seconds = new("--seconds")
    { Description = "commands, live: length of one measurement", DefaultValueFactory = _ => 20 };

    private static readonly Option<int> Subscribers = new("--subscribers")
    { Description = "live: subscribers who read", DefaultValueFactory = _ => 1_000 };

    private static readonly Argument<string> Silo = new("address");

    private static readonly Option<int> Rounds = new("--rounds")
    { Description = "failover: silos to kill", DefaultValueFactory = _ => 10 };

    private static readonly Option<int> Terms = new("--terms")
    { Description = "rehearsal: policies", DefaultValueFactory = _ => 20_000 };

    private static readonly Option<string?> Baseline = new("--baseline")
    { Description = "rehearsal: the silo program (DLL) of an older version, to run in the same sitting" };

    private static readonly Option<string?> Json = new("--json") { Description = "Write everything here" };

    public static RootCommand Build()
    {
        Which.AcceptOnlyFromAmong([.. Names, "all"]);
        var silo = new Command(SiloChild.Command, "What the failover bench starts") { Hidden = true };
        silo.SetAction((_, stop) => SiloChild.RunAsync(stop));
        var crowd = new Command(LiveCrowd.Command, "What the live bench starts") { Silo };
        crowd.Hidden = true;
        crowd.SetAction((parsed, stop) => LiveCrowd.RunAsync(new Uri(parsed.GetRequiredValue(Silo)), stop));
        var root = new RootCommand("Measures the engine against the limits of its own server, in one run")
        {
            Which, Policies, Rows, Callers, Seconds, Subscribers, Rounds, Terms, Baseline, Json, silo, crowd,
        };
        root.SetAction(async (parsed, stop) =>
        {
            var report = new Report();
            await RunAsync(parsed, report, stop);
            report.Write(parsed.GetValue(Json));
            return 0;
        });
        return root;
    }

    private static async Task RunAsync(ParseResult parsed, Report report, CancellationToken stop)
    {
        await using var server = await BenchServer.StartAsync(stop);
        report.Say($"{server.Description}; {Machine.Describe()}");
        var wanted = parsed.GetValue(Which)!;
        foreach (var (name, run) in Benches(parsed, server, report))
            if (wanted == name || wanted == "all")
                await run(stop);
    }

    private static IEnumerable<(string Name, Func<CancellationToken, Task> Run)> Benches(
        ParseResult parsed, BenchServer server, Report report) =>
    [
        ("turns", new TurnsBench(server, report, parsed.GetValue(Policies)).RunAsync),
        ("commands", new CommandsBench(
            server, report, parsed.GetValue(Callers), parsed.GetValue(Seconds)).RunAsync),
        ("failover", new FailoverBench(server, report, parsed.GetValue(Rounds)).RunAsync),
        ("rehearsal", new RehearsalBench(report, parsed.GetValue(Terms), parsed.GetValue(Baseline)).RunAsync),
        ("import", new ImportBench(server, report, parsed.GetValue(Rows)).RunAsync),
        ("idle", new IdleBench(server, report, parsed.GetValue(Rows)).RunAsync),
        ("desk", new DeskBench(server, report, parsed.GetValue(Rows)).RunAsync),
        ("live", new LiveBench(server, report, parsed.GetValue(Policies),
            new LiveScale(parsed.GetValue(Subscribers), parsed.GetValue(Seconds))).RunAsync),
        ("query", new QueryBench(server, report, parsed.GetValue(Rows)).RunAsync),
    ];
}
