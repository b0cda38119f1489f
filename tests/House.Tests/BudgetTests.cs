using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Abstractions;

namespace CampaignEngine.House.Tests;

/// <summary>How long files, methods and lines may get before they become a question of design.</summary>
public sealed class BudgetTests(ITestOutputHelper output)
{
    private const int LongestFile = 220;
    private const int LongestTestFile = 350;
    private const int LongestMethod = 40;
    private const int WidestLine = 120;
    private const int WantedWidth = 110;
    private const int MedianFile = 60;

    private static readonly string[] Measured = [".cs", ".sql", ".ts", ".tsx", ".css"];

    [Fact]
    public void No_file_is_longer_than_a_reader_holds_in_mind() => House.None(
        $"Files over {LongestFile} lines (tests {LongestTestFile})",
        Sources().Where(path => !IsMigration(path)).Select(path => (path, length: Lines(path).Length))
            .Where(file => file.length > (IsTest(file.path) ? LongestTestFile : LongestFile))
            .Select(file => $"{file.path}: {file.length}"));

    [Fact]
    public void No_line_is_wider_than_the_page()
    {
        var wide = Sources().Where(path => !path.EndsWith(".css", StringComparison.Ordinal) && !IsMigration(path))
            .SelectMany(path => Lines(path).Select((line, index) => (at: $"{path}:{index + 1}", line.Length)))
            .Where(line => line.Length > WantedWidth).ToList();
        output.WriteLine($"{wide.Count} lines over {WantedWidth} columns:");
        wide.ForEach(line => output.WriteLine($"{line.at}: {line.Length}"));
        House.None(
            $"Lines over {WidestLine} columns",
            wide.Where(line => line.Length > WidestLine).Select(line => $"{line.at}: {line.Length}"));
    }

    [Fact]
    public void No_method_does_more_than_one_thing_at_one_level() => House.None(
        $"Methods over {LongestMethod} lines",
        from file in House.Shipped
        from method in file.All<BaseMethodDeclarationSyntax>()
        let length = Height(method)
        where length > LongestMethod
        select $"{file.At(method)}: {length}");

    [Fact]
    public void Most_files_are_small()
    {
        var lengths = House.Shipped.Select(file => file.Lines.Length).Order().ToList();
        var median = lengths[lengths.Count / 2];
        output.WriteLine($"{lengths.Count} files, median {median}, p90 {lengths[lengths.Count * 9 / 10]}");
        Assert.InRange(median, 1, MedianFile);
    }

    private static IEnumerable<string> Sources() =>
        House.Files().Where(path => Measured.Contains(Path.GetExtension(path)));

    private static string[] Lines(string path) => House.Text(path).TrimEnd('\n').Split('\n');

    private static bool IsTest(string path) =>
        path.StartsWith("tests/", StringComparison.Ordinal)
        || path.Contains(".test.", StringComparison.Ordinal);

    // A migration is frozen history, down to its comments: the schema of one version in one piece.
    private static bool IsMigration(string path) =>
        path.StartsWith("silo/Storage/Migrations/", StringComparison.Ordinal);

    // From the first line of code to the last; documentation and attributes above are free.
    private static int Height(BaseMethodDeclarationSyntax method)
    {
        var first = method.Modifiers.Count > 0 ? method.Modifiers[0].GetLocation() : method.GetLocation();
        var last = method.GetLocation().GetLineSpan().EndLinePosition.Line;
        return last - first.GetLineSpan().StartLinePosition.Line + 1;
    }
}
