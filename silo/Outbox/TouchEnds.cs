using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Outbox;

/// <summary>
/// How one touch ended, as a provider or the last look before sending says; at: business instant; trace: the span that
/// handed it over.
/// </summary>
internal sealed record TouchEnd(
    long PolicyId, short Step, DateOnly DueOn, TouchStatus Status, string? Rule, string? ProviderId, DateTimeOffset At,
    string? Trace = null);

/// <summary>
/// Settles touches without a turn: moves their rows and the dealer's totals together, in the caller's transaction. What
/// has already gone as far or further stays as it is and counts nothing.
/// </summary>
internal sealed class TouchEnds(TurnContexts contexts)
{
    private static readonly string EndTouches = Sql.Load("Outbox/end_touches.sql");
    private static readonly string ReadTotalsKeys = Sql.Load("Outbox/read_totals_keys.sql");

    /// <summary>Settles these touches and returns those that moved.</summary>
    public async Task<IReadOnlySet<(long PolicyId, short Step)>> SettleAsync(
        NpgsqlConnection connection, IReadOnlyCollection<TouchEnd> ends, CancellationToken stop)
    {
        if (ends.Count == 0)
            return new HashSet<(long, short)>();
        var moves = await MoveAsync(connection, ends, stop);
        var deltas = new DeltaSum();
        var contacts = new ContactMarks();
        var keys = await KeysAsync(connection, [.. moves.Select(move => move.PolicyId).Distinct()], stop);
        var reported = ends.DistinctBy(end => (end.PolicyId, end.Step))
            .ToDictionary(end => (end.PolicyId, end.Step));
        foreach (var move in moves)
        {
            var (key, zone) = keys[move.PolicyId];
            var end = reported[(move.PolicyId, move.Step)];
            var today = key with { Day = LocalTime.DayOf(end.At, zone) };
            deltas.Add(today, PolicyCounts.Moved(move.Channel, move.From, move.To, end.Rule));
            contacts.Add(move.PolicyId, today, move.To);
        }
        await using var batch = new NpgsqlBatch(connection);
        deltas.WriteTo(batch);
        contacts.WriteTo(batch);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(stop);
        return moves.Select(move => (move.PolicyId, move.Step)).ToHashSet();
    }

    private static async Task<List<Move>> MoveAsync(
        NpgsqlConnection connection, IReadOnlyCollection<TouchEnd> ends, CancellationToken stop)
    {
        await using var command = connection.Command(EndTouches,
            ends.Select(end => end.PolicyId).ToArray(),
            ends.Select(end => end.Step).ToArray(),
            ends.Select(end => end.DueOn).ToArray(),
            ends.Select(end => end.Status.Name()).ToArray(),
            ends.Select(end => end.Rule).ToArray(),
            ends.Select(end => end.ProviderId).ToArray(),
            ends.Select(end => end.At).ToArray(),
            ends.Select(end => end.Trace).ToArray());
        await using var reader = await command.ExecuteReaderAsync(stop);
        var moves = new List<Move>();
        while (await reader.ReadAsync(stop))
            moves.Add(new Move(reader.GetInt64(0), reader.GetInt16(1), ChannelNames.Parse(reader.GetString(2))!.Value,
                TouchStatusNames.Parse(reader.GetString(3)), TouchStatusNames.Parse(reader.GetString(4))));
        return moves;
    }

    // The day is left open: it is that of each end.
    private async Task<Dictionary<long, (TotalsKey Key, TimeZoneInfo Zone)>> KeysAsync(
        NpgsqlConnection connection, long[] ids, CancellationToken stop)
    {
        var rows = new List<(long Id, int Dealer, long Campaign, DateOnly Month)>();
        await using (var command = connection.Command(ReadTotalsKeys, ids))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                rows.Add((
                    reader.GetInt64(0), reader.GetInt32(1), reader.GetInt64(2), reader.GetFieldValue<DateOnly>(3)));
        var keys = new Dictionary<long, (TotalsKey Key, TimeZoneInfo Zone)>(rows.Count);
        foreach (var (id, dealer, campaign, month) in rows)
        {
            var zone = (await contexts.DealerAsync(connection, dealer, stop)).Zone;
            keys[id] = (new TotalsKey(dealer, campaign, month, default), zone);
        }
        return keys;
    }

    private readonly record struct Move(long PolicyId, short Step, Channel Channel, TouchStatus From, TouchStatus To);
}
