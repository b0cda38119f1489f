using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Begins next year's terms of renewed policies. Rare beside other turns, so naming them costs a round trip of its own.
/// </summary>
internal static class NextTerms
{
    private static readonly string ReadTerms = Sql.Load("Turns/read_terms.sql");
    private static readonly string AddNextTerms = Sql.Load("Turns/add_next_terms.sql");

    /// <summary>Adds the command that begins the terms which these turns ordered.</summary>
    public static async Task PrepareAsync(
        NpgsqlBatch batch, IReadOnlyCollection<PendingTurn> turns, CancellationToken stop)
    {
        var expiries = turns
            .SelectMany(pending => pending.Turn.Effects.OfType<PolicyEffect.StartNextTerm>()
                .Select(next => (pending.PolicyId, next.Expiry, pending.Turn.Delivery.Now)))
            .ToDictionary(next => next.PolicyId, next => (next.Expiry, next.Now));
        if (expiries.Count == 0)
            return;
        var terms = await TermsAsync(batch.Connection!, expiries, stop);
        batch.With(AddNextTerms,
            terms.Select(term => term.Id).ToArray(),
            terms.Select(term => term.Key).ToArray(),
            terms.Select(term => expiries[term.Id].Expiry).ToArray(),
            terms.Select(term => expiries[term.Id].Now).ToArray());
    }

    private static async Task<List<(long Id, Guid Key)>> TermsAsync(
        NpgsqlConnection connection, Dictionary<long, (DateOnly Expiry, DateTimeOffset Now)> expiries,
        CancellationToken stop)
    {
        var terms = new List<(long Id, Guid Key)>(expiries.Count);
        await using var command = connection.Command(ReadTerms, expiries.Keys.ToArray());
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var id = reader.GetInt64(0);
            var (dealer, vehicle, line) = (reader.GetString(1), reader.GetString(2), reader.GetString(3));
            terms.Add((id, TermKey.Of(dealer, vehicle, line, expiries[id].Expiry)));
        }
        return terms;
    }
}
