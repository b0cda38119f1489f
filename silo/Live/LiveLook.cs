using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Live;

/// <summary>A dealer that has totals, and the version that nobody who knows it may be behind.</summary>
internal sealed record KnownDealer(DealerRef Name, long Version);

/// <summary>
/// Looks, in one round trip for all dealers together, how far the totals are and which dealers changed. Sees too
/// when the database is not what it was, and gives a history that went back another name.
/// </summary>
internal sealed class LiveLook(Databases databases, ILogger<LiveLook> log)
{
    private static readonly string ReadPulse = Sql.Load("Live/read_pulse.sql");
    private static readonly string ReadChangedDealers = Sql.Load("Live/read_changed_dealers.sql");
    private static readonly string RenewHistory = Sql.Load("Live/renew_history.sql");

    private readonly Dictionary<int, KnownDealer> _dealers = [];
    private LiveEventId _place = new("", -1);

    /// <summary>The dealers with totals, as of the last look.</summary>
    public IReadOnlyDictionary<int, KnownDealer> Dealers => _dealers;

    /// <summary>The history and version of the last look.</summary>
    public LiveEventId Place => _place;

    /// <summary>Looks again.</summary>
    public async Task<Pulse> RunAsync(CancellationToken stop)
    {
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        while (true)
        {
            var seen = await ReadAsync(connection, _place.Version, stop);
            var before = _place;
            if (seen.Place.Epoch == before.Epoch && seen.Place.Version >= before.Version)
            {
                Keep(seen);
                return seen.Pulse;
            }
            if (seen.Place.Epoch == before.Epoch)
                await RenewAsync(connection, seen, stop);
            // Everything is asked for once more, by the next round.
            _dealers.Clear();
            _place = new LiveEventId(seen.Place.Epoch, -1);
        }
    }

    private void Keep(Seen seen)
    {
        foreach (var (id, dealer) in seen.Dealers)
            _dealers[id] = dealer;
        _place = seen.Place;
    }

    private async Task RenewAsync(NpgsqlConnection connection, Seen seen, CancellationToken stop)
    {
        log.HistoryWentBack(_place.Version, seen.Place.Version);
        await using var command = connection.Command(RenewHistory, seen.History);
        await command.ExecuteNonQueryAsync(stop);
    }

    // The dealers are read after the pulse: one that has changed since then is only waited for a little longer.
    private static async Task<Seen> ReadAsync(NpgsqlConnection connection, long after, CancellationToken stop)
    {
        await using var batch =
            new NpgsqlBatch(connection).With(ReadPulse).With(ReadChangedDealers, after);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        var (history, place) = (reader.GetGuid(0), new LiveEventId(reader.GetString(1), reader.GetInt64(2)));
        var pulse = new Pulse(place.Version, reader.GetFieldValue<DateTimeOffset>(3), reader.GetBoolean(4));
        await reader.NextResultAsync(stop);
        var dealers = new Dictionary<int, KnownDealer>();
        while (await reader.ReadAsync(stop))
            dealers.Add(reader.GetInt32(0), new KnownDealer(
                new DealerRef(reader.GetString(2), reader.GetString(3)), reader.GetInt64(1)));
        return new Seen(history, place, pulse, dealers);
    }

    private sealed record Seen(Guid History, LiveEventId Place, Pulse Pulse, Dictionary<int, KnownDealer> Dealers);
}
