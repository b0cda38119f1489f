using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Rehearsal;

/// <summary>Where a rehearsal's clock stands.</summary>
/// <param name="Now">Business instant, UTC.</param>
/// <param name="StartedAt">Where it began.</param>
/// <param name="Responses">Who answers: none, or sample.</param>
internal sealed record ClockReading(DateTimeOffset Now, DateTimeOffset StartedAt, string Responses);

/// <summary>
/// The one clock of a rehearsal, in the database, so that any number of silos share it. It moves on in windows, and
/// only when nothing is due, posted, queued, leased or awaited. Inside a window everything happens at its own instant,
/// so a run is determined by what it works on, at any speed.
/// </summary>
internal sealed class RehearsalClock(Databases databases)
{
    /// <summary>After so many leases, with pauses between them, waiting does not clear up an unclear text.</summary>
    private const int AskedEnough = 10;

    private static readonly string StartClock = Sql.Load("Rehearsal/start_clock.sql");
    private static readonly string ReadClock = Sql.Load("Rehearsal/read_clock.sql");
    private static readonly string LockClock = Sql.Load("Rehearsal/lock_clock.sql");
    private static readonly string AdvanceClock = Sql.Load("Rehearsal/advance_clock.sql");
    private static readonly string IsDone = Sql.Load("Rehearsal/is_done.sql");

    /// <summary>
    /// Starts the clock, or joins the one that runs; null when the database lives on real time already.
    /// </summary>
    public async Task<ClockReading?> StartAsync(DateTimeOffset start, string responses, CancellationToken stop)
    {
        await using var command = databases.Api.Command(StartClock, start, responses);
        await command.ExecuteNonQueryAsync(stop);
        return await ReadAsync(stop);
    }

    /// <summary>Where the clock stands; null when there is none.</summary>
    public async Task<ClockReading?> ReadAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(ReadClock);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop)
            ? new ClockReading(
                reader.GetFieldValue<DateTimeOffset>(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetString(2))
            : null;
    }

    /// <summary>Moves on to the next events; null when something still holds it, or nothing lies ahead.</summary>
    /// <param name="window">How far the clock may move at once.</param>
    /// <param name="patience">How long a text stays unclear before it counts as failed.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<DateTimeOffset?> AdvanceAsync(TimeSpan window, TimeSpan patience, CancellationToken stop)
    {
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var command = connection.Command(LockClock))
            await command.ExecuteNonQueryAsync(stop);
        await using var advance = connection.Command(AdvanceClock, window, patience, AskedEnough);
        var now = (DateTime?)await advance.ExecuteScalarAsync(stop);
        await transaction.CommitAsync(CancellationToken.None);
        return now is { } moved ? new DateTimeOffset(moved, TimeSpan.Zero) : null;
    }

    /// <summary>Whether every term has ended and everything is settled and counted.</summary>
    public async Task<bool> IsDoneAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(IsDone);
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }
}
