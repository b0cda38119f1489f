namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Remembers which policies a file has spoken of, one bit each, so that a second row for a term is found.
/// </summary>
internal sealed class SeenPolicies
{
    private readonly Dictionary<long, ulong[]> _pages = [];

    private const int BitsAPage = 1 << 16;

    /// <summary>Marks a policy; false when it was marked before.</summary>
    public bool Add(long id)
    {
        var (page, bit) = Math.DivRem(id, BitsAPage);
        if (!_pages.TryGetValue(page, out var words))
            _pages[page] = words = new ulong[BitsAPage / 64];
        var mask = 1UL << (int)(bit % 64);
        var isNew = (words[bit / 64] & mask) == 0;
        words[bit / 64] |= mask;
        return isNew;
    }
}
