using System.CommandLine;
using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Running;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Commands;

/// <summary>Ledgers: send, look at, start, follow, and fetch what was rejected.</summary>
internal static class ImportCommands
{
    private static readonly string[] Verbs =
        ["add", "preview", "answer", "start", "discard", "list", "show", "rejects"];

    /// <summary>The noun alone, with a file, is its first verb.</summary>
    public static Command Build(CommandKit kit)
    {
        var noun = Add(kit, "import");
        noun.Arguments[0].Arity = ArgumentArity.ZeroOrOne;
        foreach (var verb in (Command[])
            [
                Add(kit, "import add"), Preview(kit), Answer(kit), Start(kit), Discard(kit), List(kit), Show(kit),
                Rejects(kit),
            ])
            noun.Subcommands.Add(verb);
        return noun;
    }

    private static Command Add(CommandKit kit, string name)
    {
        var file = kit.Symbols.Argument<string>("ledger");
        var preview = kit.Symbols.Option<bool>("preview");
        var answers = new AnswerSymbols(kit.Symbols);
        var watch = kit.Symbols.Option<bool>("watch");
        return kit.Verb(name, async (run, stop) =>
        {
            var (path, said, book) = (LedgerOf(run, file), answers.Read(run), answers.BookOf(run));
            if (run.Value(preview) || said is not null && said != new ImportAnswers(Book: book))
                await TalkAsync(run, path, said, run.Value(preview), run.Value(watch), stop);
            else
                Tell(run, await ImportWatch.RunAsync(run, path, book, run.Value(watch), stop));
        }, [file, preview, .. answers.All, watch]);
    }

    private static Command Preview(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("import");
        return kit.Verb(
            "import preview", async (run, stop) => ImportTalk.Show(run, await SeenAsync(run, id, stop)), id);
    }

    private static Command Answer(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("import");
        var answers = new AnswerSymbols(kit.Symbols);
        return kit.Verb("import answer", async (run, stop) =>
        {
            var said = answers.Read(run) ?? throw new UsageException(run.Words["say.nothing-said"]);
            ImportTalk.Show(run, await ImportTalk.AnswerAsync(run, await SeenAsync(run, id, stop), said, stop));
        }, [id, .. answers.All]);
    }

    private static Command Start(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("import");
        var watch = kit.Symbols.Option<bool>("watch");
        return kit.Verb("import start", async (run, stop) => Tell(
            run, await ImportWatch.StartAsync(run, run.Value(id), run.Value(watch), stop)), id, watch);
    }

    private static Command Discard(CommandKit kit)
    {
        var id = kit.Symbols.Argument<long>("import");
        return kit.Verb("import discard", async (run, stop) =>
        {
            await run.Client.Imports.DiscardAsync(run.Value(id), stop);
            run.Say("say.discarded", run.Value(id));
        }, id);
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

    // What is neither a verb nor a file was perhaps meant as a verb.
    private static string LedgerOf(Run run, Argument<string> file) => run.Value(file) switch
    {
        null => throw new UsageException(run.Words.Say("say.needs-command", string.Join(", ", Verbs))),
        var path when !path.Contains('.', StringComparison.Ordinal) && !File.Exists(path) =>
            throw new UsageException(run.Words.Say("say.unknown-word", path)),
        var path => path,
    };

    // What was said suffices to import it, or else the preview tells what is missing.
    private static async Task TalkAsync(
        Run run, string path, ImportAnswers? said, bool isPreview, bool isWatching, CancellationToken stop)
    {
        var sent = await ImportWatch.SendAsync(run, path, said?.Book, stop);
        var preview = await ImportTalk.PreviewAsync(run, sent, stop);
        if (said is not null && said != new ImportAnswers(Book: said.Book))
            preview = await ImportTalk.AnswerAsync(run, preview, said, stop);
        if (!isPreview && preview.Refusal is null)
        {
            Tell(run, await ImportWatch.StartAsync(run, preview.Import, isWatching, stop));
            return;
        }
        ImportTalk.Show(run, preview);
        if (!isPreview)
            run.ExitCode = ExitCodes.Refused;
    }

    private static async Task<ImportPreview> SeenAsync(Run run, Argument<long> id, CancellationToken stop) =>
        await ImportTalk.PreviewAsync(run, await run.Client.Imports.GetAsync(run.Value(id), stop), stop);

    private static void Tell(Run run, ImportView import)
    {
        run.Show(import, ViewsJson.Default.ImportView, ImportTables.One);
        if (import.Rejected > 0)
            run.Say("say.see-rejects", import.Id);
        if (import.State is ImportWatch.Refused or ImportWatch.Failed)
            run.ExitCode = ExitCodes.Refused;
    }
}
