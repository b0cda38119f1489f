using System.Globalization;

namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// What <c>postmaster.pid</c> says about the server of a cluster, and whether it can be believed: after a
/// crash the pid may belong to any other program.
/// </summary>
internal static class Postmaster
{
    /// <summary>Pid of the live server of this cluster, or null.</summary>
    internal static async Task<int?> FindAsync(ClusterHome home, CancellationToken stop) =>
        await ReadPidAsync(home, stop) is { } pid && await IsServerOfAsync(pid, home, stop) ? pid : null;

    /// <summary>
    /// Removes a pid file that names a live program which is not the server of this cluster: PostgreSQL would
    /// take it for one and refuse to start. (A file that names no live program it removes itself.)
    /// </summary>
    internal static async Task RemoveStaleFileAsync(ClusterHome home, CancellationToken stop)
    {
        if (await ReadPidAsync(home, stop) is { } pid && !await IsServerOfAsync(pid, home, stop))
            File.Delete(PidFile(home));
    }

    private static async Task<int?> ReadPidAsync(ClusterHome home, CancellationToken stop)
    {
        try
        {
            var lines = await File.ReadAllLinesAsync(PidFile(home), stop);
            return int.TryParse(lines.FirstOrDefault(), CultureInfo.InvariantCulture, out var pid)
                ? pid
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    // The command line of a server names its data directory; the one of its own children does not.
    private static async Task<bool> IsServerOfAsync(int pid, ClusterHome home, CancellationToken stop)
    {
        var line = await CommandLineAsync(pid, stop);
        return line.Contains("postgres", StringComparison.Ordinal)
            && line.Contains(home.Pg, StringComparison.Ordinal);
    }

    private static async Task<string> CommandLineAsync(int pid, CancellationToken stop)
    {
        if (!Directory.Exists("/proc/self"))
            return (await ChildProgram.RunAsync(["ps", "-o", "command=", "-p", $"{pid}"], "/", stop)).Output;
        try
        {
            return await File.ReadAllTextAsync($"/proc/{pid}/cmdline", stop);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static string PidFile(ClusterHome home) => Path.Combine(home.Pg, "postmaster.pid");
}
