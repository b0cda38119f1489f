using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Group;

/// <summary>A dealer with the totals of a month and of the month before.</summary>
internal sealed record DealerMonths(
    int Id, string Code, DealerEntry Entry, string Phase, ReachedTotals Now, ReachedTotals Before)
{
    public DealerRef Dealer => new(Code, Entry.Name);

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(
        Entry.Zone ?? Grains.Dealers.Dealer.DefaultZone);
}

/// <summary>A month's totals, with the terms that were contacted and reached.</summary>
internal sealed record ReachedTotals(MonthTotals Ends, long Contacted, long Reached);

/// <summary>Overdue texts: those of each dealer, and all of them, each once.</summary>
internal sealed record OverdueTexts(IReadOnlyDictionary<int, long> ByDealer, long All);

/// <summary>Reads what dealers are compared by, never past a caller's scope; each question is one statement.</summary>
internal sealed class GroupReader(Databases databases)
{
    private const int FirstOfNow = 4;
    private const int MonthColumns = 7;

    private static readonly string SumDealers = Sql.Load("Api/Group/sum_dealers.sql");
    private static readonly string SumCohorts = Sql.Load("Api/Group/sum_cohorts.sql");
    private static readonly string SumCalls = Sql.Load("Api/Group/sum_calls.sql");
    private static readonly string SumActions = Sql.Load("Api/Group/sum_actions.sql");
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
                rows.GetInt32(0), rows.GetString(1),
                JsonSerializer.Deserialize(rows.GetString(2), GrainJson.Default.DealerEntry)!, rows.GetString(3),
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

    /// <summary>Open action items by dealer: all, those without an owner, those past their day.</summary>
    /// <param name="dealers">Dealers, each with its local day.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Dictionary<int, (long Open, long Ownerless, long Late)>> ActionsAsync(
        IReadOnlyList<(int Id, DateOnly Today)> dealers, CancellationToken stop)
    {
        await using var command = _pool.Command(
            SumActions, dealers.Select(dealer => dealer.Id).ToArray(),
            dealers.Select(dealer => dealer.Today).ToArray());
        await using var rows = await command.ExecuteReaderAsync(stop);
        var waiting = new Dictionary<int, (long, long, long)>();
        while (await rows.ReadAsync(stop))
            waiting.Add(rows.GetInt32(0), (rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3)));
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

    /// <summary>The decided terms of dealers, by dealer and cohort; a dealer without any is missing.</summary>
    public async Task<ILookup<int, CohortEnds>> CohortsAsync(
        DealerScope scope, MonthRange months, CancellationToken stop)
    {
        await using var command = _pool.Command(SumCohorts, scope.Ids, months.From, months.To);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var ends = new List<(int Dealer, CohortEnds Ends)>();
        while (await rows.ReadAsync(stop))
            ends.Add((rows.GetInt32(0), new CohortEnds(
                EndNames.CohortOf(rows.GetString(1)) ?? Cohort.Unknown, rows.GetInt64(2), rows.GetInt64(3))));
        return ends.ToLookup(end => end.Dealer, end => end.Ends);
    }

    /// <summary>The scope of exactly these dealers.</summary>
    public static DealerScope ScopeOf(IReadOnlyCollection<DealerMonths> dealers) =>
        DealerScope.Of(dealers.Select(dealer => dealer.Id), dealers.Select(dealer => dealer.Code));

    private static ReachedTotals TotalsOf(NpgsqlDataReader rows, int first, DateOnly month) => new(
        new MonthTotals(
            month, rows.GetInt64(first), rows.GetInt64(first + 1), rows.GetInt64(first + 2), rows.GetInt64(first + 3),
            rows.GetDecimal(first + 4)),
        rows.GetInt64(first + 5), rows.GetInt64(first + 6));
}
