using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Playbooks;

namespace CampaignEngine.Silo.Startup;

/// <summary>
/// Where a rehearsal begins when nobody says so: files beside the program, and a day before the first touch.
/// </summary>
internal static class RehearsalStart
{
    private const int DaysBefore = 91;

    /// <summary>Names of the playbooks that come with the program.</summary>
    public static string ShippedNames => string.Join(", ", ShippedPlaybooks.All.Select(playbook => playbook.Name));

    /// <summary>The ledger to import.</summary>
    public static string LedgerOf(RunOptions options) =>
        options.Ledger ?? Path.Combine(DeployDirectory(), "sample", "ledger.csv");

    /// <summary>The nearest <c>deploy</c> folder above the program; the current folder when there is none.</summary>
    public static string DeployDirectory()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "deploy", "package.json")))
                return Path.Combine(folder.FullName, "deploy");
        return Environment.CurrentDirectory;
    }

    /// <summary>
    /// The first day: the one asked for, or far enough before the first expiry for every touch to run; null at real
    /// time, which nobody starts. A ledger too long for one rehearsal begins where most of its terms can be worked; so
    /// a mistyped year costs only its own row.
    /// </summary>
    public static async Task<DateOnly?> OfAsync(RunOptions options, CancellationToken stop)
    {
        if (options.Pace is null)
            return null;
        if (options.Start is { } start)
            return start;
        var terms = new SortedDictionary<DateOnly, int>();
        var opening = await LedgerFile.OpenAsync(
            LedgerOf(options), new LedgerOptions { Words = LedgerSettings.Read() }, stop);
        using var ledger = opening.File;
        if (opening.Refused is null)
            await foreach (var line in ledger!.ReadAsync(stop))
                if (line is LedgerRow row)
                    terms[row.ExpiryDate] = terms.GetValueOrDefault(row.ExpiryDate) + 1;
        return terms.Count == 0 ? new DateOnly(2026, 1, 1) : StartFor(terms);
    }

    /// <summary>The earliest day from which most of these terms, counted by expiry, can be worked.</summary>
    public static DateOnly StartFor(SortedDictionary<DateOnly, int> terms)
    {
        var (days, best, most) = (terms.Keys.ToArray(), terms.Keys.First(), 0L);
        var (within, end) = (0L, 0);
        foreach (var first in days)
        {
            var last = first.AddDays(-DaysBefore).AddYears(RowMatcher.FurthestYears);
            for (; end < days.Length && days[end] <= last; end++)
                within += terms[days[end]];
            if (within > most)
                (best, most) = (first, within);
            within -= terms[first];
        }
        return best.AddDays(-DaysBefore);
    }
}
