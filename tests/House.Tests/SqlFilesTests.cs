using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignEngine.House.Tests;

/// <summary>SQL lives in .sql files beside the C# that runs it: one statement a file.</summary>
public sealed partial class SqlFilesTests
{
    private static readonly SyntaxKind[] TextTokens =
    [
        SyntaxKind.StringLiteralToken, SyntaxKind.InterpolatedStringTextToken,
        SyntaxKind.MultiLineRawStringLiteralToken,
    ];

    // One lock or one order, taken by two neighbours on purpose.
    private static readonly string[] Shared =
    [
        "silo/Outbox/take_settled.sql", "silo/Rehearsal/World/add_answer.sql",
    ];

    [Fact]
    public void Every_statement_opens_with_a_comment() => House.None(
        "Statements without a word about what they lock or why",
        Statements().Where(path => !House.Text(path).StartsWith("-- ", StringComparison.Ordinal)));

    [Fact]
    public void Every_parameter_is_named_at_the_top() => House.None(
        "Parameters the opening comment does not name",
        from path in Statements()
        let used = Parameters(Statement(path))
        let named = Parameters(Opening(path))
        let silent = used.Except(named).ToList()
        where silent.Count > 0
        select $"{path}: ${string.Join(" $", silent)}");

    [Fact]
    public void Every_file_is_one_statement() => House.None(
        "Files with more than one statement",
        Statements().Where(path => Statement(path).TrimEnd(' ', '\n', ';').Contains(';')));

    [Fact]
    public void Every_statement_is_run_from_one_place() => House.None(
        "Statements loaded never, or by more than one Sql.Load",
        from path in Statements()
        join load in Loads() on path equals load.Path into loads
        let uses = loads.Count()
        where uses != 1 && !Shared.Contains(path)
        select $"{path}: loaded {uses} times");

    [Fact]
    public void Every_load_names_a_file() => House.None(
        "Sql.Load of a file that is not there",
        Loads().Where(load => !House.Holds(load.Path)).Select(load => $"{load.At}: {load.Path}"));

    [Fact]
    public void A_statement_stands_beside_the_code_that_runs_it() => House.None(
        "Statements loaded from another folder",
        Loads().Where(load => Path.GetDirectoryName(load.Path) != Path.GetDirectoryName(load.At))
            .Select(load => $"{load.At}: {load.Path}"));

    [Fact]
    public void Code_holds_no_statements() => House.None(
        "SQL inside C#",
        from file in House.Shipped
        from text in file.Syntax.DescendantTokens()
        where TextTokens.Contains(text.Kind()) && SqlStart().IsMatch(text.ValueText)
        select $"{file.At(text.Parent!)}: {text.ValueText.Trim().Split('\n')[0]}");

    [GeneratedRegex(
        @"\$(?<first>[0-9]+)(?:(?: to |\.\.)\$(?<last>[0-9]+))?",
        RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Parameter();

    [GeneratedRegex("'(?:[^']|'')*'", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"^\s*(?:SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|WITH\s+\w+\s+AS\s)",
        RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex SqlStart();

    private static IEnumerable<string> Statements() => House.Files("silo")
        .Where(path => path.EndsWith(".sql", StringComparison.Ordinal)
            && !path.StartsWith("silo/Storage/Migrations/", StringComparison.Ordinal));

    private static IEnumerable<(string At, string Path)> Loads() =>
        from file in House.Code.Where(file => file.In("silo"))
        from call in file.All<InvocationExpressionSyntax>()
        where call.Expression.ToString() == "Sql.Load"
        let path = call.ArgumentList.Arguments[0].Expression as LiteralExpressionSyntax
        where path is not null
        where !path.Token.ValueText.StartsWith("Storage/Migrations/", StringComparison.Ordinal)
        select (file.Path, "silo/" + path.Token.ValueText);

    // Without comments and quoted text.
    private static string Statement(string path) => Quoted().Replace(
        string.Join('\n', House.Text(path).Split('\n').Select(line => line.Split("--")[0])), "''");

    private static string Opening(string path) => string.Join(
        '\n',
        House.Text(path).Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)));

    // "$4 to $6" and "$4..$6" name three.
    private static HashSet<int> Parameters(string text) =>
    [
        .. from match in Parameter().Matches(text)
           let first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture)
           let last = match.Groups["last"] is { Success: true } end
               ? int.Parse(end.Value, CultureInfo.InvariantCulture)
               : first
           from number in Enumerable.Range(first, last - first + 1)
           select number,
    ];
}
