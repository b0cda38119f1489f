namespace CampaignEngine.House.Tests;

/// <summary>
/// Every file that does something has tests a reader finds by its path: <c>silo/Ledger/X.cs</c> in
/// <c>tests/Silo.Tests/Ledger/XTests.cs</c> (or <c>XTests.Part.cs</c>), or in the tests of that folder, which
/// then name its type in code or in their summary. A step of such a file (same folder, named by it) runs in
/// its tests.
/// </summary>
public sealed class MirrorTests
{
    // A composition root runs whole, in tests that start the program.
    private const string CompositionRoot = "Program";

    // Walks the whole interface with every role, so it stands with the interface.
    private const string MatrixOverHttp = "tests/Silo.Tests/Api/RoleMatrixTests.cs";

    private static readonly Dictionary<string, string> Mirrors = new()
    {
        ["grains"] = "tests/Grains.Tests",
        ["silo"] = "tests/Silo.Tests",
        ["client/Wire"] = "tests/Client.Tests/Wire",
        ["client/Sdk"] = "tests/Client.Tests/Sdk",
        ["client/Cli"] = "tests/Client.Tests/Cli",
    };

    [Fact]
    public void Every_file_with_behaviour_has_its_tests() => House.None(
        "Files with behaviour that no test file mirrors, no test of the folder names and no tested file uses",
        from folder in House.Shipped.GroupBy(Mirrored)
        where folder.Key is not null
        from file in folder.Except(Tested(folder.Key, [.. folder]))
        where file.Name != CompositionRoot && file.HasBehaviour()
        select file.Path);

    [Fact]
    public void Every_test_stands_where_its_subject_does() => House.None(
        "Test files named after a file of another folder",
        from test in House.Code.Where(file => Mirrors.Values.Any(file.In))
        let subjects = House.Shipped.Where(file => file.Name == Subject(test)).Select(Mirrored).ToList()
        where subjects.Count > 0 && !subjects.Contains(test.Folder) && test.Path != MatrixOverHttp
        select $"{test.Path}: expected in {subjects[0]}");

    private static HashSet<CodeFile> Tested(string folder, List<CodeFile> files)
    {
        var tested = files.Where(file => House.Code.Any(test => Tests(test, file, folder))).ToHashSet();
        var next = new Queue<CodeFile>(tested);
        while (next.TryDequeue(out var user))
            foreach (var step in files.Where(file => user.Words.Overlaps(file.Types)))
                if (tested.Add(step))
                    next.Enqueue(step);
        return tested;
    }

    private static bool Tests(CodeFile test, CodeFile file, string folder) =>
        test.Folder == folder && Subject(test) is { } subject
        && (subject == file.Name || test.Words.Overlaps(file.Types));

    private static string? Mirrored(CodeFile file) =>
        Mirrors.Where(mirror => file.In(mirror.Key))
            .Select(mirror => mirror.Value + file.Folder[mirror.Key.Length..]).FirstOrDefault();

    // "ContactPlanTests" and "PolicyDeciderTests.Contacting" test ContactPlan and PolicyDecider.
    private static string? Subject(CodeFile test) =>
        test.Name.Split('.')[0] is var name && name.EndsWith("Tests", StringComparison.Ordinal)
            ? name[..^"Tests".Length]
            : null;
}
