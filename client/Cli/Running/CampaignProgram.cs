using System.CommandLine;
using CampaignEngine.Cli.Commands;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Cli.Running;

/// <summary>Reads the command line, carries it out, and turns every end into an exit code.</summary>
internal static class CampaignProgram
{
    // A plate or a name may begin with '@'; it names no file of more arguments.
    private static readonly ParserConfiguration Plainly = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] args, Surroundings around, CancellationToken stop)
    {
        var words = new Words(Languages.Choose(args, around.Variable), around.Clock.LocalTimeZone);
        var parse = CommandTree.Build(words, around).Parse(args, Plainly);
        if (parse.Errors.Count > 0)
            return Misread(parse, words, around.Error);
        var invocation = new InvocationConfiguration
        {
            Output = around.Output,
            Error = around.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        var failures = new Failures(words, around.Error, isJson: false);
        try
        {
            return await parse.InvokeAsync(invocation, stop);
        }
        catch (Exception failure) when (failures.Tell(failure) is { } code)
        {
            return code;
        }
    }

    private static int Misread(ParseResult parse, Words words, TextWriter error)
    {
        foreach (var fault in new Misreadings(words, parse).All)
            error.WriteLine(Words.Plain(words.Say("say.misread", fault)));
        error.WriteLine(words.Say("say.see-help", PathOf(parse)));
        return ExitCodes.Usage;
    }

    private static string PathOf(ParseResult parse)
    {
        var names = new Stack<string>();
        for (var at = parse.CommandResult; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
            names.Push(at.Command is RootCommand ? CommandTree.ProgramName : at.Command.Name);
        return string.Join(' ', names);
    }
}
