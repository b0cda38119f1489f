using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using CampaignEngine.Cli.Texts;

namespace CampaignEngine.Cli.Running;

/// <summary>
/// Says in the reader's language why a command line cannot be read; the library says it in English, with names of
/// types.
/// </summary>
internal sealed class Misreadings(Words words, ParseResult parse)
{
    private readonly HashSet<string> _own = new(StringComparer.Ordinal)
    {
        words["say.bad-key"], words["say.bad-limit"], words["say.bad-month"], words["say.bad-segment"],
    };

    /// <summary>All that is wrong, each once.</summary>
    public IEnumerable<string> All => parse.Errors.SelectMany(Of).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Of(ParseError error) => error.SymbolResult switch
    {
        _ when _own.Contains(error.Message) => [error.Message],
        ArgumentResult { Parent: OptionResult option } => [OfOption(option)],
        OptionResult option => [OfOption(option)],
        ArgumentResult { Argument: var argument } given =>
            [OfValue($"<{argument.Name}>", argument, argument.ValueType, given.Tokens)],
        _ => OfCommand(),
    };

    private string OfOption(OptionResult given) =>
        OfValue(given.Option.Name, given.Option, given.Option.ValueType, given.Tokens);

    private string OfValue(string name, Symbol symbol, Type type, IReadOnlyList<Token> tokens) => tokens.Count == 0
        ? words.Say("say.missing-value", name, symbol.Description ?? "")
        : words.Say("say.bad-value", name, string.Join(' ', tokens.Select(token => token.Value)),
            KindOf(Nullable.GetUnderlyingType(type) ?? type) ?? ChoicesOf(symbol) ?? symbol.Description ?? "");

    private IEnumerable<string> OfCommand()
    {
        var command = parse.CommandResult.Command;
        if (parse.UnmatchedTokens.Count > 0)
            return parse.UnmatchedTokens.Select(token => words.Say("say.unknown-word", token));
        var missing = command.Options.Where(option => option.Required && parse.GetResult(option) is null)
            .Select(option => words.Say("say.missing-value", option.Name, option.Description ?? "")).ToList();
        return missing.Count > 0
            ? missing
            : [words.Say("say.needs-command", string.Join(", ", command.Subcommands.Select(verb => verb.Name)))];
    }

    private string? KindOf(Type type) =>
        type == typeof(long) || type == typeof(int) ? words["say.kind-number"]
        : type == typeof(decimal) ? words["say.kind-amount"]
        : type == typeof(DateOnly) ? words["say.kind-day"]
        : type == typeof(DateTimeOffset) ? words["say.kind-time"]
        : null;

    private static string? ChoicesOf(Symbol symbol) =>
        symbol.GetCompletions(CompletionContext.Empty).Select(choice => choice.Label).ToList() is { Count: > 0 } all
            ? string.Join(", ", all)
            : null;
}
