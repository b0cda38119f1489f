using System.Globalization;
using CampaignEngine.Silo.Storage.Embedded;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

public sealed class PostmasterTests
{
    [Fact]
    public async Task Stale_pid_file_naming_no_process_is_no_obstacle()
    {
        await using var folder = new ClusterFolder();
        await using (await folder.StartAsync())
        {
        }

        await folder.ServerIsGoneAsync();
        folder.LeavePidFile(4_194_000);
        await using var postgres = await folder.StartAsync();
        Assert.Equal("1", await ClusterFolder.AskAsync(postgres, "SELECT 1"));
    }

    [Fact]
    public async Task Stale_pid_file_naming_a_live_stranger_is_no_obstacle()
    {
        await using var folder = new ClusterFolder();
        await using (await folder.StartAsync())
        {
        }

        await folder.ServerIsGoneAsync();
        // Of the account's own, or PostgreSQL would see by itself that it cannot be its server.
        var user = await ClusterUser.ChooseAsync(CancellationToken.None);
        var stranger = await user.ShellAsync(
            "sleep 300 >/dev/null 2>&1 & echo $!", [], CancellationToken.None);
        var pid = int.Parse(stranger.Output, CultureInfo.InvariantCulture);
        folder.LeavePidFile(pid);
        await using var postgres = await folder.StartAsync();
        Assert.NotEqual(pid, folder.ServerPid());
        Assert.Equal("1", await ClusterFolder.AskAsync(postgres, "SELECT 1"));
        ClusterFolder.Kill(pid);
    }
}
