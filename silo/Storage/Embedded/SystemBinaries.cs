namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// The PostgreSQL programs installed on this machine: on PATH and in the places packagers use.
/// </summary>
internal static class SystemBinaries
{
    private const string Origin = "this machine's own";

    // A folder name may end in '*', then every folder beginning so counts.
    private static readonly string[] UsualPlaces =
    [
        "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/local/pgsql/bin", "/usr/libexec/postgresql*",
        "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin",
        "/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
    ];

    /// <summary>All that this account can run and the engine supports, newest first.</summary>
    internal static async Task<IReadOnlyList<PostgresBinaries>> FindAsync(
        ClusterUser user, CancellationToken stop)
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var directories = onPath.Concat(UsualPlaces.SelectMany(Expand)).Select(Resolve).OfType<string>();
        var found = new List<PostgresBinaries>();
        foreach (var directory in directories.Distinct(StringComparer.Ordinal))
            if (await PostgresBinaries.ProbeAsync(directory, Origin, user, stop) is { } binaries)
                found.Add(binaries);
        return
        [
            .. found.Where(binaries => binaries.Version.Major >= Databases.OldestServer)
                .OrderByDescending(binaries => binaries.Version),
        ];
    }

    internal static IEnumerable<string> Expand(string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
            return [pattern];
        var slash = pattern.LastIndexOf('/', star);
        var (parent, name) = (pattern[..slash], pattern[(slash + 1)..(star + 1)]);
        var rest = pattern[(star + 1)..].TrimStart('/');
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, name).Select(folder => Path.Combine(folder, rest))
            : [];
    }

    // A link such as /usr/local/bin/postgres stands for the directory that really holds the programs.
    private static string? Resolve(string directory)
    {
        var postgres = new FileInfo(Path.Combine(directory.Length == 0 ? "." : directory, "postgres"));
        if (!postgres.Exists)
            return null;
        var real = postgres.ResolveLinkTarget(returnFinalTarget: true) ?? postgres;
        return Path.GetDirectoryName(real.FullName);
    }
}
