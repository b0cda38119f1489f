using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Startup;

/// <summary>Counts of a rehearsal at a moment.</summary>
internal sealed record RunCounts(long Terms, long Ended, long Sent, long Won, long Lost)
{
    /// <summary>What is said when a rehearsal is done and its silo goes on serving.</summary>
    /// <param name="writesFiles">Whether files are written when it is stopped.</param>
    public IEnumerable<string> DoneLines(bool writesFiles)
    {
        var withdrawn = Ended - Won - Lost;
        yield return $"The rehearsal is done: {Terms:N0} policy terms, {Won:N0} won, {Lost:N0} lost, "
            + $"{withdrawn:N0} withdrawn; {Sent:N0} touches made. Page and API stay open until Ctrl-C"
            + (writesFiles ? ", which also writes the files asked for." : ".");
        yield return $"演练已完成：保单 {Terms:N0}，已续保 {Won:N0}，战败 {Lost:N0}，已撤出 {withdrawn:N0}；已触达 {Sent:N0}。"
            + $"页面和 API 保持开放，按 Ctrl-C 结束{(writesFiles ? "并写出所要求的文件" : "")}。";
    }
}

/// <summary>How an import stands.</summary>
internal sealed record ImportCounts(
    double Share, long Added, long Changed, long Unchanged, long Rejected, long Enrolled,
    (string English, string Chinese)? Error, bool HasEnded);

/// <summary>How terms ended.</summary>
internal sealed record EndedCounts(long Won, long Lost, long Withdrawn);

/// <summary>Touches by their ends; planned = sent + suppressed + failed + pending, delivered is part of sent.</summary>
internal sealed record TouchCounts(
    long Planned, long Sent, long Delivered, long Suppressed, long Failed, long Pending,
    IReadOnlyDictionary<string, TouchCounts>? ByChannel = null)
{
    /// <summary>Those that were attempted, whatever came of them. No property: the JSON does not hold it.</summary>
    public long Attempted() => Sent + Failed;
}

/// <summary>What a rehearsal came to at one dealer.</summary>
internal sealed record DealerSummary(
    string Code, string Name, long Policies, EndedCounts Ended, IReadOnlyDictionary<string, long> LostReasons,
    TouchCounts Touches);

/// <summary>What a rehearsal came to; its rate is that of the touches made while it ran.</summary>
internal sealed record RunSummary(
    long Policies, EndedCounts Ended, IReadOnlyDictionary<string, long> LostReasons, TouchCounts Touches,
    IReadOnlyList<DealerSummary> Dealers, double WallSeconds, double TouchesPerSecond)
{
    /// <summary>The same, without touches in its rate that had been made before this run began.</summary>
    public RunSummary WithoutEarlier(long made) =>
        this with { TouchesPerSecond = RateOf(Touches.Attempted() - made, WallSeconds) };

    /// <summary>Touches a second, to a tenth.</summary>
    public static double RateOf(long made, double seconds) => Math.Round(made / Math.Max(seconds, 0.001), 1);

    /// <summary>The main figures, with their names in both languages.</summary>
    public IEnumerable<(string Name, long Count)> Lines() =>
    [
        (Named("entity", "term"), Policies), (Named("phase", "won"), Ended.Won), (Named("phase", "lost"), Ended.Lost),
        (Named("phase", "withdrawn"), Ended.Withdrawn), (Named("metric", "planned"), Touches.Planned),
        (Named("status", "sent"), Touches.Sent), (Named("status", "delivered"), Touches.Delivered),
        (Named("status", "suppressed"), Touches.Suppressed), (Named("status", "failed"), Touches.Failed),
        (Named("status", "pending"), Touches.Pending),
    ];

    private static string Named(string list, string id) => Both(Glossary.Find(list, id)!);

    private static string Both(GlossaryTerm term) => $"{term.Plural ?? term.En} / {term.Zh}";
}
