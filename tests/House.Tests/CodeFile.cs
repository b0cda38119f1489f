using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignEngine.House.Tests;

/// <summary>One C# file: its path from the root, its lines and its syntax.</summary>
internal sealed record CodeFile(string Path, string[] Lines, SyntaxNode Syntax)
{
    internal bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    internal string Folder => Path[..Path.LastIndexOf('/')];

    internal string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    internal static CodeFile Read(string path)
    {
        var text = House.Text(path);
        var syntax = CSharpSyntaxTree.ParseText(text, path: path).GetRoot();
        return new(path, text.TrimEnd('\n').Split('\n'), syntax);
    }

    internal bool In(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    internal IEnumerable<T> All<T>() where T : SyntaxNode => Syntax.DescendantNodes().OfType<T>();

    internal IEnumerable<string> TypeNames() =>
        All<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text)
            .Concat(All<DelegateDeclarationSyntax>().Select(type => type.Identifier.Text));

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
}
