using System.Diagnostics;
using System.Globalization;
using CampaignEngine.Silo.Storage.Embedded;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

/// <summary>A folder for one private cluster of one test, and what a test does to it from outside.</summary>
internal sealed class ClusterFolder : IAsyncDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"campaign-{Guid.NewGuid():N}"[..20]);

    internal ClusterFolder(string name = "c") => Home = Path.Combine(_root, name);

    internal string Home { get; }

    internal string Root => _root;

    private string PidFile => Path.Combine(Home, "pg", "postmaster.pid");

    internal Task<EmbeddedPostgres> StartAsync(BinarySource source = BinarySource.System) =>
        EmbeddedPostgres.StartAsync(
            new(Home) { Source = source, ExtraSettings = ["fsync = off"] }, CancellationToken.None);

    /// <summary>Waits for the guard as well: it looks at the pid file until it ends.</summary>
    internal Task ServerIsGoneAsync() =>
        Eventually.HoldsAsync(
            () => Task.FromResult(!File.Exists(PidFile) && !Guards().Any()), $"no server in {Home}");

    internal int ServerPid() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    /// <summary>Leaves a pid file as a crash would, naming the given process.</summary>
    internal void LeavePidFile(int pid) =>
        File.WriteAllText(
            PidFile, $"{pid}\n{Path.Combine(Home, "pg")}\n1700000000\n5432\n{Home}\n\n0 0\nready\n");

    /// <summary>
    /// A process that holds the cluster exactly as a silo does, and can be killed without harm.
    /// </summary>
    internal async Task<Process> HoldAsync()
    {
        var holder = Process.Start(new ProcessStartInfo("sh")
        {
            ArgumentList =
            {
                "-c", "exec 9<\"$1\"; flock -s 9; echo held; exec sleep 300",
                "sh", Path.Combine(Home, "silos.lock"),
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("held", await holder.StandardOutput.ReadLineAsync());
        return holder;
    }

    /// <summary>Pids of the guards of this cluster.</summary>
    internal IEnumerable<int> Guards() =>
        Directory.EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out _) && IsGuard(folder))
            .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture));

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Path.Combine(Home, "pg")))
            await ServerIsGoneAsync();
        if (Directory.Exists(_root))
            Directory.Delete(_root, recursive: true);
    }

    /// <summary>Terminal session of a process: what a Ctrl-C is sent within.</summary>
    internal static string SessionOf(int pid) =>
        File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1].Split(' ')[3];

    internal static void Kill(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
    }

    internal static async Task<string?> AskAsync(EmbeddedPostgres postgres, string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    private bool IsGuard(string folder)
    {
        try
        {
            var words = File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0');
            return words.Contains("campaign-guard") && words.Contains(Home);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
