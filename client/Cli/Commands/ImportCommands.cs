using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Ledgers: send, follow, and fetch what was rejected.</summary>
internal static class ImportCommands
{
    public static Command Build(CommandKit kit) => kit.Noun("import", [Add(kit), List(kit), Show(kit), Rejects(kit)]);

    private static Command Add(CommandKit kit)
    {
        var file = kit.Symbols.Argument<string>("ledger");
        var watch = kit.Symbols.Option<bool>("watch");
        return kit.Verb("import add", async (run, stop) =>
        {
            var import = await ImportWatch.RunAsync(run, run.Value(file), run.Value(watch), stop);
            run.Show(import, ViewsJson.Default.ImportView, ImportTables.One);
            if (import.Rejected > 0)
                run.Say("say.see-rejects", import.Id);
            if (import.State is ImportWatch.Refused or ImportWatch.Failed)
                run.ExitCode = ExitCodes.Refused;
        }, file, watch);
    }

    private static Command List(CommandKit kit) => kit.List("import list", (run, stop) => run.ShowAsync(
        run.Client.Imports.All(), ViewsJson.Default.PageImportView, ImportTables.List, stop));

    private static Command Show(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("import");
        return kit.Verb("import show", async (run, stop) => run.Show(
            await run.Client.Imports.GetAsync(run.Value(id), stop),
            ViewsJson.Default.ImportView, ImportTables.One), id);
    }

    private static Command Rejects(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("import");
        var path = kit.Symbols.Option<string?>("out");
        return kit.Verb("import rejects", async (run, stop) =>
        {
            using var file = run.Value(path) is { } named ? new WholeFile(named) : null;
            await using var target = file?.Content ?? run.Around.RawOutput();
            await run.Client.Imports.SaveRejectsAsync(run.Value(id), target, stop);
            file?.Keep();
        }, id, path);
    }
}
