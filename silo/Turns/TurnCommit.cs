using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Commits the turns of many policies in one transaction. A turn that was overtaken loses only its own rows. A batch
/// that the server refuses is tried again in halves until it passes or is the one policy at fault, which is parked.
/// When the commit's outcome is unknown nobody repeats it in memory: fresh state knows.
/// </summary>
internal sealed class TurnCommit(Databases databases, ILogger<TurnCommit> log)
{
    // A deadlock or a lock that came too late says nothing of the turns; more often in a row something else is wrong.
    private const int MostTries = 3;

    /// <summary>Settles every turn of a batch; a second turn of one policy waits for the first.</summary>
    public async Task RunAsync(List<PendingTurn> turns)
    {
        var rest = turns;
        while (rest.Count > 0)
        {
            var batch = rest.DistinctBy(pending => pending.PolicyId).OrderBy(pending => pending.PolicyId).ToList();
            rest = batch.Count == rest.Count ? [] : [.. rest.Except(batch)];
            await RunAsync(batch, 1);
        }
    }

    private async Task RunAsync(List<PendingTurn> turns, int attempt)
    {
        try
        {
            await CommitAsync(turns);
        }
        catch (PostgresException refused) when (IsTurnsFault(refused))
        {
            log.BatchSplit(turns.Count, refused);
            await SplitAsync(turns, refused);
        }
        catch (PostgresException passing) when (IsRolledBack(passing) && attempt < MostTries)
        {
            await RunAsync(turns, attempt + 1);
        }
        catch (Exception cause)
        {
            log.TurnsUnsettled(turns.Count, cause);
            foreach (var pending in turns)
                pending.Fail(cause);
        }
    }

    private async Task CommitAsync(List<PendingTurn> turns, bool moveNumbers = true)
    {
        using var span = Telemetry.Turns.StartActivity("turn.commit");
        span?.SetTag("turns", turns.Count);
        await using var connection = await databases.Engine.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var met = await TurnWriter.MeetAsync(connection, turns);
        var committed = turns.Where(pending => met.Contains(pending.PolicyId)).ToList();
        if (committed.Count > 0)
        {
            await using var batch = new NpgsqlBatch(connection);
            await TurnWriter.PrepareAsync(batch, committed, moveNumbers);
            await batch.CommitAsync();
        }
        Report(committed);
        foreach (var pending in turns)
            pending.Settle(met.Contains(pending.PolicyId) ? TurnFate.Committed : TurnFate.Overtaken);
        Telemetry.TurnsOvertaken.Add(turns.Count - committed.Count);
    }

    private async Task SplitAsync(List<PendingTurn> turns, PostgresException refused)
    {
        if (turns.Count > 1)
        {
            await RunAsync(turns[..(turns.Count / 2)], 1);
            await RunAsync(turns[(turns.Count / 2)..], 1);
            return;
        }
        try
        {
            turns[0].Settle(await ParkAsync(turns[0].Turn, refused) ? TurnFate.Parked : TurnFate.Overtaken);
        }
        catch (Exception cause)
        {
            turns[0].Fail(cause);
        }
    }

    // False when another turn came first.
    private async Task<bool> ParkAsync(PolicyTurn turn, PostgresException refused)
    {
        var parked = new PendingTurn(PolicyTurn.Park(turn.Stored, turn.Delivery, refused), null);
        try
        {
            await CommitAsync([parked]);
        }
        catch (PostgresException again) when (IsTurnsFault(again))
        {
            // A state that takes no change at all keeps its number: nothing can follow on it.
            await CommitAsync([parked], moveNumbers: false);
        }
        return await parked.Fate == TurnFate.Committed;
    }

    private void Report(List<PendingTurn> committed)
    {
        TurnTelemetry.Count(committed.Select(pending => pending.Turn));
        foreach (var turn in committed.Select(pending => pending.Turn).Where(turn => turn.Error is not null))
            log.PolicyParked(turn.Stored.Id, turn.Delivery.Message.Name, turn.Error!);
    }

    private static bool IsTurnsFault(PostgresException cause) => !cause.IsTransient && !cause.IsIntervention();

    // The server said so before it was asked to commit; a connection that ended says nothing.
    private static bool IsRolledBack(PostgresException cause) =>
        cause.InvariantSeverity == "ERROR" && !cause.IsIntervention();
}
