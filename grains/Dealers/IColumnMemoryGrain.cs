using Orleans;

namespace CampaignEngine.Grains.Dealers;

/// <summary>
/// Remembers what a dealer's people said about the columns of its ledgers, keyed by the dealer's id; 0 stands for the
/// group, whose people bring ledgers of several dealers.
/// </summary>
[Alias("column-memory")]
public interface IColumnMemoryGrain : IGrainWithIntegerKey
{
    /// <summary>What was said about files with the same headers; nothing about unknown ones.</summary>
    /// <param name="fingerprint">Names the headers.</param>
    [Alias("find")]
    Task<KnownColumns> FindAsync(string fingerprint);

    /// <summary>Remembers what was said, once a ledger is imported by it; nothing said forgets the headers.</summary>
    /// <param name="said">The headers, and what was said about them.</param>
    [Alias("remember")]
    Task RememberAsync(KnownColumns said);
}
