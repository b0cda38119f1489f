using System.Diagnostics;
using System.Runtime.Versioning;

namespace CampaignEngine.House.Tests;

/// <summary>The commands of the front door: executable, strict, readable by bash.</summary>
public sealed class ScriptsTests
{
    public static readonly TheoryData<string> Scripts = ["deploy/run", "deploy/test", ".ci/run"];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Script_is_executable_and_strict(string path)
    {
        Assert.StartsWith("#!/usr/bin/env bash\n", House.Text(path));
        Assert.Contains("\nset -euo pipefail\n", House.Text(path), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.True(Mode(path).HasFlag(UnixFileMode.UserExecute));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Bash_can_read_the_script(string path)
    {
        using var bash = Process.Start("bash", ["-n", Path.Combine(House.Root, path)]);
        await bash.WaitForExitAsync();
        Assert.Equal(0, bash.ExitCode);
    }

    // Under pipefail the writer of such a pipe may die of it, and what was found counts as missing.
    [Theory]
    [MemberData(nameof(Scripts))]
    public void Nothing_is_piped_into_a_grep_that_leaves_early(string path) =>
        Assert.DoesNotMatch(@"\| *grep +(?:-\w*q|--quiet)", Code(path));

    [Fact]
    public void Continuous_integration_runs_what_the_front_door_says() =>
        Assert.EndsWith("deploy/test\"", House.Text(".ci/run").TrimEnd(), StringComparison.Ordinal);

    private static string Code(string path) => string.Join('\n', House.Text(path).Split('\n')
        .Where(line => !line.TrimStart().StartsWith('#')));

    [UnsupportedOSPlatform("windows")]
    private static UnixFileMode Mode(string path) => File.GetUnixFileMode(Path.Combine(House.Root, path));
}
