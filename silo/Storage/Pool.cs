using Npgsql;

namespace CampaignEngine.Silo.Storage;

/// <summary>
/// One connection pool of a silo: its name (application_name is <c>campaign-{name}</c>), its largest size,
/// how long a command may take, how long a transaction may sit idle, and further server settings.
/// </summary>
internal sealed record Pool(string Name, int Size, TimeSpan Command, TimeSpan Statement, TimeSpan Idle)
{
    // Orleans' statements name their tables without a schema.
    private const string OrleansSchema = "orleans";

    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    /// <summary>Turns, folds and the mailbox door: short transactions on rows others wait for.</summary>
    internal static readonly Pool Engine = new(
        "engine", 8, Quick, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(2))
    {
        // A batch joins unnest arrays (rows unknown to the planner) to keyed tables. Whatever the statistics
        // say just after an import or a vacuum, the right path is the key of each row: so hash and merge
        // joins and sequential scans are out, and one generic plan is kept instead of planning each batch
        // again.
        Settings =
        [
            "enable_mergejoin=off", "enable_hashjoin=off", "enable_seqscan=off",
            "plan_cache_mode=force_generic_plan", "lock_timeout=1s",
        ],
    };

    /// <summary>Leases and settlements of outgoing messages.</summary>
    internal static readonly Pool Sender = new("sender", 8, Quick, Quick, TimeSpan.FromSeconds(2))
    {
        Settings = ["lock_timeout=1s"],
    };

    /// <summary>Answers to callers; a crowd here leaves the engine its connections.</summary>
    internal static readonly Pool Api = new("api", 20, Quick, Quick, TimeSpan.FromSeconds(10))
    {
        Settings = ["lock_timeout=2s"],
    };

    /// <summary>Imports, exports and recounts: few, set-based, long, planned freely.</summary>
    internal static readonly Pool Bulk = new("bulk", 4, Long, Long, TimeSpan.FromSeconds(30))
    {
        Settings = ["lock_timeout=5s"],
    };

    /// <summary>
    /// Reports: one long read each, sorted, then sent row by row as fast as a file is written of it. The longest is a
    /// ledger of millions.
    /// </summary>
    internal static readonly Pool Reports = new(
        "reports", 2, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(30))
    {
        Settings = ["lock_timeout=5s"],
    };

    /// <summary>Who belongs to the cluster: few short statements that nothing else may hold up.</summary>
    internal static readonly Pool Membership = new("membership", 2, Quick, Quick, TimeSpan.FromSeconds(10))
    {
        Settings = ["lock_timeout=2s"],
        Schema = OrleansSchema,
    };

    /// <summary>The private memory of grains, read and written by Orleans.</summary>
    internal static readonly Pool Grains = new("grains", 4, Quick, Quick, TimeSpan.FromSeconds(10))
    {
        Settings = ["lock_timeout=2s"],
        Schema = OrleansSchema,
    };

    /// <summary>
    /// Schema changes: as long as they take, but never queueing others behind a lock they wait for.
    /// </summary>
    internal static readonly Pool Migrator = new("migrator", 1, TimeSpan.FromMinutes(30), TimeSpan.Zero, Long)
    {
        Settings = ["lock_timeout=1s"],
    };

    internal IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Where statements look for tables; null for where the operator says.</summary>
    internal string? Schema { get; init; }

    /// <summary>The operator's connection string with everything this pool decides set on purpose.</summary>
    internal NpgsqlConnectionStringBuilder On(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        return new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = $"campaign-{Name}",
            SearchPath = Schema ?? given.SearchPath,
            MinPoolSize = 0,
            MaxPoolSize = Size,
            // A black-holed link is noticed after Command Timeout + Timeout (measured), by default 45
            // seconds.
            Timeout = 3,
            CommandTimeout = (int)Command.TotalSeconds,
            CancellationTimeout = 500,
            KeepAlive = 5,
            // No session state is ever left behind: settings come with the connection, locks end with the transaction.
            NoResetOnClose = true,
            HostRecheckSeconds = 3,
            MaxAutoPrepare = 50,
            AutoPrepareMinUsages = 2,
            // Details quote row values: names and phones would reach the logs.
            IncludeErrorDetail = false,
            Timezone = "UTC",
            Options = string.Join(
                ' ', [given.Options, .. ServerSettings().Select(setting => $"-c {setting}")]).Trim(),
        };
    }

    // With PostgreSQL's defaults the locks of a killed silo or a cut link stay for tens of seconds.
    private IEnumerable<string> ServerSettings() =>
    [
        "client_connection_check_interval=1s",
        $"idle_in_transaction_session_timeout={Milliseconds(Idle)}",
        $"statement_timeout={Milliseconds(Statement)}",
        "tcp_keepalives_idle=5", "tcp_keepalives_interval=2", "tcp_keepalives_count=3",
        "tcp_user_timeout=10s",
        // A forbidden sequential scan that has no alternative is priced so high that the server compiles the
        // statement, each time anew: a fold of four deltas took a second, and without it a few milliseconds.
        "jit=off",
        .. Settings,
    ];

    private static string Milliseconds(TimeSpan time) => $"{(long)time.TotalMilliseconds}ms";
}
