using System.Globalization;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Bench;

/// <summary>What Linux says of processes and of the machine; elsewhere these figures are missing.</summary>
internal static class Machine
{
    // USER_HZ: fixed at 100 for every program on Linux, whatever the kernel's own tick.
    private const double TicksPerSecond = 100;

    /// <summary>Cores and how busy the machine was in the last minute.</summary>
    public static string Describe() => $"{Environment.ProcessorCount} cores, load of the last minute {Load():0.0}";

    /// <summary>Load average of the last minute, of the whole machine.</summary>
    public static double Load() => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : double.NaN;

    /// <summary>Lets the peak of this process's memory begin anew.</summary>
    public static void ForgetPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        try
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("The peak of memory cannot be reset here; it counts from the start.");
        }
    }

    /// <summary>Largest resident set of this process since the peak was forgotten, MB.</summary>
    public static double PeakMegabytes() => Status("VmHWM:");

    /// <summary>Resident set of this process, MB.</summary>
    public static double Megabytes() => Status("VmRSS:");

    private static double Status(string name) => File.Exists("/proc/self/status")
        ? File.ReadLines("/proc/self/status").Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2])
            .Select(kilobytes => double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024)
            .FirstOrDefault(double.NaN)
        : double.NaN;

    /// <summary>Processor seconds of this process so far.</summary>
    public static double OwnSeconds() => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>The postmaster above a backend; null when the server runs on another machine.</summary>
    public static async Task<int?> PostmasterAsync(NpgsqlDataSource pool, CancellationToken stop)
    {
        // Looked at while the connection is open: its backend ends with it.
        await using var connection = await pool.OpenConnectionAsync(stop);
        await using var command = connection.Command("SELECT pg_backend_pid()");
        var backend = Stat((int)(await command.ExecuteScalarAsync(stop))!);
        return backend is { Name: "postgres" } ? backend.Parent : null;
    }

    /// <summary>Processor seconds of a process, its children that ended and those that run.</summary>
    public static double TreeSeconds(int root) =>
        (Stat(root) is { } own ? own.Seconds + own.EndedChildren : 0)
        + Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var pid) ? Stat(pid) : null)
            .Where(process => process?.Parent == root).Sum(process => process!.Seconds);

    private static ProcessStat? Stat(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var name = text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..text.LastIndexOf(')')];
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new ProcessStat(name, int.Parse(fields[1], CultureInfo.InvariantCulture),
                Ticks(fields[11]) + Ticks(fields[12]), Ticks(fields[13]) + Ticks(fields[14]));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static double Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture) / TicksPerSecond;

    private sealed record ProcessStat(string Name, int Parent, double Seconds, double EndedChildren);
}
