using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Metrics;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Rehearsal.World;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Rehearsal;

/// <summary>
/// Drives a rehearsal: lets everything in a window of the clock happen, all persons side by side and each in order of
/// time, then lets the clock move on. The stages and grains are those of production; only who calls them differs.
/// Several silos may pump one rehearsal, each for its own buckets.
/// </summary>
internal sealed class RehearsalPump(
    Imports imports, CampaignOrders orders, AlarmDeliveries alarms, OutboxDoor outbox, RehearsalEvents events,
    RehearsalWorld world, FoldDoor fold, RehearsalClock clock, RehearsalPace pace, Partitions partitions,
    SiloOptions options, TimeProvider time, ILogger<RehearsalPump> log)
{
    private static readonly TimeSpan FoldEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan OthersAtWork = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan AllDone = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DatabaseAway = TimeSpan.FromMilliseconds(500);

    private long _foldedAt = time.GetTimestamp();
    private DateTimeOffset _stands;

    /// <summary>
    /// Pumps until nothing will happen any more, or until stopped when <paramref name="untilDone"/> is false.
    /// </summary>
    /// <param name="untilDone">Whether to come back when every term has ended.</param>
    /// <param name="moved">Hears where the clock stands after each step.</param>
    /// <param name="stop">Ends the rehearsal; the batch in hand is finished.</param>
    public async Task RunAsync(bool untilDone, Action<DateTimeOffset> moved, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!await StepAsync(moved, stop))
                    continue;
                if (untilDone)
                    return;
                // Only a person can bring something now.
                await Task.Delay(AllDone, time, stop);
            }
            catch (Exception cause) when (IsPassing(cause))
            {
                // The database went away; what was committed stands, the rest is found again.
                log.StageFailed(nameof(RehearsalPump), 1, cause);
                await Task.Delay(DatabaseAway, time, stop);
            }
        }
    }

    // True when everything is done.
    private async Task<bool> StepAsync(Action<DateTimeOffset> moved, CancellationToken stop)
    {
        var reading = await clock.ReadAsync(stop)
            ?? throw new InvalidOperationException("The rehearsal's clock is gone.");
        if (reading.Now != _stands)
            await ArriveAsync(reading.Now, moved, stop);
        while (await WorkAsync(reading, stop))
            await FoldAsync(isForced: false, stop);
        var left = time.GetTimestamp();
        if (await clock.AdvanceAsync(pace.Window, options.AmbiguousFor, stop) is { } now)
        {
            await PaceAsync(now - reading.Now, left, stop);
            return false;
        }
        await FoldAsync(isForced: true, stop);
        if (await clock.IsDoneAsync(stop))
            return true;
        await Task.Delay(OthersAtWork, time, stop);
        return false;
    }

    // One round: what is pending anywhere comes before what happens next. False when this silo finds nothing to do.
    private async Task<bool> WorkAsync(ClockReading reading, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (await events.PendingAsync(stop) is { IsAny: true } pending)
            return await FinishAsync(pending, reading, stop);
        var next = await events.NextAsync(stop);
        await Task.WhenAll(
            alarms.DeliverAsync(next.Alarms, new HashSet<long>()), world.BringAsync(next.Answers, stop));
        return next.Count > 0;
    }

    private async Task<bool> FinishAsync(Pending pending, ClockReading reading, CancellationToken stop)
    {
        var hasWorked = pending.Imports && await imports.RunOnceAsync(stop);
        hasWorked |= pending.Orders && await orders.RunOnceAsync(stop);
        hasWorked |= pending.Letters && await alarms.BringLettersAsync(stop) > 0;
        hasWorked |= pending.Messages && await outbox.RunOnceAsync(stop) > 0;
        hasWorked |= pending.Calls && await world.MakeCallsAsync(reading, stop) > 0;
        return hasWorked;
    }

    private async Task ArriveAsync(DateTimeOffset now, Action<DateTimeOffset> moved, CancellationToken stop)
    {
        if ((now.Year, now.Month) != (_stands.Year, _stands.Month))
            await partitions.EnsureAsync(now, stop);
        _stands = now;
        moved(now);
    }

    private async Task FoldAsync(bool isForced, CancellationToken stop)
    {
        if (!isForced && time.GetElapsedTime(_foldedAt) < FoldEvery)
            return;
        while (await fold.RunOnceAsync(stop) > 0)
            stop.ThrowIfCancellationRequested();
        _foldedAt = time.GetTimestamp();
    }

    private async Task PaceAsync(TimeSpan step, long since, CancellationToken stop)
    {
        while (pace.NextWait(step, time.GetElapsedTime(since)) is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, stop);
            // At a slow pace uploads and launches do not wait for the next event.
            if (wait < RehearsalPace.LongestWait)
                continue;
            if (await imports.RunOnceAsync(stop) | await orders.RunOnceAsync(stop))
                await FoldAsync(isForced: true, stop);
        }
    }

    private static bool IsPassing(Exception cause) =>
        cause is NpgsqlException or TurnUnsettledException or DeliveriesFailedException or OrdersFailedException
            or Grains.Ports.TurnQueueFullException;
}
