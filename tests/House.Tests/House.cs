namespace CampaignEngine.House.Tests;

/// <summary>The checkout under test: its files as they stand, without what builds leave behind.</summary>
internal static class House
{
    private static readonly string[] Leftovers =
        [".git", "bin", "obj", "node_modules", "dist", "TestResults", ".data", ".tools", ".vs", ".idea"];

    private static readonly Lazy<IReadOnlyList<CodeFile>> AllCode = new(() =>
        [.. Files().Where(path => Path.GetExtension(path) == ".cs").Select(CodeFile.Read)]);

    /// <summary>Absolute path of the folder that holds the solution.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>Every C# file, parsed once for the whole run.</summary>
    internal static IReadOnlyList<CodeFile> Code => AllCode.Value;

    /// <summary>The C# that ships: everything but what lies under <c>tests/</c>.</summary>
    internal static IEnumerable<CodeFile> Shipped => Code.Where(file => !file.IsTest);

    /// <summary>Paths below <paramref name="folder"/>, from the root, with forward slashes.</summary>
    internal static IReadOnlyList<string> Files(string folder = "") =>
        [.. Walk(new DirectoryInfo(Path.Combine(Root, folder))).Order(StringComparer.Ordinal)];

    internal static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal static bool Holds(string path) =>
        File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    /// <summary>Fails with one offender a line, so that a red test is a list of things to do.</summary>
    internal static void None(string rule, IEnumerable<string> offenders)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, $"{rule} ({all.Count}):\n  {string.Join("\n  ", all)}");
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        !folder.Exists
            ? []
            : folder.EnumerateFiles()
                .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
                .Concat(folder.EnumerateDirectories()
                    .Where(inner => !Leftovers.Contains(inner.Name))
                    .SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CampaignEngine.sln")))
            folder = folder.Parent
                ?? throw new InvalidOperationException("The solution is not above the tests.");
        return folder.FullName;
    }
}
