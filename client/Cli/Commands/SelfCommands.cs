using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Cli.Settings;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Who calls, where to, and whether anybody is there.</summary>
internal static class SelfCommands
{
    private const string Well = "ok";

    public static IEnumerable<Command> Build(CommandKit kit) => [Me(kit), Login(kit), Clock(kit), Health(kit)];

    private static Command Me(CommandKit kit) => kit.Verb("me", async (run, stop) => run.Show(
        await run.Client.MeAsync(stop), ViewsJson.Default.MeView, AdminTables.Me));

    private static Command Clock(CommandKit kit) => kit.Verb("clock", async (run, stop) => run.Show(
        await run.Client.ClockAsync(stop), ViewsJson.Default.ClockView, AdminTables.Clock));

    private static Command Health(CommandKit kit) => kit.Verb("health", async (run, stop) =>
    {
        var health = await run.Client.Health.OverviewAsync(stop);
        run.Show(health, ViewsJson.Default.HealthOverview, AdminTables.Health);
        if (health.Status != Well)
            run.ExitCode = ExitCodes.Refused;
    });

    private static Command Login(CommandKit kit) => kit.Verb("login", async (run, stop) =>
    {
        var target = run.Target;
        if (!run.IsTokenNamed)
            target = target.With(await AskAsync(run, stop), run.Words);
        using var client = run.Connect(target);
        var me = await client.MeAsync(stop);
        var file = ConfigFile.Of(run.Around.Variable);
        file.Write(new Config(target.Server.AbsoluteUri, target.Token));
        run.Show(me, ViewsJson.Default.MeView, AdminTables.Me);
        run.Say("say.logged-in", file.Path);
    });

    private static async Task<string> AskAsync(Run run, CancellationToken stop)
    {
        var token = run.Around.CanAsk
            ? await run.Around.AskSecret(run.Words["say.ask-token"], stop)
            : await Prompts.LineAsync(run.Around.Input, stop);
        return string.IsNullOrWhiteSpace(token) ? throw new UsageException(run.Words["say.no-token"]) : token;
    }
}
