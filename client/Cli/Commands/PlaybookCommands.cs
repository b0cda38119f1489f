using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Sdk.Api;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Playbooks: look, try on one policy term, and store a new version.</summary>
internal static class PlaybookCommands
{
    public static Command Build(CommandKit kit) => kit.Noun("playbook", [List(kit), Show(kit), Plan(kit), Add(kit)]);

    private static Command List(CommandKit kit) => kit.List("playbook list", (run, stop) => run.ShowAsync(
        run.Client.Playbooks.All(), ViewsJson.Default.PagePlaybookSummary, PlaybookTables.List, stop));

    private static Command Show(CommandKit kit)
    {
        var name = kit.Symbols.Segment("playbook");
        var version = kit.Symbols.Argument<int?>("version");
        version.Arity = ArgumentArity.ZeroOrOne;
        var yaml = kit.Symbols.Option<bool>("yaml");
        return kit.Verb("playbook show", async (run, stop) =>
        {
            var playbook = await run.Client.Playbooks.GetAsync(run.Value(name), run.Value(version), stop);
            if (run.Value(yaml))
                await run.Around.Output.WriteLineAsync(playbook.Yaml.AsMemory().TrimEnd(), stop);
            else
                run.Show(playbook, ViewsJson.Default.PlaybookView, PlaybookTables.One);
        }, name, version, yaml);
    }

    private static Command Plan(CommandKit kit)
    {
        var name = kit.Symbols.Segment("playbook");
        var version = kit.Symbols.Argument<int?>("version");
        version.Arity = ArgumentArity.ZeroOrOne;
        var anchor = kit.Symbols.Required<DateOnly>("anchor");
        anchor.Aliases.Add("--expiry");
        var enrolled = kit.Symbols.Option<DateOnly?>("enrolled");
        var tier = kit.Symbols.Among("tier", Names.Tiers);
        var reason = kit.Symbols.Option<string?>("lost-reason");
        return kit.Verb("playbook plan", async (run, stop) =>
        {
            var question = new PlanQuestion(
                run.Value(anchor), run.Value(enrolled), run.Value(tier), run.Value(version), run.Value(reason));
            run.Show(
                await run.Client.Playbooks.PlanAsync(run.Value(name), question, stop),
                ViewsJson.Default.PlaybookPlan, PlaybookPlanTables.One);
        }, name, version, anchor, enrolled, tier, reason);
    }

    private static Command Add(CommandKit kit)
    {
        var file = kit.Symbols.Argument<string>("file");
        return kit.Verb("playbook add", async (run, stop) => run.Show(
            await run.Client.Playbooks.AddAsync(await TextFile.ReadAsync(run, run.Value(file), stop), stop),
            ViewsJson.Default.PlaybookView, PlaybookTables.One), file);
    }
}
