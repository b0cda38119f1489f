using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>What a dealer's totals are kept by.</summary>
/// <param name="DealerId">The dealer.</param>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Month">First day of the month in which the term expires.</param>
/// <param name="Day">The dealer's local day of the change.</param>
internal readonly record struct TotalsKey(int DealerId, long CampaignId, DateOnly Month, DateOnly Day);

/// <summary>Adds up the metric changes of a batch, so that a thousand turns write a few rows.</summary>
internal sealed class DeltaSum
{
    private static readonly string AddDeltas = Sql.Load("Turns/add_deltas.sql");

    private readonly Dictionary<(TotalsKey Key, string Channel, string Metric), decimal> _sums = [];

    /// <summary>Adds the changes of one turn.</summary>
    public void Add(TotalsKey key, IEnumerable<MetricChange> changes)
    {
        foreach (var change in changes)
        {
            var at = (key, change.Channel?.Name() ?? "", change.Metric);
            _sums[at] = _sums.GetValueOrDefault(at) + change.Amount;
        }
    }

    /// <summary>Adds a command that writes the sums, when any is not zero.</summary>
    public void WriteTo(NpgsqlBatch batch)
    {
        var sums = _sums.Where(sum => sum.Value != 0).ToArray();
        if (sums.Length == 0)
            return;
        batch.With(AddDeltas,
            sums.Select(sum => sum.Key.Key.DealerId).ToArray(),
            sums.Select(sum => sum.Key.Key.CampaignId).ToArray(),
            sums.Select(sum => sum.Key.Key.Month).ToArray(),
            sums.Select(sum => sum.Key.Key.Day).ToArray(),
            sums.Select(sum => sum.Key.Channel).ToArray(),
            sums.Select(sum => sum.Key.Metric).ToArray(),
            sums.Select(sum => sum.Value).ToArray());
    }
}
