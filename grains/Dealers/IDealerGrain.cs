using CampaignEngine.Grains.Dealers.Performance;
using Orleans;
using Orleans.Concurrency;

namespace CampaignEngine.Grains.Dealers;

/// <summary>
/// One dealer, keyed by its id: its settings, and how far it has come. What concerns its progress interleaves with
/// everything; its turns come one at a time.
/// </summary>
[Alias("dealer")]
public interface IDealerGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Tells the dealer something; comes back with the verdict when the turn is durable, with null for an unknown one.
    /// </summary>
    /// <param name="message">What is asked of it.</param>
    /// <param name="now">The business instant of the turn, UTC.</param>
    [Alias("tell")]
    Task<Verdict?> TellAsync(DealerMessage message, DateTimeOffset now);

    /// <summary>The dealer as it stands; null for an unknown one.</summary>
    [Alias("look")]
    Task<Dealer?> LookAsync();

    /// <summary>
    /// Where the dealer stands with a year of expiry against its targets, and what its open months will come to; null
    /// for an unknown one.
    /// </summary>
    /// <param name="year">The year.</param>
    /// <param name="today">The dealer's local day.</param>
    [AlwaysInterleave]
    [Alias("stand")]
    Task<YearStanding?> StandAsync(int year, DateOnly today);

    /// <summary>A fold changed its totals. One that nobody has watched yet reads them when somebody does.</summary>
    [AlwaysInterleave]
    [Alias("folded")]
    Task FoldedAsync(DealerFold fold);

    /// <summary>Sees to it that no fold up to a version is missing: reads the totals anew where one is.</summary>
    [AlwaysInterleave]
    [Alias("catch-up")]
    Task CatchUpAsync(string epoch, long version);

    /// <summary>
    /// The dealer's progress: first everything, then whole current values of what changed. Whoever reads slowly gets
    /// several changes as one and delays nobody.
    /// </summary>
    /// <param name="stop">Ends the watch.</param>
    [AlwaysInterleave]
    [Alias("watch")]
    IAsyncEnumerable<DealerProgress> WatchAsync(CancellationToken stop);
}
