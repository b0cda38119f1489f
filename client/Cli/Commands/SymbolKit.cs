using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Cli.Commands;

/// <summary>Makes arguments and options; their names are keys of their texts.</summary>
internal sealed class SymbolKit(Words words)
{
    private static readonly string[] MonthFormats = ["yyyy-MM"];

    // Lists are pasted from sheets and sentences of either language.
    private static readonly char[] Commas = [',', '，', '、'];

    public Words Words => words;

    public Argument<T> Argument<T>(string name) => new(name) { Description = words["arg." + name] };

    /// <summary>An option; days, instants and amounts are read in one form each.</summary>
    public Option<T> Option<T>(string name) => Option<T>(name, name);

    /// <summary>An option whose text tells more than its name does.</summary>
    public Option<T> Option<T>(string text, string name) =>
        new("--" + name) { Description = words["opt." + text], CustomParser = ExactForms.For<T>() };

    /// <summary>An option that may be given several times; what is given is taken as it is.</summary>
    public Option<string[]> Each(string name) =>
        new("--" + name) { Description = words["opt." + name], DefaultValueFactory = _ => [] };

    public Option<T> Required<T>(string name)
    {
        var option = Option<T>(name);
        option.Required = true;
        return option;
    }

    /// <summary>An option of several values: given several times, or apart by blanks or commas.</summary>
    public Option<string[]> Several(string name) => new("--" + name)
    {
        Description = words["opt." + name],
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        CustomParser = Parts,
    };

    /// <summary>An option that is one of some words.</summary>
    public Option<string?> Among(string name, IEnumerable<string> choices)
    {
        var option = Option<string?>(name);
        option.AcceptOnlyFromAmong([.. choices]);
        return option;
    }

    /// <summary>A name or code that becomes a part of an address, where nothing and dots mean other places.</summary>
    public Argument<string> Segment(string name)
    {
        var segment = Argument<string>(name);
        segment.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>()?.Trim() is "" or "." or "..")
                given.AddError(words["say.bad-segment"]);
        });
        return segment;
    }

    /// <summary>A month such as 2026-03.</summary>
    public Argument<string> Month(string name)
    {
        var month = Argument<string>(name);
        month.Validators.Add(given => CheckMonth(given, given.GetValueOrDefault<string>()));
        return month;
    }

    /// <summary>A month such as 2026-03, if any.</summary>
    public Option<string?> MaybeMonth(string name) => MaybeMonth(name, name);

    /// <summary>A month such as 2026-03, if any, whose text tells more than its name does.</summary>
    public Option<string?> MaybeMonth(string text, string name)
    {
        var month = Option<string?>(text, name);
        month.Validators.Add(given => CheckMonth(given, given.GetValueOrDefault<string?>()));
        return month;
    }

    // An option that was given and holds nothing must not read as one that was left out, which means all.
    private static string[] Parts(ArgumentResult given)
    {
        string[] parts =
        [
            .. given.Tokens.SelectMany(token => token.Value.Split(
                Commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];
        if (parts.Length == 0)
            given.AddError(nameof(Parts));
        return parts;
    }

    private void CheckMonth(SymbolResult given, string? text)
    {
        if (text is not null && !DateOnly.TryParseExact(
            text, MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            given.AddError(words["say.bad-month"]);
    }
}
