namespace CampaignEngine.Silo.Tests.Storage.Embedded;

public sealed class EmbeddedPostgresTests
{
    [Fact]
    public async Task Cluster_answers_on_a_private_socket_only_and_says_what_it_is()
    {
        await using var folder = new ClusterFolder();
        await using var postgres = await folder.StartAsync();
        Assert.Equal("", await ClusterFolder.AskAsync(postgres, "SHOW listen_addresses"));
        Assert.Equal("UTF8 C", await ClusterFolder.AskAsync(
            postgres,
            "SELECT pg_encoding_to_char(encoding) || ' ' || datcollate "
            + "FROM pg_database WHERE datname = 'postgres'"));
        Assert.Equal("256MB", await ClusterFolder.AskAsync(postgres, "SHOW shared_buffers"));
        Assert.Equal("on", await ClusterFolder.AskAsync(postgres, "SHOW synchronous_commit"));
        Assert.Equal("scram-sha-256", await ClusterFolder.AskAsync(
            postgres, "SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules"));
        Assert.Matches(
            @"^PostgreSQL \d+\.\d+ from /.*\(this machine's own; the newest here\).*server started$",
            postgres.Description);
    }

    [Fact]
    public async Task Second_silo_joins_and_the_server_ends_with_the_last()
    {
        await using var folder = new ClusterFolder();
        var first = await folder.StartAsync();
        var second = await folder.StartAsync();
        Assert.EndsWith("joined the running server", second.Description, StringComparison.Ordinal);
        await first.DisposeAsync();
        Assert.Equal("1", await ClusterFolder.AskAsync(second, "SELECT 1"));
        await second.DisposeAsync();
        await folder.ServerIsGoneAsync();
    }

    [Fact]
    public async Task Next_start_finds_what_the_last_one_wrote()
    {
        await using var folder = new ClusterFolder();
        await using (var postgres = await folder.StartAsync())
            await ClusterFolder.AskAsync(postgres, "CREATE TABLE kept AS SELECT 7 AS n");
        await using var again = await folder.StartAsync();
        Assert.Equal("7", await ClusterFolder.AskAsync(again, "SELECT n FROM kept"));
    }

    [Fact]
    public async Task Silos_starting_together_in_an_empty_directory_all_come_up()
    {
        await using var folder = new ClusterFolder();
        var silos = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => folder.StartAsync())));
        Assert.Single(silos, silo => silo.Description.EndsWith("server started", StringComparison.Ordinal));
        foreach (var silo in silos)
        {
            Assert.Equal("1", await ClusterFolder.AskAsync(silo, "SELECT 1"));
            await silo.DisposeAsync();
        }
    }

    [Fact]
    public async Task Only_one_guard_watches_a_cluster()
    {
        await using var folder = new ClusterFolder();
        await using var first = await folder.StartAsync();
        await using var second = await folder.StartAsync();
        await Eventually.HoldsAsync(() => Task.FromResult(folder.Guards().Count() == 1), "one guard");
    }

    [Fact]
    public async Task Silo_restarting_at_once_is_guarded_again()
    {
        await using var folder = new ClusterFolder();
        for (var round = 0; round < 3; round++)
        {
            await using var postgres = await folder.StartAsync();
            Assert.Equal("1", await ClusterFolder.AskAsync(postgres, "SELECT 1"));
        }

        await folder.ServerIsGoneAsync();
    }

    [Fact]
    public async Task Ctrl_C_at_the_silos_terminal_reaches_neither_server_nor_guard()
    {
        await using var folder = new ClusterFolder();
        await using var postgres = await folder.StartAsync();
        var own = ClusterFolder.SessionOf(Environment.ProcessId);
        Assert.True(own != ClusterFolder.SessionOf(folder.ServerPid()));
        Assert.All(folder.Guards(), guard => Assert.True(own != ClusterFolder.SessionOf(guard)));
    }

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

    private static void KillGuard(ClusterFolder folder)
    {
        foreach (var guard in folder.Guards().ToList())
            ClusterFolder.Kill(guard);
    }
}
