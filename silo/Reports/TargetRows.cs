using System.Runtime.CompilerServices;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Reports;

/// <summary>Reads sheets that set rows beside targets, which dealers keep to themselves.</summary>
internal sealed class TargetRows(ReportSource source, ITargets targets)
{
    private static readonly string ListDealers = Sql.Load("Reports/list_dealers.sql");

    /// <summary>
    /// The rows of a statement to which are given, behind its own values, the targets of some months of expiry: dealer
    /// ids, months, renewals and premium, one beside the other.
    /// </summary>
    public async IAsyncEnumerable<ReportRow> ReadAsync(
        string sql, IReadOnlyList<ReportColumn> columns, object?[] values, ReportScope scope,
        (DateOnly From, DateOnly To) months, [EnumeratorCancellation] CancellationToken stop)
    {
        var ids = await source.IdsAsync(ListDealers, [scope.Dealers], stop);
        var wanted = ids.Zip(await targets.TargetsAsync(ids, stop))
            .SelectMany(dealer => dealer.Second.Select(target => (Id: dealer.First, Target: target)))
            .Where(one => one.Target.Month >= months.From && one.Target.Month <= months.To).ToList();
        object?[] all =
        [
            .. values, wanted.Select(one => one.Id).ToArray(), wanted.Select(one => one.Target.Month).ToArray(),
            wanted.Select(one => one.Target.Renewals).ToArray(), wanted.Select(one => one.Target.Premium).ToArray(),
        ];
        await foreach (var row in source.ReadAsync(sql, columns, all, stop))
            yield return row;
    }
}
