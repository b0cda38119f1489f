using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>What a dealer is behind with: look, add, say who sees to it, close.</summary>
internal static class ActionCommands
{
    public static IEnumerable<Command> Build(CommandKit kit) => [List(kit), One(kit), Add(kit)];

    private static Command List(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var state = kit.Symbols.Option<string?>("action-state", "state");
        state.AcceptOnlyFromAmong([.. Names.ActionStates]);
        return kit.List("dealer actions", (run, stop) => run.ShowAsync(
            run.Client.Actions.Of(run.Value(code), run.Value(state)), ViewsJson.Default.PageActionView,
            ActionTables.List, stop), code, state);
    }

    // Shows it when nothing is said.
    private static Command One(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("action");
        var (owner, due, todo) = Said(kit);
        var result = kit.Symbols.Option<string?>("result");
        return kit.Verb("dealer action", async (run, stop) =>
        {
            var change = new ActionChange(
                run.Value(owner), Words.Day(run.Value(due)), run.Value(todo), null, run.Value(result));
            var item = change == new ActionChange()
                ? await run.Client.Actions.GetAsync(run.Value(id), stop)
                : await run.Client.Actions.ChangeAsync(run.Value(id), change, stop);
            run.Show(item, ViewsJson.Default.ActionView, ActionTables.One);
        }, id, owner, due, todo, result);
    }

    private static Command Add(CommandKit kit)
    {
        var code = kit.Symbols.Segment("code");
        var measure = kit.Symbols.Among("measure", Names.Measures);
        var (owner, due, todo) = Said(kit);
        return kit.Verb("dealer add-action", async (run, stop) => run.Show(
            await run.Client.Actions.AddAsync(
                run.Value(code),
                new ActionAsk(run.Value(measure), run.Value(owner), Words.Day(run.Value(due)), run.Value(todo)), stop),
            ViewsJson.Default.ActionView, ActionTables.One), code, measure, owner, due, todo);
    }

    private static (Option<string?> Owner, Option<DateOnly?> Due, Option<string?> Todo) Said(CommandKit kit) =>
        (kit.Symbols.Option<string?>("action-owner", "owner"), kit.Symbols.Option<DateOnly?>("due"),
            kit.Symbols.Option<string?>("todo"));
}
