using System.Globalization;
using CampaignEngine.Silo.Storage.Embedded;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

public sealed class CrashTests
{
    [Fact]
    public async Task Silo_killed_with_SIGKILL_leaves_no_server_and_the_next_start_works()
    {
        await using var folder = new ClusterFolder();
        var first = await folder.StartAsync();
        using var silo = await folder.HoldAsync();
        await first.DisposeAsync();
        Assert.False(silo.HasExited);
        Assert.True(File.Exists(Path.Combine(folder.Home, "pg", "postmaster.pid")));
        silo.Kill();
        await folder.ServerIsGoneAsync();
        await using var next = await folder.StartAsync();
        Assert.Equal("1", await ClusterFolder.AskAsync(next, "SELECT 1"));
    }

    [Fact]
    public async Task Orphan_server_whose_guard_died_is_joined_and_guarded_again()
    {
        await using var folder = new ClusterFolder();
        await using (await folder.StartAsync())
            KillGuard(folder);
        await using (var next = await folder.StartAsync())
            Assert.EndsWith("joined the running server", next.Description, StringComparison.Ordinal);
        await folder.ServerIsGoneAsync();
    }

    [Fact]
    public async Task Killed_server_recovers_at_the_next_start()
    {
        await using var folder = new ClusterFolder();
        await using var first = await folder.StartAsync();
        await ClusterFolder.AskAsync(first, "CREATE TABLE kept AS SELECT 7 AS n");
        ClusterFolder.Kill(folder.ServerPid());
        await using var second = await folder.StartAsync();
        Assert.EndsWith("server started", second.Description, StringComparison.Ordinal);
        Assert.Equal("7", await ClusterFolder.AskAsync(second, "SELECT n FROM kept"));
    }

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
        var stranger = await user.ShellAsync("sleep 300 >/dev/null 2>&1 & echo $!", [], CancellationToken.None);
        var pid = int.Parse(stranger.Output, CultureInfo.InvariantCulture);
        folder.LeavePidFile(pid);
        await using var postgres = await folder.StartAsync();
        Assert.NotEqual(pid, folder.ServerPid());
        Assert.Equal("1", await ClusterFolder.AskAsync(postgres, "SELECT 1"));
        ClusterFolder.Kill(pid);
    }

    [Fact]
    public async Task Creation_cut_short_counts_for_nothing()
    {
        await using var folder = new ClusterFolder();
        await using (await folder.StartAsync())
        {
        }

        await folder.ServerIsGoneAsync();
        Directory.Move(Path.Combine(folder.Home, "pg"), Path.Combine(folder.Home, "new-cut-short"));
        await using var postgres = await folder.StartAsync();
        Assert.Equal("1", await ClusterFolder.AskAsync(postgres, "SELECT 1"));
        Assert.False(Directory.Exists(Path.Combine(folder.Home, "new-cut-short")));
    }

    private static void KillGuard(ClusterFolder folder)
    {
        foreach (var guard in folder.Guards().ToList())
            ClusterFolder.Kill(guard);
    }
}
