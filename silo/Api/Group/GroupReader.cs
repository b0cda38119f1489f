using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Group;

/// <summary>A dealer with the totals of a month and of the month before.</summary>
internal sealed record DealerMonths(
    int Id, DealerRef Dealer, string Phase, TimeZoneInfo Zone, ReachedTotals Now, ReachedTotals Before);

/// <summary>A month's totals, with the terms that were contacted and reached.</summary>
internal sealed record ReachedTotals(MonthTotals Ends, long Contacted, long Reached);

/// <summary>Overdue texts: those of each dealer, and all of them, each once.</summary>
internal sealed record OverdueTexts(IReadOnlyDictionary<int, long> ByDealer, long All);

/// <summary>Reads what dealers are compared by, never past a caller's scope; each question is one statement.</summary>
internal sealed class GroupReader(Databases databases)
{
    private const int FirstOfNow = 5;
    private const int MonthColumns = 7;

    private static readonly string SumDealers = Sql.Load("Api/Group/sum_dealers.sql");
    private static readonly string SumCalls = Sql.Load("Api/Group/sum_calls.sql");
    private static readonly string SumTexts = Sql.Load("Api/Group/sum_texts.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>The dealers of a scope by code.</summary>
    public async Task<List<DealerMonths>> DealersAsync(DealerScope scope, DateOnly month, CancellationToken stop)
    {
        var before = month.AddMonths(-1);
        await using var command = _pool.Command(SumDealers, scope.Ids, month, before);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var dealers = new List<DealerMonths>();
        while (await rows.ReadAsync(stop))
            dealers.Add(new DealerMonths(
                rows.GetInt32(0), new DealerRef(rows.GetString(1), rows.GetString(2)), rows.GetString(3),
                TimeZoneInfo.FindSystemTimeZoneById(rows.GetString(4)),
                TotalsOf(rows, FirstOfNow, month), TotalsOf(rows, FirstOfNow + MonthColumns, before)));
        return dealers;
    }

    /// <summary>What waits of calls, by dealer; a dealer without any is missing. Texts are not counted.</summary>
    /// <param name="dealers">Dealers, each with the instant one working day ago.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Dictionary<int, GroupWaiting>> CallsAsync(
        IReadOnlyList<(int Id, DateTimeOffset DayAgo)> dealers, CancellationToken stop)
    {
        await using var command = _pool.Command(
            SumCalls, dealers.Select(dealer => dealer.Id).ToArray(), dealers.Select(dealer => dealer.DayAgo).ToArray());
        await using var rows = await command.ExecuteReaderAsync(stop);
        var waiting = new Dictionary<int, GroupWaiting>();
        while (await rows.ReadAsync(stop))
            waiting.Add(
                rows.GetInt32(0), new GroupWaiting(rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3), 0));
        return waiting;
    }

    /// <summary>Customers' texts that are overdue.</summary>
    public async Task<OverdueTexts> TextsAsync(DealerScope scope, CancellationToken stop)
    {
        await using var command = _pool.Command(SumTexts, scope.Ids);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var (byDealer, all) = (new Dictionary<int, long>(), 0L);
        while (await rows.ReadAsync(stop))
        {
            if (rows.MaybeValue<int>(0) is { } dealer)
                byDealer.Add(dealer, rows.GetInt64(1));
            else
                all = rows.GetInt64(1);
        }
        return new OverdueTexts(byDealer, all);
    }

    private static ReachedTotals TotalsOf(NpgsqlDataReader rows, int first, DateOnly month) => new(
        new MonthTotals(
            month, rows.GetInt64(first), rows.GetInt64(first + 1), rows.GetInt64(first + 2), rows.GetInt64(first + 3),
            rows.GetDecimal(first + 4)),
        rows.GetInt64(first + 5), rows.GetInt64(first + 6));
}
