using System.Collections.Concurrent;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// The one reader of a silo that notices new totals and wakes the subscribers they concern. It looks twice a
/// second, sooner when a fold is heard of, and never more often than the pace of pushes allows.
/// </summary>
internal sealed class LiveHub(
    Databases databases, SiloOptions options, TimeProvider time, ILogger<LiveHub> log)
    : PollLoop(log, options.LiveWait)
{
    private static readonly string ReadChangedDealers = Sql.Load("Live/read_changed_dealers.sql");

    private readonly ConcurrentDictionary<Subscription, bool> _subscriptions = new();
    private readonly ClockPace _clock = new(time);
    private long _toldAt = long.MinValue;
    private Pulse? _pulse;

    /// <summary>Version of the last look; -1 before the first.</summary>
    public long Version => Volatile.Read(ref _pulse)?.Version ?? -1;

    /// <summary>The last look; null before the first.</summary>
    public Pulse? Last => Volatile.Read(ref _pulse);

    /// <summary>Subscribers at present.</summary>
    public int Count => _subscriptions.Count;

    /// <summary>
    /// Takes a place for a subscriber with these dealers, null for all; disposing it gives the place back.
    /// </summary>
    public Subscription Subscribe(int[]? dealerIds)
    {
        var subscription = new Subscription(dealerIds, Leave);
        _subscriptions.TryAdd(subscription, true);
        Telemetry.Subscribers.Add(1);
        return subscription;
    }

    /// <inheritdoc/>
    public override async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        if (_subscriptions.IsEmpty)
            return false;
        await KeepPaceAsync(stop);
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        var pulse = await Pulse.ReadAsync(connection, stop);
        await TellTotalsAsync(connection, pulse, stop);
        if (_clock.IsDue(pulse))
            Tell(LiveNews.Clock, static _ => true);
        return false;
    }

    private void Leave(Subscription gone)
    {
        if (_subscriptions.TryRemove(gone, out _))
            Telemetry.Subscribers.Add(-1);
    }

    private async Task TellTotalsAsync(NpgsqlConnection connection, Pulse pulse, CancellationToken stop)
    {
        var before = Version;
        if (pulse.Version > before && before >= 0)
        {
            var changed = await ChangedDealersAsync(connection, before, stop);
            Volatile.Write(ref _pulse, pulse);
            Tell(LiveNews.Totals, subscription => subscription.Covers(changed));
            return;
        }
        Volatile.Write(ref _pulse, pulse);
        // Unknown before, or behind what it was: the database was restored. Every subscriber looks for
        // itself.
        if (pulse.Version != before)
            Tell(LiveNews.Totals, static _ => true);
    }

    private void Tell(LiveNews news, Func<Subscription, bool> isConcerned)
    {
        foreach (var subscription in _subscriptions.Keys.Where(isConcerned))
            subscription.Tell(news);
        _toldAt = time.GetTimestamp();
    }

    private async Task KeepPaceAsync(CancellationToken stop)
    {
        if (_toldAt == long.MinValue)
            return;
        var rest = options.LiveGap - time.GetElapsedTime(_toldAt);
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, time, stop);
    }

    private static async Task<HashSet<int>> ChangedDealersAsync(
        NpgsqlConnection connection, long version, CancellationToken stop)
    {
        await using var command = connection.Command(ReadChangedDealers, version);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var changed = new HashSet<int>();
        while (await reader.ReadAsync(stop))
            changed.Add(reader.GetInt32(0));
        return changed;
    }
}
