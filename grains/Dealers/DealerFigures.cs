namespace CampaignEngine.Grains.Dealers;

/// <summary>
/// A dealer's totals and days in memory. They follow the folds one after the other; whoever missed one must read anew.
/// </summary>
public sealed class DealerFigures
{
    private readonly Dictionary<long, Part> _parts = [];
    private readonly Dictionary<(long Campaign, DateOnly Day, string Channel), DayPart> _days = [];

    /// <summary>The figures as they were read.</summary>
    /// <param name="epoch">The history of the database to which the versions belong.</param>
    /// <param name="version">The last fold that changed the dealer; 0 for none.</param>
    /// <param name="totals">All totals by campaign and month.</param>
    /// <param name="days">All counts by campaign and day.</param>
    public DealerFigures(string epoch, long version, IEnumerable<Figure> totals, IEnumerable<Figure> days)
    {
        (Epoch, Version) = (epoch, version);
        Put(totals, days);
    }

    /// <summary>The history of the database to which the versions belong.</summary>
    public string Epoch { get; }

    /// <summary>The last fold that changed the dealer; 0 for none.</summary>
    public long Version { get; private set; }

    /// <summary>
    /// The last fold, as far as it is known, in which one of the dealer's terms ended or an end was taken back; 0 for
    /// none.
    /// </summary>
    public long EndedAt { get; private set; }

    /// <summary>All totals by campaign and month, in no order.</summary>
    public IEnumerable<Figure> Totals => _parts.Values.SelectMany(part => part.ByMonth.Values);

    /// <summary>Whether nothing up to a version of this history is missing.</summary>
    public bool Holds(string epoch, long version) => Epoch == epoch && Version >= version;

    /// <summary>Takes a fold over, unless it was known; false when it does not follow on what is held.</summary>
    public bool Take(DealerFold fold)
    {
        if (Holds(fold.Epoch, fold.Version))
            return true;
        if (fold.Epoch != Epoch || fold.Before != Version)
            return false;
        Put(fold.Totals, fold.Days);
        Version = fold.Version;
        return true;
    }

    /// <summary>
    /// Everything for who knows another history or none; otherwise what changed after a version, null for nothing.
    /// </summary>
    public DealerProgress? Since(string? epoch, long version)
    {
        var isWhole = epoch != Epoch;
        if (!isWhole && version >= Version)
            return null;
        return new DealerProgress(
            Epoch, Version, isWhole,
            Sequence.From(_parts.Values.Where(part => isWhole || part.Version > version).Select(part => part.Sum())),
            Sequence.From(_days.Values.Where(day => isWhole || day.Version > version)));
    }

    private void Put(IEnumerable<Figure> totals, IEnumerable<Figure> days)
    {
        foreach (var total in totals)
        {
            if (!_parts.TryGetValue(total.CampaignId, out var part))
                _parts.Add(total.CampaignId, part = new Part(total.CampaignId));
            part.Put(total);
            if (total.Metric is "won" or "lost" or "withdrawn")
                EndedAt = Math.Max(EndedAt, total.Version);
        }
        foreach (var count in days)
        {
            var key = (count.CampaignId, count.Date, count.Channel);
            var day = _days.GetValueOrDefault(key, new DayPart(key.CampaignId, key.Date, key.Channel, 0, 0, 0, 0, 0));
            _days[key] = With(day, count) with { Version = Math.Max(day.Version, count.Version) };
        }
    }

    private static DayPart With(DayPart day, Figure count) => count.Metric switch
    {
        "sent" => day with { Sent = (long)count.Amount },
        "delivered" => day with { Delivered = (long)count.Amount },
        "failed" => day with { Failed = (long)count.Amount },
        "suppressed" => day with { Suppressed = (long)count.Amount },
        _ => day,
    };

    private sealed class Part(long campaignId)
    {
        public Dictionary<(DateOnly Month, string Channel, string Metric), Figure> ByMonth { get; } = [];

        public long Version { get; private set; }

        public void Put(Figure total)
        {
            ByMonth[(total.Date, total.Channel, total.Metric)] = total;
            Version = Math.Max(Version, total.Version);
        }

        public CampaignPart Sum() => new(campaignId, Version, Sequence.From(
            ByMonth.Values.GroupBy(total => (total.Channel, total.Metric)).Select(group => new PartAmount(
                group.Key.Channel, group.Key.Metric, group.Sum(total => total.Amount)))));
    }
}
