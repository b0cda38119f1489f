namespace CampaignEngine.GatewayStandIn;

/// <summary>Which receipts an accepted message gets, when, and how they are spoiled.</summary>
internal sealed class ReceiptPlan(StandInOptions options, ReceiptQueue queue, ReceiptDelivery delivery)
{
    private const int ReorderFactor = 4;
    private static readonly TimeSpan ReorderAtLeast = TimeSpan.FromMilliseconds(200);
    private static readonly HashSet<string> NoneYet = [];

    /// <summary>
    /// Plans the receipts, and posts them at once if the fault says that they overtake the reply.
    /// </summary>
    public async Task ScheduleAsync(JournalLine line)
    {
        if (!Strikes("before-reply", line))
        {
            Schedule(line, NoneYet);
            return;
        }
        foreach (var post in Posts(line, NoneYet))
        {
            queue.Promise(post);
            await delivery.TryAsync(post);
        }
    }

    public void Schedule(JournalLine line, HashSet<string> acknowledged)
    {
        foreach (var post in Posts(line, acknowledged))
        {
            queue.Promise(post);
            queue.Add(post, DelayOf(post, line));
        }
    }

    private IEnumerable<ReceiptPost> Posts(JournalLine line, HashSet<string> acknowledged)
    {
        if (Strikes("lost", line))
            return [];
        var due = Enumerable.Range(1, line.Parts).Select(part => Part(line, part))
            .Where(receipt => !acknowledged.Contains(receipt.Id)).ToList();
        return due.Count == 0 ? [] : Spoiled(line, due);
    }

    private IEnumerable<ReceiptPost> Spoiled(JournalLine line, List<Receipt> due)
    {
        var lie = due[0] with { Id = due[0].Id + "-lie", Status = "failed", Code = "UNDELIV" };
        if (Strikes("forged", line))
            yield return ReceiptPost.Of(lie) with { Kind = PostKind.Forged };
        if (Strikes("stale", line))
            yield return ReceiptPost.Of(lie) with { Kind = PostKind.Stale };
        if (Strikes("unknown", line))
            yield return ReceiptPost.Of(due[0] with { Id = due[0].Id + "-stray", Key = "no/such/key" });
        var copies = Strikes("duplicate", line) ? 3 : 1;
        foreach (var receipt in Enumerable.Repeat(due, copies).SelectMany(all => all))
            yield return ReceiptPost.Of(receipt);
    }

    private Receipt Part(JournalLine line, int part)
    {
        var (status, code) = Status(line, part);
        var many = line.Parts > 1;
        return new Receipt(
            many ? $"{line.ProviderId}-{part}" : line.ProviderId!,
            line.Key, line.ProviderId!, status, code,
            many ? part : null, many ? line.Parts : null, line.At + options.ReceiptDelay);
    }

    // Of a failed message in parts, only the last part fails.
    private (string Status, string Code) Status(JournalLine line, int part) => true switch
    {
        _ when part < line.Parts => ("delivered", "DELIVRD"),
        _ when Strikes("opted-out", line) => ("opted-out", "opted-out"),
        _ when Strikes("failed", line) => ("failed", "UNDELIV"),
        _ => ("delivered", "DELIVRD"),
    };

    private TimeSpan DelayOf(ReceiptPost post, JournalLine line)
    {
        var held = Strikes("reorder", line) && post.Items[0].Segment is null or 1;
        var longer = options.ReceiptDelay * ReorderFactor;
        return !held ? options.ReceiptDelay : longer > ReorderAtLeast ? longer : ReorderAtLeast;
    }

    private bool Strikes(string fault, JournalLine line) =>
        options.ReceiptFaults.Strikes(fault, options.Seed, line.ProviderId!);
}
