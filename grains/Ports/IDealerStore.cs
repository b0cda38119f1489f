using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Performance;

namespace CampaignEngine.Grains.Ports;

/// <summary>
/// Where dealers are kept: what statements must see in the directory, with its hold; the rest in the storage of grains.
/// Both are written as compare-and-set, so two activations of a dealer cannot undo each other.
/// </summary>
public interface IDealerStore
{
    /// <summary>A dealer; null for an unknown one.</summary>
    Task<DealerRow?> LoadAsync(int dealerId);

    /// <summary>
    /// Commits a turn and returns the dealer as it then stands; null when another turn came first. Any exception leaves
    /// the outcome unknown: the dealer must load itself anew.
    /// </summary>
    /// <param name="stored">The dealer on which the turn was decided.</param>
    /// <param name="turn">What was decided.</param>
    /// <param name="now">The business instant of the turn, UTC.</param>
    Task<DealerRow?> CommitAsync(DealerRow stored, Turn<Dealer, DealerEffect> turn, DateTimeOffset now);

    /// <summary>A dealer's totals and days, all of one fold.</summary>
    Task<DealerFigures> FiguresAsync(int dealerId);

    /// <summary>How the dealer's months of expiry came to their ends, from a month on; in order of month.</summary>
    /// <param name="dealerId">The dealer.</param>
    /// <param name="from">First day of the first month.</param>
    Task<IReadOnlyList<MonthEnds>> EndsAsync(int dealerId, DateOnly from);

    /// <summary>The business instant, UTC: a dealer's own day tells which month runs.</summary>
    ValueTask<DateTimeOffset> NowAsync();
}
