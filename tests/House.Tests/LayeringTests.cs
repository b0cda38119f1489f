using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CampaignEngine.Grains;
using CampaignEngine.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignEngine.House.Tests;

/// <summary>
/// Who may know whom: silo -> grains, silo -> wire shapes &lt;- client, and inside the silo the order of the table in
/// silo/README.md, from the ground up.
/// </summary>
public sealed partial class LayeringTests
{
    private const string SiloSpace = "CampaignEngine.Silo.";

    private static readonly string[] AsyncWords =
        ["Task", "ValueTask", "IAsyncEnumerable", "await", "Grain", "IGrainFactory", "IGrainWithIntegerKey"];

    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["grains/Grains.csproj"] = [],
        ["silo/Silo.csproj"] = ["grains/Grains.csproj", "client/Wire/Wire.csproj"],
        ["client/Wire/Wire.csproj"] = [],
        ["client/Sdk/Sdk.csproj"] = ["client/Wire/Wire.csproj"],
        ["client/Cli/Cli.csproj"] = ["client/Wire/Wire.csproj", "client/Sdk/Sdk.csproj"],
        ["deploy/sample/SampleLedger.csproj"] = [],
    };

    [Fact]
    public void Projects_point_one_way() => House.None(
        "Project references against the direction silo -> grains, silo -> wire shapes <- client",
        from project in Projects().Where(path => !path.StartsWith("tests/", StringComparison.Ordinal))
        from reference in References(project)
        where !MayReference.GetValueOrDefault(project, []).Contains(reference)
        select $"{project} -> {reference}");

    [Fact]
    public void Grains_reference_Orleans_and_nothing_else() => Assert.Equal(
        ["Microsoft.Orleans.Runtime", "Microsoft.Orleans.Sdk"], Packages("grains/Grains.csproj"));

    [Fact]
    public void Grains_stand_on_the_base_library_and_Orleans_alone() => House.None(
        "Assemblies that grains may not need",
        typeof(Verdict).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => name is not ("System" or "Orleans")
                && !name.StartsWith("System.", StringComparison.Ordinal)
                && !name.StartsWith("Orleans.", StringComparison.Ordinal)));

    [Fact]
    public void Wire_shapes_reference_no_package() => Assert.Empty(Packages("client/Wire/Wire.csproj"));

    [Fact]
    public void Wire_shapes_stand_on_the_base_library_alone() => House.None(
        "Assemblies that wire shapes may not need",
        typeof(Routes).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Clients_carry_neither_Orleans_nor_grains()
    {
        var carried = CarriedByTheCommand();
        Assert.Contains("CampaignEngine.Wire", carried);
        Assert.Contains("CampaignEngine.Sdk", carried);
        House.None(
            "What the command ships with though it speaks HTTP only",
            carried.Where(name => name.Contains("Orleans", StringComparison.Ordinal)
                || name is "CampaignEngine.Grains" or "CampaignEngine.Silo"));
    }

    [Fact]
    public void Only_grains_and_ports_know_Orleans_or_wait() => House.None(
        "Deciders, states and messages that name Orleans' grains or asynchrony",
        from file in House.Code.Where(file => file.In("grains"))
        where !file.Name.EndsWith("Grain", StringComparison.Ordinal) && !file.In("grains/Ports")
        from word in AsyncWords
        where file.Words.Contains(word)
        select $"{file.Path}: {word}");

    [Fact]
    public void Every_silo_folder_has_its_place_in_the_order()
    {
        var folders = House.Code.Where(file => file.In("silo")).Select(FolderOf).OfType<string>().Distinct();
        Assert.Equal(folders.Order(StringComparer.Ordinal), Order().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Silo_folders_use_only_what_stands_above_them_in_the_table()
    {
        var order = Order();
        House.None(
            "Uses against the order of silo/README.md",
            from file in House.Code.Where(file => file.In("silo"))
            let folder = FolderOf(file)
            where folder is not null
            from used in UsedFolders(file, order)
            where order.IndexOf(used) > order.IndexOf(folder)
            select $"{file.Path} -> {used}");
    }

    // A row of the table: "| `Turns/` | what it does |".
    [GeneratedRegex(@"^\|\s*`(?<folder>\w+)/`\s*\|", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Row();

    private static List<string> Order() =>
        [.. Row().Matches(House.Text("silo/README.md")).Select(match => match.Groups["folder"].Value)];

    private static string? FolderOf(CodeFile file) =>
        file.Path.Split('/') is [_, var folder, _, ..] ? folder : null;

    private static IEnumerable<string> UsedFolders(CodeFile file, List<string> folders) =>
        file.All<UsingDirectiveSyntax>().Select(use => use.NamespaceOrType.ToString())
            .Concat(file.All<QualifiedNameSyntax>().Select(name => name.ToString()))
            .Concat(file.All<MemberAccessExpressionSyntax>().Select(access => access.ToString()))
            .Select(name => FirstStep(name, folders)).OfType<string>().Distinct();

    // "CampaignEngine.Silo.Turns.TurnBatch" and, inside the silo, "Turns.TurnBatch" both step into Turns.
    private static string? FirstStep(string name, List<string> folders)
    {
        var inSilo = name.StartsWith(SiloSpace, StringComparison.Ordinal);
        var steps = (inSilo ? name[SiloSpace.Length..] : name).Split('.');
        return folders.Contains(steps[0]) && (inSilo || IsTypeOf(steps)) ? steps[0] : null;
    }

    private static bool IsTypeOf(string[] steps) => steps.Length > 1 && House.Code.Any(file =>
        file.In($"silo/{steps[0]}") && file.Types.Contains(steps[1]));

    private static IEnumerable<string> Projects() =>
        House.Files().Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    private static IEnumerable<string> Packages(string project) =>
        XDocument.Parse(House.Text(project)).Descendants("PackageReference")
            .Select(package => package.Attribute("Include")!.Value);

    // The list that the build writes beside the command: its projects and packages, and theirs.
    private static List<string> CarriedByTheCommand()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "campaign.deps.json");
        using var list = JsonDocument.Parse(File.ReadAllText(path));
        return [.. list.RootElement.GetProperty("libraries").EnumerateObject()
            .Select(library => library.Name.Split('/')[0])];
    }

    private static IEnumerable<string> References(string project) =>
        from reference in XDocument.Parse(House.Text(project)).Descendants("ProjectReference")
        let home = Path.Combine(House.Root, Path.GetDirectoryName(project)!)
        let to = Path.GetFullPath(Path.Combine(home, reference.Attribute("Include")!.Value))
        select Path.GetRelativePath(House.Root, to).Replace('\\', '/');
}
