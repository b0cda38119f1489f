using System.CommandLine;
using CampaignEngine.Cli.Running;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Cli.Commands;

/// <summary>Makes commands; a command's path is the key of its help.</summary>
internal sealed class CommandKit(Words words, Surroundings around)
{
    private readonly SymbolKit _symbols = new(words);
    private GlobalOptions? _global;

    public Words Words => words;

    public SymbolKit Symbols => _symbols;

    public GlobalOptions Global => _global ??= new GlobalOptions(_symbols);

    /// <summary>A noun with its verbs.</summary>
    public Command Noun(string path, IEnumerable<Command> verbs)
    {
        var noun = Named(path);
        foreach (var verb in verbs)
            noun.Subcommands.Add(verb);
        return noun;
    }

    /// <summary>A command that does something.</summary>
    public Command Verb(string path, Func<Run, CancellationToken, Task> act, params IEnumerable<Symbol> symbols)
    {
        var verb = Named(path);
        foreach (var symbol in symbols)
            Add(verb, symbol);
        verb.SetAction((parse, stop) => CarryOutAsync(parse, act, stop));
        return verb;
    }

    /// <summary>A command that shows a list.</summary>
    public Command List(string path, Func<Run, CancellationToken, Task> act, params IEnumerable<Symbol> symbols) =>
        Verb(path, act, [.. symbols, .. Global.OfLists]);

    private Command Named(string path) => new(path[(path.LastIndexOf(' ') + 1)..], words["help." + path]);

    private static void Add(Command verb, Symbol symbol)
    {
        if (symbol is Argument argument)
            verb.Arguments.Add(argument);
        else
            verb.Options.Add((Option)symbol);
    }

    private async Task<int> CarryOutAsync(
        ParseResult parse, Func<Run, CancellationToken, Task> act, CancellationToken stop)
    {
        using var run = new Run(parse, words, around, Global);
        try
        {
            await act(run, stop);
            return run.ExitCode;
        }
        catch (Exception failure) when (new Failures(words, around.Error, run.IsJson).Tell(failure) is { } code)
        {
            return code;
        }
    }
}
