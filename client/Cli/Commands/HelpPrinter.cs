using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Cli.Commands;

/// <summary>Prints help in the reader's language; the library's own headings are English only.</summary>
internal sealed class HelpPrinter(Words words) : SynchronousCommandLineAction
{
    private const int Gap = 2;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(words["say.help-usage"]);
        output.WriteLine("  " + UsageOf(command));
        Print(output, "say.help-arguments",
            command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description)));
        Print(output, "say.help-commands", command.Subcommands.Select(child => (child.Name, child.Description)));
        Print(output, "say.help-options",
            command.Options.Where(option => option is not HelpOption && !option.Recursive).Select(Line));
        Print(output, "say.help-everywhere", Inherited(command).Select(Line));
        output.WriteLine();
        output.WriteLine(words["say.help-exit"]);
        return 0;
    }

    private static void Print(TextWriter output, IEnumerable<(string Name, string? Text)> lines)
    {
        var all = lines.ToList();
        var width = all.Count == 0 ? 0 : all.Max(line => line.Name.Length) + Gap;
        foreach (var (name, text) in all)
            output.WriteLine("  " + name.PadRight(width) + text);
    }

    private void Print(TextWriter output, string heading, IEnumerable<(string Name, string? Text)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(words[heading]);
        Print(output, all);
    }

    private (string Name, string? Text) Line(Option option) => (
        option.Aliases.Count > 0 ? $"{option.Name}, {string.Join(", ", option.Aliases)}" : option.Name,
        option.Required ? $"{option.Description} {words["say.help-required"]}" : option.Description);

    private static IEnumerable<Option> Inherited(Command command) =>
        Path(command)[0].Options.Where(option => option is HelpOption || option.Recursive);

    private static string UsageOf(Command command)
    {
        var names = Path(command).Select(part => part is RootCommand ? CommandTree.ProgramName : part.Name);
        var arguments = command.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues == 0 ? $"[<{argument.Name}>]" : $"<{argument.Name}>");
        var required = command.Options.Where(option => option.Required).Select(option => $"{option.Name} …");
        string[] rest = command.Subcommands.Count > 0 ? ["…"] : ["[…]"];
        return string.Join(' ', [.. names, .. arguments, .. required, .. rest]);
    }

    private static List<Command> Path(Command command)
    {
        var path = new List<Command> { command };
        while (path[0].Parents.OfType<Command>().FirstOrDefault() is { } parent)
            path.Insert(0, parent);
        return path;
    }
}
