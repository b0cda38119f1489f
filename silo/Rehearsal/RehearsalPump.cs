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
/// Drives a rehearsal: runs every stage until none has work, then lets the clock move on. The stages are those of
/// production; only who calls them differs. Several silos may pump one rehearsal.
/// </summary>
internal sealed class RehearsalPump(
    Imports imports, BulkOrders orders, AlarmDeliveries alarms, OutboxDoor outbox, RehearsalWorld world, FoldDoor fold,
    RehearsalClock clock, RehearsalPace pace, Partitions partitions, SiloOptions options, TimeProvider time,
    ILogger<RehearsalPump> log)
{
    private static readonly TimeSpan FoldEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan OthersAtWork = TimeSpan.FromMilliseconds(5);
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
                if (await StepAsync(moved, stop) && untilDone)
                    return;
            }
            catch (Exception cause) when (cause is NpgsqlException or TurnUnsettledException or DeliveriesFailedException)
            {
                // The database went away; what was committed stands, the rest is claimed again.
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
            stop.ThrowIfCancellationRequested();
        await FoldAsync(isForced: false, stop);
        var left = time.GetTimestamp();
        if (await clock.AdvanceAsync(options.AmbiguousFor, stop) is { } now)
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

    private async Task<bool> WorkAsync(ClockReading reading, CancellationToken stop)
    {
        var hasWorked = await imports.RunOnceAsync(stop);
        hasWorked |= await orders.RunOnceAsync(stop);
        hasWorked |= await alarms.RunOnceAsync(stop) > 0;
        hasWorked |= await outbox.RunOnceAsync(stop) > 0;
        hasWorked |= await world.RunOnceAsync(reading, stop) > 0;
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
}
