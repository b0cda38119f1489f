using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// The business instant of messages that bring none: this machine's clock, corrected by its offset from the database's,
/// so that silos with wrong clocks agree; in a rehearsal its clock row.
/// </summary>
internal sealed class EngineClock(Databases databases, SiloOptions options, TimeProvider time)
{
    // How far the database is ahead; null before it was heard.
    private Drift? _ahead;

    /// <summary>The database has just said what time it is, real clock.</summary>
    public void Heard(DateTimeOffset now) => _ahead = new Drift(now - time.GetUtcNow());

    /// <summary>What time it is in business, UTC.</summary>
    public async ValueTask<DateTimeOffset> NowAsync(CancellationToken stop)
    {
        if (!options.IsRehearsal && _ahead is { } known)
            return time.GetUtcNow() + known.Offset;
        await using var connection = await databases.Engine.OpenConnectionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        if (!options.IsRehearsal)
            Heard(instant.Now);
        return instant.Now;
    }

    private sealed record Drift(TimeSpan Offset);
}
