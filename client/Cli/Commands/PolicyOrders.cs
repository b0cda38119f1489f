using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>What a person tells a policy term; each verb is the command's name on the wire.</summary>
internal static class PolicyOrders
{
    public static IEnumerable<Command> Build(CommandKit kit) =>
    [
        Plain(kit, "pause"),
        Plain(kit, "resume"),
        Quote(kit),
        Renewed(kit),
        Lost(kit),
        Withdraw(kit),
        ForChannel(kit, "opt-out"),
        ForChannel(kit, "consent"),
        Plain(kit, "unpark"),
    ];

    private static Command Plain(CommandKit kit, string verb) => Order(kit, verb, _ => new PolicyCommand(verb));

    private static Command Quote(CommandKit kit)
    {
        var kind = kit.Symbols.Among("kind", Names.QuoteKinds);
        kind.Required = true;
        return Order(kit, "quote", run => new PolicyCommand("quote", Kind: run.Value(kind)), kind);
    }

    private static Command Renewed(CommandKit kit)
    {
        var premium = kit.Symbols.Option<decimal?>("premium");
        var insurer = kit.Symbols.Option<string?>("insurer");
        var agent = kit.Symbols.Option<string?>("agent");
        return Order(kit, "renewed", run => new PolicyCommand(
            "renewed", Premium: run.Value(premium), Insurer: run.Value(insurer), Agent: run.Value(agent)),
            premium, insurer, agent);
    }

    private static Command Lost(CommandKit kit)
    {
        var reason = kit.Symbols.Required<string>("reason");
        var insurer = kit.Symbols.Option<string?>("insurer");
        return Order(kit, "lost", run => new PolicyCommand(
            "lost", Reason: run.Value(reason), Insurer: run.Value(insurer)), reason, insurer);
    }

    private static Command Withdraw(CommandKit kit)
    {
        var reason = kit.Symbols.Required<string>("reason");
        return Order(kit, "withdraw", run => new PolicyCommand("withdraw", Reason: run.Value(reason)), reason);
    }

    private static Command ForChannel(CommandKit kit, string verb)
    {
        var channel = kit.Symbols.Among("channel", Names.Channels);
        return Order(kit, verb, run => new PolicyCommand(verb, Channel: run.Value(channel)), channel);
    }

    private static Command Order(
        CommandKit kit, string verb, Func<Run, PolicyCommand> command, params IEnumerable<Symbol> symbols)
    {
        var id = kit.Symbols.Argument<long>("policy");
        return kit.Verb($"policy {verb}", async (run, stop) => run.Show(
            await run.Client.Policies.CommandAsync(run.Value(id), command(run), stop),
            ViewsJson.Default.CommandAnswer, PolicyTables.Answer), [id, .. symbols]);
    }
}
