using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignEngine.House.Tests;

/// <summary>One C# file: its path from the root, its lines and its syntax.</summary>
internal sealed partial class CodeFile
{
    private readonly Lazy<HashSet<string>> _types;
    private readonly Lazy<HashSet<string>> _words;

    private CodeFile(string path, string text)
    {
        Path = path;
        Lines = text.TrimEnd('\n').Split('\n');
        Syntax = CSharpSyntaxTree.ParseText(text, path: path).GetRoot();
        _types = new(() => [.. TypeNames()]);
        _words = new(() => [.. Word().Matches(text).Select(match => match.Value)]);
    }

    internal string Path { get; }

    internal string[] Lines { get; }

    internal SyntaxNode Syntax { get; }

    internal bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    internal string Folder => Path[..Path.LastIndexOf('/')];

    internal string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Names of the types it declares.</summary>
    internal IReadOnlySet<string> Types => _types.Value;

    /// <summary>Every word in it, documentation included.</summary>
    internal IReadOnlySet<string> Words => _words.Value;

    internal static CodeFile Read(string path) => new(path, House.Text(path));

    internal bool In(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    internal IEnumerable<T> All<T>() where T : SyntaxNode => Syntax.DescendantNodes().OfType<T>();

    /// <summary>"path:line", for messages.</summary>
    internal string At(SyntaxNode node) =>
        $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    /// <summary>
    /// Whether it does anything: a method, constructor, operator or setter with a body. Getters only show.
    /// </summary>
    internal bool HasBehaviour() =>
        All<BaseMethodDeclarationSyntax>()
            .Any(method => method.ExpressionBody is not null || method.Body?.Statements.Count > 0)
        || All<AccessorDeclarationSyntax>()
            .Where(accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            .Any(accessor => accessor.ExpressionBody is not null || accessor.Body is not null);

    [GeneratedRegex(@"\w+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();

    private IEnumerable<string> TypeNames() =>
        All<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text)
            .Concat(All<DelegateDeclarationSyntax>().Select(type => type.Identifier.Text));
}
