using CampaignEngine.Cli.Running;
using Spectre.Console;

namespace CampaignEngine.Cli.Output;

/// <summary>Makes the console that tables are drawn on.</summary>
internal static class Consoles
{
    // Wide enough that a row stays one line for grep and awk.
    private const int PipeWidth = 400;

    public static IAnsiConsole On(Surroundings around)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = around.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = around.IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(around.Output),
        });
        if (!around.IsTerminal)
            console.Profile.Width = PipeWidth;
        return console;
    }
}
