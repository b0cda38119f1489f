namespace CampaignEngine.Bench;

/// <summary>
/// How old totals are when they arrive, milliseconds: of every mark at every reader, from the moment it was sent to be
/// committed to the arrival of the first total that contains it.
/// </summary>
/// <param name="Arrived">How many arrivals of marks that is.</param>
/// <param name="Missing">Marks that a reader never saw, counted for each reader; 0 is right.</param>
/// <param name="P50">Half of them are no older.</param>
/// <param name="P99">99 of 100 are no older.</param>
/// <param name="Most">The oldest.</param>
internal sealed record LiveAges(long Arrived, long Missing, double P50, double P99, double Most)
{
    public static LiveAges Of(LiveMarks marks, IEnumerable<string> readers, IReadOnlyList<LiveArrival> arrivals)
    {
        var byReader = arrivals.ToLookup(arrival => arrival.Who);
        var (ages, missing) = (new List<double>(), 0L);
        foreach (var reader in readers)
        {
            var made = marks.Of(reader.Split('/')[0]);
            var known = 0;
            foreach (var arrival in byReader[reader])
                for (; known < arrival.Marks; known++)
                    ages.Add((arrival.At - made[known]).TotalMilliseconds);
            missing += made.Count - known;
        }
        ages.Sort();
        return ages.Count == 0
            ? new LiveAges(0, missing, double.NaN, double.NaN, double.NaN)
            : new LiveAges(ages.Count, missing, ages[ages.Count / 2], ages[(int)(ages.Count * 0.99)], ages[^1]);
    }

    public override string ToString() =>
        $"p50 {P50:0} ms  p99 {P99:0} ms  most {Most:0} ms  of {Arrived:N0} arrivals, {Missing:N0} missing";
}
