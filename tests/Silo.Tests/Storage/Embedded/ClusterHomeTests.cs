using System.Runtime.Versioning;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

[UnsupportedOSPlatform("windows")]
public sealed class ClusterHomeTests
{
    [Fact]
    public async Task Directory_and_password_are_closed_to_others()
    {
        await using var folder = new ClusterFolder();
        await using var postgres = await folder.StartAsync();
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Path.Combine(folder.Home, "password")));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(folder.Home));
    }

    [Fact]
    public async Task Path_too_long_for_a_socket_gets_one_elsewhere()
    {
        await using var folder = new ClusterFolder(new string('长', 40));
        string socket;
        await using (var postgres = await folder.StartAsync())
            socket = (await ClusterFolder.AskAsync(postgres, "SHOW unix_socket_directories"))!;
        Assert.StartsWith("/tmp/campaign-", socket, StringComparison.Ordinal);
        await folder.ServerIsGoneAsync();
        Directory.Delete(socket, recursive: true);
    }

    [Fact]
    public async Task Directory_with_other_things_in_it_is_left_alone()
    {
        await using var folder = new ClusterFolder();
        Directory.CreateDirectory(folder.Home);
        await File.WriteAllTextAsync(Path.Combine(folder.Home, "thesis.txt"), "mine");
        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(() => folder.StartAsync());
        Assert.Contains("holds other things", refused.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_out_of_the_accounts_reach_is_stood_in_for()
    {
        if (!Environment.IsPrivilegedProcess)
            return; // Only root runs PostgreSQL as somebody else.
        await using var folder = new ClusterFolder();
        Directory.CreateDirectory(
            folder.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string standIn;
        await using (var postgres = await folder.StartAsync())
        {
            Assert.Contains(
                "cannot reach the directory named", postgres.Description, StringComparison.Ordinal);
            standIn = Path.GetDirectoryName(await ClusterFolder.AskAsync(postgres, "SHOW data_directory"))!;
        }

        Assert.StartsWith("/var/tmp/campaign-", standIn, StringComparison.Ordinal);
        await Eventually.HoldsAsync(
            () => Task.FromResult(!File.Exists(Path.Combine(standIn, "pg", "postmaster.pid"))), "no server");
        Directory.Delete(standIn, recursive: true);
    }
}
