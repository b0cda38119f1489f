namespace CampaignEngine.Silo.Tests.Storage.Embedded;

public sealed class ClusterTests
{
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
    public async Task Server_that_died_under_a_living_silo_is_brought_back()
    {
        await using var folder = new ClusterFolder();
        await using var postgres = await folder.StartAsync();
        await ClusterFolder.AskAsync(postgres, "CREATE TABLE kept AS SELECT 7 AS n");
        ClusterFolder.Kill(folder.ServerPid());
        await postgres.ReviveAsync(CancellationToken.None);
        Assert.Equal("7", await ClusterFolder.AskAsync(postgres, "SELECT n FROM kept"));
    }
}
