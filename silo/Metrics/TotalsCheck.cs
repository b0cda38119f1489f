using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Metrics;

/// <summary>
/// Whether the totals are right, unfolded deltas included; nothing found means that they are.
/// </summary>
internal sealed class TotalsCheck(Databases databases)
{
    private static readonly string FindUnbalanced = Sql.Load("Metrics/find_unbalanced.sql");
    private static readonly string RecountTotals = Sql.Load("Metrics/recount_totals.sql");

    /// <summary>Where planned touches are not accounted for; reads the totals only, so it is cheap.</summary>
    public async Task<IReadOnlyList<UnbalancedTotal>> FindAsync(CancellationToken stop)
    {
        await using var command = databases.Bulk.Command(FindUnbalanced);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var found = new List<UnbalancedTotal>();
        while (await reader.ReadAsync(stop))
            found.Add(new UnbalancedTotal(
                reader.GetInt32(0), reader.GetInt64(1), reader.GetString(2), reader.GetInt64(3), reader.GetInt64(4),
                reader.GetInt64(5), reader.GetInt64(6), reader.GetInt64(7)));
        return found;
    }

    /// <summary>
    /// Where the totals differ from terms and touches; reads every term and touch, up to two minutes.
    /// </summary>
    public async Task<IReadOnlyList<MiscountedTotal>> RecountAsync(CancellationToken stop)
    {
        await using var command = databases.Bulk.Command(RecountTotals);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var found = new List<MiscountedTotal>();
        while (await reader.ReadAsync(stop))
            found.Add(new MiscountedTotal(
                reader.GetInt32(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetInt64(4),
                reader.GetInt64(5)));
        return found;
    }
}
