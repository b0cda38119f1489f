using Npgsql;

namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// One private cluster: creates its data, starts its server, asks whether it answers. Its caller holds the
/// start lock, so no two silos do this at once.
/// </summary>
internal sealed class Cluster(
    EmbeddedPostgresOptions options, ClusterHome home, ClusterUser user, PostgresBinaries binaries)
{
    private const string Superuser = "campaign";

    // A server that is recovering from a crash may take minutes; one that cannot start says so in seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private const int StartTries = 6;

    private const string Publish = "mv \"$1\" \"$2\" && rm -rf \"$3\"/new-*";

    // The starting pg_ctl holds the silos' lock as well ($1), so that the guard of a silo killed right now
    // waits for the server to be up before it stops it.
    private const string Start = """
        lock=$1; shift
        command -v flock >/dev/null && exec flock -s -o "$lock" "$@"
        exec "$@"
        """;

    private const string MakePassword = """
        umask 077
        [ -s "$1" ] || head -c 20 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$1"
        """;

    internal EmbeddedPostgresOptions Options => options;

    internal ClusterHome Home => home;

    /// <summary>
    /// Creates the data directory if there is none; a crash half-way leaves nothing that counts as one.
    /// </summary>
    internal async Task CreateAsync(CancellationToken stop)
    {
        if (Directory.Exists(home.Pg))
            return;
        options.Say($"Creating a PostgreSQL {binaries.Version.Major} cluster in {home.Directory}");
        await user.ShellAsync(MakePassword, [home.Password], stop);
        // Under a name of its own: an initdb of a killed silo may still be writing to another.
        var fresh = Path.Combine(home.Directory, $"new-{Guid.NewGuid():N}");
        var made = await user.RunAsync(
            [
                binaries.Program("initdb"), "-D", fresh, "-U", Superuser, "--pwfile", home.Password,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-instructions",
            ],
            stop);
        if (!made.Succeeded)
            throw Failed("initdb", made.Output);
        await user.ShellAsync(Publish, [fresh, home.Pg, home.Directory], stop);
    }

    /// <summary>Leaves with a server that answers; true when it was already running.</summary>
    internal async Task<bool> EnsureRunningAsync(string connectionString, CancellationToken stop)
    {
        var begun = options.Clock.GetTimestamp();
        var (starts, output) = (0, "");
        while (!await AnswersAsync(connectionString, stop))
        {
            if (options.Clock.GetElapsedTime(begun) > Patience || starts >= StartTries)
                throw Failed("pg_ctl start", output);
            // Starting up, recovering or shutting down: wait for it. Otherwise start (again: the last
            // children of a killed server may hold its shared memory for a moment).
            var isGone = await Postmaster.FindAsync(home, stop) is null;
            if (isGone)
                (starts, output) = (starts + 1, await StartAsync(stop));
            if (!isGone || starts > 1)
                await Task.Delay(Pause * Math.Max(1, starts), options.Clock, stop);
        }

        return starts == 0;
    }

    internal async Task<string> ConnectionStringAsync(CancellationToken stop)
    {
        if (!File.Exists(home.Password))
            throw new UnusableDatabaseException(
                $"{home.Password} is gone, and with it the way into the private database. Put it back.",
                $"{home.Password} 已丢失，无法登录内置数据库。请恢复该文件。");
        return new NpgsqlConnectionStringBuilder
        {
            Host = home.Socket,
            Port = 5432,
            Username = Superuser,
            Password = (await File.ReadAllTextAsync(home.Password, stop)).Trim(),
            Database = "postgres",
        }.ConnectionString;
    }

    private async Task<string> StartAsync(CancellationToken stop)
    {
        await Postmaster.RemoveStaleFileAsync(home, stop);
        await WriteSettingsAsync(stop);
        var started = await user.ShellAsync(
            Start,
            [
                home.SilosLock, binaries.Program("pg_ctl"), "start", "-w", "-t", "60", "-D", home.Pg,
                "-l", home.Log,
            ],
            stop);
        return started.Output;
    }

    private async Task WriteSettingsAsync(CancellationToken stop)
    {
        var path = Path.Combine(home.Pg, "postgresql.conf");
        await File.WriteAllTextAsync(path, Resource.Read("postgresql.conf"), stop);
        await user.GiveAsync(path, stop);
        var lz4 = await user.RunAsync(
            [
                binaries.Program("postgres"), "-D", home.Pg,
                "-C", "wal_compression", "-c", "wal_compression=lz4",
            ],
            stop);
        string[] computed =
        [
            $"wal_compression = {(lz4.Succeeded ? "lz4" : "pglz")}",
            $"unix_socket_directories = '{home.Socket.Replace("'", "''", StringComparison.Ordinal)}'",
            .. options.ExtraSettings,
            "include_if_exists = 'local.conf'",
        ];
        await File.AppendAllLinesAsync(path, computed, stop);
    }

    // Only an answer counts: a pid file may lie, and a server may accept connections and still be recovering.
    private static async Task<bool> AnswersAsync(string connectionString, CancellationToken stop)
    {
        var probe = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 3 };
        await using var connection = new NpgsqlConnection(probe.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw Unreachable(refused);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private UnusableDatabaseException Failed(string step, string output) => new(
        $"The private PostgreSQL in {home.Directory} did not come up ({step}): {output} "
        + $"Its log is {home.Log}.",
        $"{home.Directory} 中的内置 PostgreSQL 启动失败（{step}），日志见 {home.Log}。");

    private static UnusableDatabaseException Unreachable(PostgresException refused) => new(
        $"The private PostgreSQL refuses its own password ({refused.MessageText}): "
        + "was the file 'password' changed?",
        "内置 PostgreSQL 拒绝其密码：password 文件是否被修改？");
}
