using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignEngine.House.Tests;

/// <summary>Time is a parameter: nobody reads the wall clock, and no test waits for it.</summary>
public sealed class NoClockTests
{
    private static readonly string[] WallClocks =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow",
    ];

    private static readonly string[] Naps = ["Task.Delay", "Thread.Sleep"];

    [Fact]
    public void Nobody_reads_the_wall_clock() => House.None(
        "Wall clocks read outside tests; take the instant as a parameter or a TimeProvider",
        Uses(House.Shipped, WallClocks));

    [Fact]
    public void No_test_sleeps() => House.None(
        "Tests that wait for time instead of for what they want",
        Uses(House.Code.Where(IsInTestProject), Naps));

    [Fact]
    public void No_test_is_skipped() => House.None(
        "Skipped tests",
        from file in House.Code.Where(IsInTestProject)
        from argument in file.All<AttributeArgumentSyntax>()
        where argument.NameEquals?.Name.Identifier.Text == "Skip"
        select file.At(argument));

    private static bool IsInTestProject(CodeFile file) =>
        file.Path.Contains(".Tests/", StringComparison.Ordinal);

    private static IEnumerable<string> Uses(IEnumerable<CodeFile> files, string[] members) =>
        from file in files
        from access in file.All<MemberAccessExpressionSyntax>()
        let name = $"{LastName(access.Expression)}.{access.Name.Identifier.Text}"
        where members.Contains(name)
        select $"{file.At(access)}: {name}";

    private static string LastName(ExpressionSyntax expression) => expression.ToString().Split('.')[^1];
}
