using System.Collections.Concurrent;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// What a look found: the boards of all dealers that are as far as it. Subscribers who ask the same share an answer.
/// </summary>
/// <param name="place">The history and version it stands for; boards may know newer values already.</param>
/// <param name="pulse">The clock of the look.</param>
/// <param name="known">The dealers with totals.</param>
/// <param name="boards">The boards by dealer.</param>
internal sealed class LiveState(
    LiveEventId place, Pulse pulse, IReadOnlyDictionary<int, KnownDealer> known,
    IReadOnlyDictionary<int, DealerBoard> boards)
{
    private readonly ConcurrentDictionary<(string Scope, long After), Lazy<LiveBody?>> _answers = new();

    /// <summary>The history and version it stands for.</summary>
    public LiveEventId Place => place;

    /// <summary>The clock of the look.</summary>
    public Pulse Pulse => pulse;

    /// <summary>Whether it is about every dealer of a scope that has totals; null for all.</summary>
    public bool Covers(int[]? dealerIds) => dealerIds is null
        ? known.Count == boards.Count
        : dealerIds.All(id => boards.ContainsKey(id) || !known.ContainsKey(id));

    /// <summary>Whether any dealer of a scope changed after a version.</summary>
    public bool HasNews(int[]? dealerIds, long after) =>
        (dealerIds ?? known.Keys).Any(id => known.TryGetValue(id, out var dealer) && dealer.Version > after);

    /// <summary>Whether it tells how things went on after an id.</summary>
    public bool Follows(LiveEventId id) => id.Epoch == place.Epoch && id.Version <= place.Version;

    /// <summary>
    /// What changed for these dealers, null for all, after a version of this history: a <see cref="LiveProgress"/>,
    /// which is null when nothing did. Who knows nothing is told so.
    /// </summary>
    public LiveBody? Since(int[]? dealerIds, long? after)
    {
        var scope = dealerIds is null ? "all" : string.Join(',', dealerIds);
        return _answers.GetOrAdd((scope, after ?? -1), _ => new Lazy<LiveBody?>(() =>
            Sum(dealerIds, after ?? 0) is var sum
            && (after is null || sum is not { Campaigns.Count: 0, Dealers.Count: 0, Days.Count: 0 })
                ? new LiveBody(sum)
                : null)).Value;
    }

    private LiveProgress Sum(int[]? dealerIds, long after)
    {
        using var span = Telemetry.Live.StartActivity("live.sum");
        var scope = (dealerIds ?? boards.Keys).Where(boards.ContainsKey).Distinct()
            .Select(id => (known[id].Name, Board: boards[id]))
            .OrderBy(dealer => dealer.Name.Code, StringComparer.Ordinal).ToList();
        var parts = scope.SelectMany(dealer => dealer.Board.Campaigns.Values.Select(part => (dealer.Name, Part: part)))
            .ToLookup(dealer => dealer.Part.CampaignId);
        var days = scope.SelectMany(dealer => dealer.Board.Days.Values)
            .ToLookup(day => (day.CampaignId, day.Day, day.Channel));
        return new LiveProgress(place.Version, pulse.Now, pulse.IsVirtual,
            [.. parts.Where(group => group.Any(dealer => dealer.Part.Version > after)).OrderBy(group => group.Key)
                .Select(group => new LiveCampaign(
                    group.Key, Progress.From(group.SelectMany(dealer => AmountsOf(dealer.Part)))))],
            [.. parts.OrderBy(group => group.Key).SelectMany(group => group)
                .Where(dealer => dealer.Part.Version > after)
                .Select(dealer => new LiveDealer(
                    dealer.Part.CampaignId, dealer.Name, Progress.From(AmountsOf(dealer.Part))))],
            [.. days.Where(group => group.Any(day => day.Version > after)).OrderBy(group => group.Key)
                .Select(group => DayOf(group.Key, [.. group]))],
            LiveMonths.Changed(scope, after), LiveMonths.Sum(scope.Select(dealer => dealer.Board)));
    }

    private static IEnumerable<Amount> AmountsOf(CampaignPart part) =>
        part.Amounts.Select(amount => new Amount(amount.Channel, amount.Metric, amount.Amount));

    private static LiveDay DayOf((long Campaign, DateOnly Day, string Channel) key, DayPart[] days) => new(
        key.Campaign, key.Day, key.Channel, days.Sum(day => day.Sent), days.Sum(day => day.Delivered),
        days.Sum(day => day.Failed), days.Sum(day => day.Suppressed));
}
