using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>The call list, one task at a time.</summary>
internal static class TaskCommands
{
    public static Command Build(CommandKit kit) =>
        kit.Noun("task", [Next(kit), List(kit), Outcome(kit), Extend(kit), Release(kit)]);

    private static Command Next(CommandKit kit)
    {
        var dealer = kit.Symbols.Option<string?>("dealer");
        var agent = kit.Symbols.Option<string?>("agent");
        return kit.Verb("task next", async (run, stop) =>
        {
            var task = await run.Client.Tasks.NextAsync(new TaskAsk(run.Value(dealer), run.Value(agent)), stop);
            if (task is not null)
                run.Show(task, ViewsJson.Default.CallTask, TaskTables.One);
            else
                run.Say("say.no-task");
        }, dealer, agent);
    }

    private static Command List(CommandKit kit)
    {
        var dealer = kit.Symbols.Option<string?>("dealer");
        return kit.List("task list", (run, stop) => run.ShowAsync(
            run.Client.Tasks.Open(run.Value(dealer)), ViewsJson.Default.PageCallTask, TaskTables.List, stop), dealer);
    }

    private static Command Outcome(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("task");
        var disposition = kit.Symbols.Argument<string>("disposition");
        var epoch = kit.Symbols.Required<int>("epoch");
        var appointment = kit.Symbols.Option<DateTimeOffset?>("appointment");
        var reason = kit.Symbols.Option<string?>("reason");
        var insurer = kit.Symbols.Option<string?>("insurer");
        var thisLineOnly = kit.Symbols.Option<bool>("this-line-only");
        return kit.Verb("task outcome", async (run, stop) =>
        {
            var outcome = new TaskOutcome(
                run.Value(epoch), run.Value(disposition), run.Value(appointment)?.ToUniversalTime(), run.Value(reason),
                run.Value(thisLineOnly) ? true : null, run.Value(insurer));
            run.Show(
                await run.Client.Tasks.OutcomeAsync(run.Value(id), outcome, stop),
                ViewsJson.Default.CommandAnswer, PolicyTables.Answer);
        }, id, disposition, epoch, appointment, reason, insurer, thisLineOnly);
    }

    private static Command Extend(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("task");
        var epoch = kit.Symbols.Required<int>("epoch");
        return kit.Verb("task extend", async (run, stop) => run.Show(
            await run.Client.Tasks.ExtendAsync(run.Value(id), run.Value(epoch), stop),
            ViewsJson.Default.TaskLease, TaskTables.Lease), id, epoch);
    }

    private static Command Release(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("task");
        var epoch = kit.Symbols.Required<int>("epoch");
        return kit.Verb("task release", async (run, stop) =>
        {
            await run.Client.Tasks.ReleaseAsync(run.Value(id), run.Value(epoch), stop);
            run.Say("say.released", run.Value(id));
        }, id, epoch);
    }
}
