using System.Collections.Concurrent;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Turns;
using Orleans;

namespace CampaignEngine.Silo.Alarms;

/// <summary>
/// Wakes policies whose alarm is due and brings them their letters, with a bounded number of calls in flight. An alarm
/// moves and a letter goes only in the policy's own commit, so a call that is lost is found again by a later look. A
/// policy gets its letters one after the other and before its alarm.
/// </summary>
internal sealed class AlarmDeliveries(
    AlarmReads reads, OwnedBuckets buckets, IGrainFactory grains, EngineClock clock, SiloOptions options,
    ILogger<AlarmDeliveries> log)
{
    // A look reads more of a bucket than its share of the calls, as the first rows may be in flight already.
    private const int Ahead = 2;

    private readonly ConcurrentDictionary<long, bool> _busy = new();

    /// <summary>Policies whose call is in flight now.</summary>
    public int Busy => _busy.Count;

    /// <summary>Delivers what one look finds and says to how many policies.</summary>
    /// <param name="stop">No new look begins after it fires; calls that have begun are finished.</param>
    public async Task<int> RunOnceAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        // A silo without buckets looks too: the time and the world are for whatever grains it has.
        var owned = buckets.Current;
        // Whoever is in flight now may be finished when the look comes back, which then shows what is done already.
        var busy = _busy.Keys.ToHashSet();
        var share = Math.Max(1, options.AlarmBatch / Math.Max(1, owned.Length));
        var found = await reads.DueAsync(owned, Ahead * share, stop);
        if (!options.IsRehearsal)
            clock.Heard(found.World.ReadAt);
        return await DeliverAsync(found, busy);
    }

    /// <summary>Brings letters and rings no alarm; says to how many policies.</summary>
    public async Task<int> BringLettersAsync(CancellationToken stop)
    {
        var found = await reads.LettersAsync(buckets.Current, options.AlarmBatch, stop);
        return await DeliverAsync(found, new HashSet<long>());
    }

    /// <summary>Delivers what was found, but nothing to the busy, and says to how many policies.</summary>
    public async Task<int> DeliverAsync(Found found, IReadOnlySet<long> busy)
    {
        var lettered = found.Letters.GroupBy(letter => letter.PolicyId).ToDictionary(group => group.Key);
        var calls = new List<Task<bool>>();
        foreach (var (policy, letters) in lettered)
            if (!busy.Contains(policy) && _busy.TryAdd(policy, true))
                calls.Add(CallAsync(policy, () => BringAsync(policy, letters, found.World)));
        foreach (var alarm in found.Alarms)
            if (!busy.Contains(alarm.PolicyId) && !lettered.ContainsKey(alarm.PolicyId)
                && _busy.TryAdd(alarm.PolicyId, true))
                calls.Add(CallAsync(alarm.PolicyId, () => RingAsync(alarm)));
        if (found.Alarms.Count > 0)
            Telemetry.AlarmLag.Record(found.Alarms.Max(alarm => (alarm.Now - alarm.Alarm).TotalSeconds));
        var heard = await Task.WhenAll(calls);
        if (calls.Count > 0 && !heard.Any(one => one))
            throw new DeliveriesFailedException(calls.Count);
        return calls.Count;
    }

    // True when the policy answered, whatever it said. The failed ones are looked for again.
    private async Task<bool> CallAsync(long policy, Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (TurnQueueFullException)
        {
            return false;
        }
        catch (Exception cause)
        {
            log.DeliveryFailed(policy, cause);
            return false;
        }
        finally
        {
            _busy.TryRemove(policy, out _);
        }
    }

    private async Task RingAsync(DueAlarm alarm)
    {
        using var span = Telemetry.Alarms.StartActivity("alarm.ring");
        span?.SetTag("policy", alarm.PolicyId);
        await grains.GetGrain<IPolicyGrain>(alarm.PolicyId).WakeAsync(alarm.Alarm, alarm.Now);
    }

    private async Task BringAsync(long policy, IEnumerable<DueLetter> letters, World world)
    {
        using var span = Telemetry.Alarms.StartActivity("letter.bring");
        span?.SetTag("policy", policy);
        foreach (var letter in letters)
        {
            var answer = await grains.GetGrain<IPolicyGrain>(policy)
                .TellAsync(new Delivery(letter.Message, letter.Now, null, letter.Id, world.ReadAt));
            if (answer?.Rule == Rules.Parked)
                return;
        }
    }
}

/// <summary>Not one policy of a look could be reached or could commit its turn.</summary>
internal sealed class DeliveriesFailedException(int count) : Exception($"None of {count} policies could be reached.");
