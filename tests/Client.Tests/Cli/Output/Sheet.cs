using CampaignEngine.Cli.Output;
using CampaignEngine.Cli.Texts;
using Spectre.Console.Rendering;

namespace CampaignEngine.Client.Tests.Cli.Output;

/// <summary>What people would read of a view.</summary>
internal sealed class Sheet
{
    private readonly string[] _lines;

    private Sheet(string text)
    {
        Text = text;
        _lines = text.Split('\n');
    }

    public static Words English { get; } = new(Language.English, new HurriedClock().LocalTimeZone);

    public static Words Chinese { get; } = new(Language.Chinese, new HurriedClock().LocalTimeZone);

    public string Text { get; }

    public static Sheet Of(IRenderable view)
    {
        using var terminal = new Terminal();
        Consoles.On(terminal.Around()).Write(view);
        return new Sheet(terminal.Output);
    }

    /// <summary>The cells that are not empty of the one line that begins with a text.</summary>
    public string[] Row(string beginning)
    {
        var line = _lines.Single(line => line.TrimStart().StartsWith(beginning, StringComparison.Ordinal));
        return line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
