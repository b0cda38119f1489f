using System.Globalization;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>The campaigns and dealers for which nothing may begin.</summary>
internal sealed record HeldBack(IReadOnlySet<long> Campaigns, IReadOnlySet<int> Dealers)
{
    /// <summary>Nothing is held.</summary>
    public static HeldBack Nothing { get; } = new(new HashSet<long>(), new HashSet<int>());

    /// <summary>Whether a term of this campaign and dealer must rest.</summary>
    public bool Holds(long campaignId, int dealerId) => Campaigns.Contains(campaignId) || Dealers.Contains(dealerId);
}

/// <summary>What all policies share at a moment.</summary>
/// <param name="ReadAt">When it was read, by the database's real clock.</param>
/// <param name="CalendarRevision">The newest published calendar.</param>
/// <param name="Held">What is held back.</param>
internal sealed record World(DateTimeOffset ReadAt, long CalendarRevision, HeldBack Held);

/// <summary>
/// What this silo knows of the world: seen anew with every look for due alarms, and on demand when a message was read
/// by a silo that knew more.
/// </summary>
internal sealed class WorldView(Databases databases) : IDisposable
{
    private static readonly string ReadWorld = Sql.Load("Turns/read_world.sql");

    private readonly SemaphoreSlim _oneReader = new(1);
    private World? _world;

    /// <summary>Adds the statement that <see cref="TakeAsync"/> reads.</summary>
    public static NpgsqlBatch Ask(NpgsqlBatch batch) => batch.With(ReadWorld);

    /// <summary>Takes the answer that a reader stands before.</summary>
    public async Task<World> TakeAsync(NpgsqlDataReader reader, CancellationToken stop)
    {
        var campaigns = new HashSet<long>();
        var dealers = new HashSet<int>();
        var (readAt, revision) = (DateTimeOffset.MinValue, 0L);
        while (await reader.ReadAsync(stop))
        {
            (readAt, revision) = (reader.GetFieldValue<DateTimeOffset>(0), reader.GetInt64(1));
            if (reader.Maybe<string>(2) == "campaign")
                campaigns.Add(long.Parse(reader.GetString(3), CultureInfo.InvariantCulture));
            else if (reader.Maybe<string>(2) == "dealer")
                dealers.Add(int.Parse(reader.GetString(3), CultureInfo.InvariantCulture));
        }
        var world = new World(readAt, revision, new HeldBack(campaigns, dealers));
        return _world = world;
    }

    /// <summary>The world as known, or at least as it stood at a real instant.</summary>
    public async ValueTask<World> AsOfAsync(DateTimeOffset? asOf, CancellationToken stop)
    {
        if (_world is { } known && (asOf is null || known.ReadAt >= asOf))
            return known;
        await _oneReader.WaitAsync(stop);
        try
        {
            if (_world is { } read && (asOf is null || read.ReadAt >= asOf))
                return read;
            await using var connection = await databases.Engine.OpenConnectionAsync(stop);
            await using var batch = Ask(new NpgsqlBatch(connection));
            await using var reader = await batch.ExecuteReaderAsync(stop);
            return await TakeAsync(reader, stop);
        }
        finally
        {
            _oneReader.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneReader.Dispose();
}
