using Spectre.Console;

namespace CampaignEngine.Cli.Running;

/// <summary>Waits for what a person types; an interruption ends the wait at once.</summary>
internal static class Prompts
{
    /// <summary>The next line; null at the end of the input.</summary>
    public static Task<string?> LineAsync(TextReader input, CancellationToken stop) =>
        // The console's reader hears of no interruption; it is left behind on a thread that holds nothing up.
        Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(stop);

    /// <summary>What is typed at this process's console, which does not show it.</summary>
    public static Task<string> SecretAsync(string question, CancellationToken stop)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(Console.Error),
        });
        var prompt = new TextPrompt<string>(question.EscapeMarkup()).AllowEmpty().Secret(mask: null);
        return prompt.ShowAsync(console, stop);
    }
}
