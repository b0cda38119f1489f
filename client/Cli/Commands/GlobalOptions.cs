using System.CommandLine;
using System.Globalization;
using CampaignEngine.Cli.Settings;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Cli.Commands;

/// <summary>The options that every command takes, and those that every list takes.</summary>
internal sealed class GlobalOptions
{
    private const int LargestPart = 200;
    private const int LongestKey = 200;

    public GlobalOptions(SymbolKit kit)
    {
        Server = Everywhere(kit.Option<string?>("server"));
        Token = Everywhere(kit.Option<string?>("token"));
        Json = Everywhere(kit.Option<bool>("json"));
        Lang = Everywhere(kit.Option<string?>("lang"));
        Lang.AcceptOnlyFromAmong("zh", "en");
        Key = Everywhere(kit.Option<string?>("key"));
        Key.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var key }] && !(HeaderText.IsFit(key) && key.Length <= LongestKey))
                given.AddError(kit.Words["say.bad-key"]);
        });
        Limit = kit.Option<int?>("limit");
        Limit.Validators.Add(given =>
        {
            // What is no number is told by the reader of numbers; asking it here would throw.
            if (given.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var limit)
                && limit is < 1 or > LargestPart)
                given.AddError(kit.Words["say.bad-limit"]);
        });
        After = kit.Option<string?>("after");
        All = kit.Option<bool>("all");
    }

    public Option<string?> Server { get; }

    public Option<string?> Token { get; }

    public Option<bool> Json { get; }

    /// <summary>Read by <see cref="Languages"/> before the rest.</summary>
    public Option<string?> Lang { get; }

    public Option<string?> Key { get; }

    public Option<int?> Limit { get; }

    public Option<string?> After { get; }

    public Option<bool> All { get; }

    public IReadOnlyList<Option> Everywheres => [Server, Token, Json, Lang, Key];

    /// <summary>What a list takes.</summary>
    public IReadOnlyList<Symbol> OfLists => [Limit, After, All];

    private static Option<T> Everywhere<T>(Option<T> option)
    {
        option.Recursive = true;
        return option;
    }
}
