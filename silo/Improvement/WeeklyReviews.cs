using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Improvement;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Improvement;

/// <summary>
/// Reviews every dealer once a week, as soon as its week begins by the engine's clock: what lags becomes an action
/// item. After an outage the week that runs is reviewed, not those that were missed. Source: 002 row 2-29.
/// </summary>
internal sealed class WeeklyReviews(Databases databases, DealerCalls dealers, PlanContexts contexts)
{
    private const int Batch = 100;

    private static readonly string ListUnreviewed = Sql.Load("Improvement/list_unreviewed.sql");
    private static readonly string ReadFacts = Sql.Load("Improvement/read_facts.sql");
    private static readonly string KeepReview = Sql.Load("Improvement/keep_review.sql");

    /// <summary>Reviews some dealers whose week has begun; true when there are probably more.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken stop)
    {
        var (now, calendar) = await contexts.CalendarAsync(stop);
        var waiting = await WaitingAsync(now, stop);
        foreach (var (dealerId, zone) in waiting)
            await ReviewAsync(dealerId, zone, now, calendar, stop);
        return waiting.Count == Batch;
    }

    private async Task<List<(int DealerId, TimeZoneInfo Zone)>> WaitingAsync(
        DateTimeOffset now, CancellationToken stop)
    {
        await using var command = databases.Api.Command(ListUnreviewed, now, Batch);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var waiting = new List<(int, TimeZoneInfo)>();
        while (await rows.ReadAsync(stop))
            waiting.Add((rows.GetInt32(0), TimeZoneInfo.FindSystemTimeZoneById(rows.GetString(1))));
        return waiting;
    }

    private async Task ReviewAsync(
        int dealerId, TimeZoneInfo zone, DateTimeOffset now, BusinessCalendar calendar, CancellationToken stop)
    {
        var today = LocalTime.DayOf(now, zone);
        if (await dealers.LookAsync(dealerId, stop) is not { } dealer
            || await dealers.StandAsync(dealerId, today.Year, today, stop) is not { } standing)
            return;
        var facts = await FactsAsync(dealerId, today, WorkingDay.Ago(now, calendar, zone), stop);
        var lags = LagRules.Find(facts with
        {
            Month = standing.Months[today.Month - 1],
            ReachWanted = Wanted(dealer, GoalName.Reach),
            TierAWanted = Wanted(dealer, GoalName.TierARenewalRate),
        });
        await using var command = databases.Api.Command(
            KeepReview, dealerId, ActionItem.WeekOf(today), today,
            lags.Select(lag => MeasureNames.Of(lag.Measure)).ToArray(), lags.Select(lag => lag.Value).ToArray(),
            lags.Select(lag => lag.Wanted).ToArray());
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task<ReviewFacts> FactsAsync(
        int dealerId, DateOnly today, DateTimeOffset dayAgo, CancellationToken stop)
    {
        await using var command = databases.Api.Command(
            ReadFacts, dealerId, today, new DateOnly(today.Year, today.Month, 1), new DateOnly(today.Year, 1, 1),
            ReviewFacts.LateDays, ReviewFacts.RivalDays, dayAgo);
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        Counted Of(int column) => new(row.GetInt64(column), row.GetInt64(column + 1));
        return new ReviewFacts(
            today, null, Of(2), Of(4), Of(0), null, Of(6), null, Of(8), Of(10), row.GetInt64(12), row.GetInt64(13));
    }

    private static decimal? Wanted(Dealer dealer, GoalName name) =>
        dealer.Settings.AllGoals().FirstOrDefault(goal => goal.Name == name)?.AtLeast;
}
