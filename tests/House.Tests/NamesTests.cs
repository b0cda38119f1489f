using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignEngine.House.Tests;

/// <summary>Names say what a thing is to a dealer or an operator, not that it is some thing.</summary>
public sealed partial class NamesTests
{
    private static readonly string[] Empty =
    [
        "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Service",
        "Services", "Data", "Info", "Common", "Misc",
    ];

    private static readonly string[] OrleansServices = ["GrainService", "IGrainService"];

    [Fact]
    public void Type_names_say_something() => House.None(
        "Types named after nothing",
        from file in House.Code
        from name in file.Types
        where Words(name).Any(Empty.Contains) && !OrleansCallsIt(name)
        select $"{file.Path}: {name}");

    [Fact]
    public void Folder_names_say_something() => House.None(
        "Folders named after nothing",
        House.Files().Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => Path.GetDirectoryName(path)!).Distinct()
            .Where(folder => folder.Split('/').Any(Empty.Contains)));

    [Fact]
    public void Namespace_is_the_folder() => House.None(
        "Namespaces that are not their folder",
        from file in House.Code
        from space in file.All<BaseNamespaceDeclarationSyntax>()
        where space.Name.ToString() != Expected(file)
        select $"{file.At(space)}: {space.Name}, expected {Expected(file)}");

    // Words of a Pascal-case name: "SmsGatewayInfo" is Sms, Gateway, Info.
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]*", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();

    private static IEnumerable<string> Words(string name) =>
        Word().Matches(name).Select(match => match.Value);

    // "AlarmService" is what Orleans calls a service of each silo; only what derives from that, and its tests, may.
    private static bool OrleansCallsIt(string name)
    {
        var subject = name.EndsWith("Tests", StringComparison.Ordinal) ? name[..^"Tests".Length] : name;
        return Words(subject).Where(Empty.Contains).SequenceEqual(["Service"])
            && House.Shipped.SelectMany(file => file.All<TypeDeclarationSyntax>())
                .Any(type => type.Identifier.Text == subject && IsOrleansService(type));
    }

    private static bool IsOrleansService(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.Any(parent => OrleansServices.Contains(parent.Type.ToString())) == true;

    private static string Expected(CodeFile file)
    {
        var project = file.Folder;
        while (Directory.GetFiles(Path.Combine(House.Root, project), "*.csproj").Length == 0)
            project = project[..project.LastIndexOf('/')];
        var name = Path.GetFileNameWithoutExtension(
            Directory.GetFiles(Path.Combine(House.Root, project), "*.csproj")[0]);
        return $"CampaignEngine.{name}{file.Folder[project.Length..].Replace('/', '.')}";
    }
}
