namespace CampaignEngine.Silo.Startup;

/// <summary>What became of a ledger, for a person at the terminal.</summary>
/// <param name="Counts">How many rows came to what.</param>
/// <param name="Notes">What the file holds and nobody reads, each in one line.</param>
/// <param name="FirstRejects">The first rejected rows, each in one line.</param>
internal sealed record ImportReport(
    ImportCounts Counts, IReadOnlyList<string> Notes, IReadOnlyList<string> FirstRejects)
{
    /// <summary>The report, line by line.</summary>
    /// <param name="writesRejects">Whether all rejects are written to a file; if not, the last line says how.</param>
    public IEnumerable<string> Lines(bool writesRejects)
    {
        yield return $"{Counts.Added} added, {Counts.Changed} changed, {Counts.Unchanged} unchanged, "
            + $"{Counts.Rejected} rejected, {Counts.Enrolled} enrolled"
            + $" / 新增 {Counts.Added}，变更 {Counts.Changed}，未变 {Counts.Unchanged}，"
            + $"拒绝 {Counts.Rejected}，纳入活动 {Counts.Enrolled}";
        foreach (var line in Notes.Concat(FirstRejects))
            yield return line;
        if (!writesRejects && FirstRejects.Count < Counts.Rejected)
            yield return $"… {Counts.Rejected} rows in all; --rejects FILE writes them"
                + $" / 共拒绝 {Counts.Rejected} 行；--rejects FILE 可全部输出";
    }
}
