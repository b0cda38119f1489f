using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>The keys that may call.</summary>
internal static class KeyCommands
{
    public static Command Build(CommandKit kit) => kit.Noun("keys", [List(kit), Add(kit), Revoke(kit)]);

    private static Command List(CommandKit kit) => kit.List("keys list", (run, stop) => run.ShowAsync(
        run.Client.Keys.All(), ViewsJson.Default.PageKeyView, AdminTables.Keys, stop));

    private static Command Add(CommandKit kit)
    {
        var name = kit.Symbols.Argument<string>("key-name");
        var role = kit.Symbols.Among("role", Names.Roles);
        role.Required = true;
        var dealers = kit.Symbols.Several("dealers");
        var expires = kit.Symbols.Option<DateTimeOffset?>("expires");
        return kit.Verb("keys add", async (run, stop) =>
        {
            var seen = run.Value(dealers) is { Length: > 0 } some ? some : null;
            var ask = new KeyAsk(run.Value(name), run.Value(role), seen, run.Value(expires)?.ToUniversalTime());
            run.Show(await run.Client.Keys.AddAsync(ask, stop), ViewsJson.Default.NewKey, AdminTables.NewKey);
            run.Say("say.token-once");
        }, name, role, dealers, expires);
    }

    private static Command Revoke(CommandKit kit)
    {
        var id = kit.Symbols.Argument<int>("key-id");
        return kit.Verb("keys revoke", async (run, stop) =>
        {
            await run.Client.Keys.RevokeAsync(run.Value(id), stop);
            run.Say("say.revoked", run.Value(id));
        }, id);
    }
}
