namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// A silo's hold on a private PostgreSQL cluster. Silos that name the same data directory share one server:
/// the first starts it, the others join, and a guard stops it when the last is gone, by whatever end. Throws
/// <see cref="UnusableDatabaseException"/> when there is no way to run one here.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    // Long enough for another silo to install PostgreSQL and create the cluster.
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(12);

    // Longer than the guard takes to stop a server: it is alone on this lock while it does.
    private static readonly TimeSpan GuardPatience = TimeSpan.FromSeconds(90);

    private readonly FileStream _hold;
    private readonly Cluster _cluster;

    private EmbeddedPostgres(FileStream hold, Cluster cluster, string connectionString, string description)
    {
        _hold = hold;
        _cluster = cluster;
        ConnectionString = connectionString;
        Description = description;
    }

    /// <summary>The superuser's way in, over a socket in a private directory; holds the password.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// One line for the operator: which PostgreSQL, why that one, where, and whether it was joined.
    /// </summary>
    public string Description { get; }

    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedPostgresOptions options, CancellationToken stop)
    {
        RefuseWindows();
        var user = await ClusterUser.ChooseAsync(stop);
        var home = await ClusterHome.PrepareAsync(options.DataDirectory, user, stop);
        await using var starting = await StartingAsync(options, home, stop);
        var hold = await FileLock.TakeAsync(
            home.SilosLock, FileShare.Read, GuardPatience, options.Clock, stop);
        try
        {
            return await StartHeldAsync(options, home, user, hold, stop);
        }
        catch
        {
            await hold.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Starts the server again if it has died (killed for memory, say); otherwise does nothing.
    /// </summary>
    public async Task ReviveAsync(CancellationToken stop)
    {
        await using var starting = await StartingAsync(_cluster.Options, _cluster.Home, stop);
        await _cluster.EnsureRunningAsync(ConnectionString, stop);
    }

    /// <summary>Lets go; the guard stops the server unless another silo still holds it.</summary>
    public ValueTask DisposeAsync() => _hold.DisposeAsync();

    private static async Task<EmbeddedPostgres> StartHeldAsync(
        EmbeddedPostgresOptions options, ClusterHome home, ClusterUser user, FileStream hold,
        CancellationToken stop)
    {
        var (binaries, why) = await new BinaryChoice(options, home, user).ChooseAsync(stop);
        var cluster = new Cluster(options, home, user, binaries);
        await cluster.CreateAsync(stop);
        var connectionString = await cluster.ConnectionStringAsync(stop);
        // Before the server: a silo killed between the two must not leave a server that nobody watches.
        await LaunchGuardAsync(home, user, binaries, stop);
        var joined = await cluster.EnsureRunningAsync(connectionString, stop);
        return new(hold, cluster, connectionString, Describe(home, user, binaries, why, joined));
    }

    private static Task<FileStream> StartingAsync(
        EmbeddedPostgresOptions options, ClusterHome home, CancellationToken stop) =>
        FileLock.TakeAsync(home.StartLock, FileShare.None, StartPatience, options.Clock, stop);

    private static async Task LaunchGuardAsync(
        ClusterHome home, ClusterUser user, PostgresBinaries binaries, CancellationToken stop) =>
        await user.ShellAsync(
            Resource.Read("launch-guard.sh"),
            [Resource.Read("guard.sh"), home.Directory, binaries.Program("pg_ctl")],
            stop);

    private static string Describe(
        ClusterHome home, ClusterUser user, PostgresBinaries binaries, string why, bool joined) =>
        string.Join(", ", new[]
        {
            $"PostgreSQL {binaries.Version} from {binaries.Directory} ({binaries.Origin}; {why})",
            user.Name is null ? null : $"run as {user.Name}",
            $"data in {home.Directory}",
            home.Moved ? $"because {user.Name} cannot reach the directory named" : null,
            joined ? "joined the running server" : "server started",
        }.OfType<string>());

    private static void RefuseWindows()
    {
        if (OperatingSystem.IsWindows())
            throw new UnusableDatabaseException(
                "The private PostgreSQL is for Linux and macOS; "
                + "on Windows set CAMPAIGN_POSTGRES to a server.",
                "内置 PostgreSQL 仅支持 Linux 和 macOS；在 Windows 上请用 CAMPAIGN_POSTGRES 指定服务器。");
    }
}
