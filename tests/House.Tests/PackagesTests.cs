using System.Text.Json;
using System.Xml.Linq;

namespace CampaignEngine.House.Tests;

/// <summary>Every dependency has one version, written in one place.</summary>
public sealed class PackagesTests
{
    private static readonly string[] NpmFolders = ["deploy", "client/Dashboard"];

    [Fact]
    public void Projects_name_packages_without_versions() => House.None(
        "Versions outside Directory.Packages.props",
        from project in Projects()
        from package in Packages(project)
        where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null
        select $"{project}: {package.Attribute("Include")?.Value}");

    [Fact]
    public void Every_package_has_a_central_version()
    {
        var central = Central().Select(version => version.Attribute("Include")!.Value).ToHashSet();
        House.None(
            "Packages without a central version",
            from project in Projects()
            from package in Packages(project)
            let name = package.Attribute("Include")!.Value
            where !central.Contains(name)
            select $"{project}: {name}");
    }

    [Fact]
    public void Central_versions_are_exact() => House.None(
        "Floating versions",
        Central().Select(version => version.Attribute("Version")!.Value)
            .Where(version => version.IndexOfAny(['*', '[', '(', ',']) >= 0));

    [Fact]
    public void Npm_versions_are_exact_and_locked() => House.None(
        "npm versions that may move",
        NpmFolders.Where(folder => House.Holds($"{folder}/package.json")).SelectMany(Loose));

    private static IEnumerable<string> Loose(string folder)
    {
        if (!House.Holds($"{folder}/package-lock.json"))
            yield return $"{folder}/package-lock.json is missing";
        using var package = JsonDocument.Parse(House.Text($"{folder}/package.json"));
        foreach (var kind in (string[])["dependencies", "devDependencies", "optionalDependencies"])
            if (package.RootElement.TryGetProperty(kind, out var list))
                foreach (var entry in list.EnumerateObject())
                    if (!char.IsAsciiDigit(entry.Value.GetString()![0]))
                        yield return $"{folder}: {entry.Name} {entry.Value}";
    }

    private static IEnumerable<string> Projects() => House.Files()
        .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)
            || path.EndsWith("Directory.Build.props", StringComparison.Ordinal));

    private static IEnumerable<XElement> Packages(string project) =>
        XDocument.Parse(House.Text(project)).Descendants("PackageReference");

    private static IEnumerable<XElement> Central() =>
        XDocument.Parse(House.Text("Directory.Packages.props")).Descendants("PackageVersion");
}
