using System.Text.RegularExpressions;

namespace CampaignEngine.House.Tests;

/// <summary>
/// Every file that does something has tests a reader finds by its path: <c>silo/Ledger/X.cs</c> in
/// <c>tests/Silo.Tests/Ledger/XTests.cs</c> (or <c>XTests.Part.cs</c>), or in the tests of that folder (or of
/// a folder around it), which then name its type.
/// </summary>
public sealed partial class MirrorTests
{
    private static readonly Dictionary<string, string> Mirrors = new()
    {
        ["grains"] = "tests/Grains.Tests",
        ["silo"] = "tests/Silo.Tests",
        ["client/Sdk"] = "tests/Client.Tests",
        ["client/Cli"] = "tests/Client.Tests",
    };

    // A composition root runs whole, in tests that start the program.
    private const string CompositionRoot = "Program";

    [Fact]
    public void Every_file_with_behaviour_has_its_tests() => House.None(
        "Files with behaviour that neither a test file mirrors nor the folder's tests name",
        from mirror in Mirrors
        from file in House.Code.Where(file => file.In(mirror.Key))
        where file.Name != CompositionRoot && file.HasBehaviour()
        let folder = mirror.Value + file.Folder[mirror.Key.Length..]
        where !IsMirrored(file, folder) && !IsNamed(file, folder)
        select file.Path);

    [Fact]
    public void Every_mirrored_test_stands_where_its_subject_does() => House.None(
        "Test files named after a file of another folder",
        from mirror in Mirrors.DistinctBy(mirror => mirror.Value)
        from test in House.Code.Where(file => file.In(mirror.Value) && Subject(file) is not null)
        let subjects = House.Shipped.Where(file => file.Name == Subject(test)).ToList()
        where subjects.Count > 0 && !subjects.Any(file => Mirrored(file) == test.Folder)
        select $"{test.Path}: {subjects[0].Path}");

    [GeneratedRegex(@"\w+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();

    private static bool IsMirrored(CodeFile file, string folder) => House.Code.Any(test =>
        (test.Folder == folder || test.Folder == folder + "/" + file.Name) && Subject(test) == file.Name);

    private static bool IsNamed(CodeFile file, string folder)
    {
        var tests = House.Code.Where(test => test.Folder == folder && Subject(test) is not null);
        var words = tests.SelectMany(test => Word().Matches(test.Syntax.ToFullString()));
        return words.Select(match => match.Value).ToHashSet().Overlaps(file.TypeNames());
    }

    private static string? Mirrored(CodeFile file) =>
        Mirrors.Where(mirror => file.In(mirror.Key) || file.Folder == mirror.Key)
            .Select(mirror => mirror.Value + file.Folder[mirror.Key.Length..]).FirstOrDefault();

    // "ContactPlanTests" and "PolicyGrainTests.Contacting" test ContactPlan and PolicyGrain.
    private static string? Subject(CodeFile test) =>
        test.Name.Split('.')[0] is var name && name.EndsWith("Tests", StringComparison.Ordinal)
            ? name[..^"Tests".Length]
            : null;
}
