namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>
/// The calls that wait, by their last day. Those with the nearest last day are made first: no other order makes more of
/// them in time.
/// </summary>
public sealed class Backlog
{
    private readonly SortedDictionary<DateOnly, int> _byLastDay = [];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Calls that wait from now on.</summary>
    public void Add(PlannedCalls calls)
    {
        if (calls.Count == 0)
            return;
        _byLastDay[calls.LastDay] = _byLastDay.GetValueOrDefault(calls.LastDay) + calls.Count;
        Count += calls.Count;
    }

    /// <summary>Makes calls, as many as can be; how many were made.</summary>
    public int Make(int most)
    {
        var left = most;
        while (left > 0 && _byLastDay.Count > 0)
        {
            var (lastDay, waiting) = _byLastDay.First();
            var made = Math.Min(left, waiting);
            Take(lastDay, made);
            left -= made;
        }
        return most - left;
    }

    /// <summary>Drops the calls whose last day this was, or an earlier one; how many.</summary>
    public int End(DateOnly day)
    {
        var before = Count;
        foreach (var (lastDay, waiting) in _byLastDay.TakeWhile(calls => calls.Key <= day).ToList())
            Take(lastDay, waiting);
        return before - Count;
    }

    private void Take(DateOnly lastDay, int count)
    {
        Count -= count;
        if ((_byLastDay[lastDay] -= count) == 0)
            _byLastDay.Remove(lastDay);
    }
}
