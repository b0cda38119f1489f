using System.Globalization;

namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// One set of PostgreSQL programs: their directory, version such as 15.18, and where they were found.
/// </summary>
internal sealed record PostgresBinaries(string Directory, Version Version, string Origin)
{
    private static readonly string[] Programs = ["postgres", "initdb", "pg_ctl"];

    internal string Program(string name) => Path.Combine(Directory, name);

    /// <summary>
    /// The programs of a directory, or null when one is missing or the account cannot run them.
    /// </summary>
    internal static async Task<PostgresBinaries?> ProbeAsync(
        string directory, string origin, ClusterUser user, CancellationToken stop)
    {
        if (!Programs.All(name => File.Exists(Path.Combine(directory, name))))
            return null;
        // By way of a shell: setpriv itself still has root's powers at the moment it starts a program.
        var asked = await user.ShellAsync("exec \"$1/postgres\" --version", [directory], stop);
        return asked.Succeeded && ReadVersion(asked.Output) is { } version
            ? new(directory, version, origin)
            : null;
    }

    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "postgres (PostgreSQL) 19beta1"
    internal static Version? ReadVersion(string output)
    {
        var words = output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = words.Length < 3 ? [] : words[2].Split('.').Select(LeadingNumber).ToList();
        return numbers is [> 0, ..] ? new(numbers[0], numbers.ElementAtOrDefault(1)) : null;
    }

    private static int LeadingNumber(string text) =>
        int.TryParse(
            string.Concat(text.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
