using System.Runtime.Versioning;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

[UnsupportedOSPlatform("windows")]
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
            "SELECT pg_encoding_to_char(encoding) || ' ' || datcollate FROM pg_database WHERE datname = 'postgres'"));
        Assert.Equal("256MB", await ClusterFolder.AskAsync(postgres, "SHOW shared_buffers"));
        Assert.Equal("on", await ClusterFolder.AskAsync(postgres, "SHOW synchronous_commit"));
        Assert.Equal("scram-sha-256", await ClusterFolder.AskAsync(
            postgres, "SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules"));
        Assert.Matches(@"^PostgreSQL \d+\.\d+ from /.*\(this machine's own; the newest here\).*server started$", postgres.Description);
    }

    [Fact]
    public async Task Directory_and_password_are_closed_to_others()
    {
        await using var folder = new ClusterFolder();
        await using var postgres = await folder.StartAsync();
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Home, "password")));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(folder.Home));
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
        var silos = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => folder.StartAsync())));
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
    public async Task Path_too_long_for_a_socket_gets_one_elsewhere()
    {
        await using var folder = new ClusterFolder(new string('长', 40));
        await using var postgres = await folder.StartAsync();
        Assert.Equal("1", await ClusterFolder.AskAsync(postgres, "SELECT 1"));
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
    public async Task Data_of_another_major_version_is_refused_with_the_remedy()
    {
        await using var folder = new ClusterFolder();
        await using (await folder.StartAsync())
        {
        }

        await folder.ServerIsGoneAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Home, "pg", "PG_VERSION"), "9\n");
        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(() => folder.StartAsync());
        Assert.Contains("was made by PostgreSQL 9", refused.English, StringComparison.Ordinal);
        Assert.Contains("pg_upgrade", refused.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_out_of_the_accounts_reach_is_stood_in_for()
    {
        if (!Environment.IsPrivilegedProcess)
            return; // Only root runs PostgreSQL as somebody else.
        await using var folder = new ClusterFolder();
        Directory.CreateDirectory(folder.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string standIn;
        await using (var postgres = await folder.StartAsync())
        {
            Assert.Contains("cannot reach the directory named", postgres.Description, StringComparison.Ordinal);
            standIn = Path.GetDirectoryName(await ClusterFolder.AskAsync(postgres, "SHOW data_directory"))!;
        }

        Assert.StartsWith("/var/tmp/campaign-", standIn, StringComparison.Ordinal);
        await Eventually.HoldsAsync(
            () => Task.FromResult(!File.Exists(Path.Combine(standIn, "pg", "postmaster.pid"))), "no server");
        Directory.Delete(standIn, recursive: true);
    }
}
