using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// The business instant of messages that bring none: this machine's clock, corrected by its offset from the database's,
/// so that silos with wrong clocks agree; in a rehearsal its clock row.
/// </summary>
internal sealed class EngineClock(Databases databases, SiloOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();

    // How far the database is ahead; null before it was heard.
    private Drift? _ahead;
    private Task<DateTimeOffset> _reading = Task.FromResult(default(DateTimeOffset));
    private Task<DateTimeOffset>? _next;

    /// <summary>The database has just said what time it is, real clock.</summary>
    public void Heard(DateTimeOffset now) => _ahead = new Drift(now - time.GetUtcNow());

    /// <summary>What time it is in business, UTC.</summary>
    public async ValueTask<DateTimeOffset> NowAsync(CancellationToken stop)
    {
        if (!options.IsRehearsal && _ahead is { } known)
            return time.GetUtcNow() + known.Offset;
        return await SharedAsync().WaitAsync(stop);
    }

    // A reading under way may have begun before the clock was moved; all who ask meanwhile share the one after it.
    private Task<DateTimeOffset> SharedAsync()
    {
        lock (_gate)
            return _reading.IsCompleted ? _reading = ReadAsync() : _next ??= ReadAfterAsync(_reading);
    }

    private async Task<DateTimeOffset> ReadAfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task<DateTimeOffset> mine;
        lock (_gate)
            (mine, _next) = (_reading = ReadAsync(), null);
        return await mine;
    }

    private async Task<DateTimeOffset> ReadAsync()
    {
        await using var connection = await databases.Engine.OpenConnectionAsync();
        var instant = await Instants.ReadAsync(connection, CancellationToken.None);
        if (!options.IsRehearsal)
            Heard(instant.Now);
        return instant.Now;
    }

    private sealed record Drift(TimeSpan Offset);
}
