using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Silo.Api.Calendars;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Group;

/// <summary>All dealers side by side: who is behind, and what waits for people.</summary>
internal static class GroupApi
{
    private static readonly GroupWaiting Nothing = new(0, 0, 0, 0);

    private static readonly TimeZoneInfo UsualZone = TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone);

    public static void MapGroup(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Group, GetAsync)
            .Named("GetGroup",
                "Dealers side by side with the terms of a month of expiry, the largest gap first; this month if absent")
            .AsPaged();
        routes.MapGet(Routes.GroupBenchmark, BenchmarkAsync)
            .Named("GetGroupBenchmark",
                "Dealers like for like; from and to are months of expiry, the last 12 if absent")
            .Problems(400);
    }

    private static async Task<Results<Ok<GroupView>, ProblemResult>> GetAsync(
        string? month, [AsParameters] GroupFilter filter, PageAsk page, [AsParameters] GroupCall call,
        CancellationToken stop)
    {
        var faults = new Faults();
        var asked = faults.Month("month", month);
        filter = filter.Checked(faults);
        if (!faults.IsClean)
            return faults.Result();
        var now = (await call.Clock.NowAsync(stop)).Now;
        var today = LocalTime.DayOf(now, UsualZone);
        var first = asked ?? new DateOnly(today.Year, today.Month, 1);
        var dealers = await DealersAsync(first, today, filter, call, stop);
        var texts = await call.Reader.TextsAsync(
            filter.TakesAll ? call.Caller.Scope : GroupReader.ScopeOf(dealers), stop);
        var rows = await RowsAsync(dealers, texts, first, now, call, stop);
        var part = page.Answer(
            [.. rows.SkipWhile(row => IsSeen(row, page)).Take(page.Rows)], row => row,
            row => [OrderOf(row), row.Dealer.Code]);
        return TypedResults.Ok(new GroupView(
            first, first.AddMonths(-1), GroupPresenter.SumsOf(rows, texts.All),
            GroupUnits.Of(rows, row => [row.Affiliation?.Group]), GroupUnits.Of(rows, row => [row.Affiliation?.Region]),
            GroupUnits.Of(rows, GroupUnits.BrandsOf),
            part.Items, part.Next));
    }

    private static async Task<Results<Ok<BenchmarkView>, ProblemResult>> BenchmarkAsync(
        string? from, string? to, [AsParameters] GroupFilter filter, [AsParameters] GroupCall call,
        CancellationToken stop)
    {
        var faults = new Faults();
        filter = filter.Checked(faults);
        var today = LocalTime.DayOf((await call.Clock.NowAsync(stop)).Now, UsualZone);
        if (MonthRange.Of(new MonthsAsk(from, to), today, faults) is not { } months)
            return faults.Result();
        var dealers = await DealersAsync(months.To, today, filter, call, stop);
        return TypedResults.Ok(BenchmarkPresenter.ViewOf(
            months, dealers, await call.Reader.CohortsAsync(GroupReader.ScopeOf(dealers), months, stop)));
    }

    private static async Task<List<DealerMonths>> DealersAsync(
        DateOnly month, DateOnly today, GroupFilter filter, GroupCall call, CancellationToken stop)
    {
        var dealers = await call.Reader.DealersAsync(call.Caller.Scope, month, stop);
        return [.. dealers.Where(dealer => filter.Takes(dealer.Entry.Affiliations.Of(month, today)))];
    }

    // The order is that of the gaps, which the dealers themselves must tell, so all are read for every part.
    private static async Task<List<GroupDealer>> RowsAsync(
        List<DealerMonths> dealers, OverdueTexts texts, DateOnly month, DateTimeOffset now, GroupCall call,
        CancellationToken stop)
    {
        var today = LocalTime.DayOf(now, UsualZone);
        var targets = await call.Grains.TargetsAsync([.. dealers.Select(dealer => dealer.Id)], stop);
        var calendar = await CalendarAsync(today, call.Calendars, stop);
        var calls = await call.Reader.CallsAsync(
            [.. dealers.Select(dealer => (dealer.Id, WorkingDay.Ago(now, calendar, dealer.Zone)))], stop);
        var actions = await call.Reader.ActionsAsync(
            [.. dealers.Select(dealer => (dealer.Id, LocalTime.DayOf(now, dealer.Zone)))], stop);
        return
        [
            .. dealers.Zip(targets, (dealer, own) => GroupPresenter.ViewOf(
                    dealer, own, calls.GetValueOrDefault(dealer.Id, Nothing) with
                    {
                        OverdueTexts = texts.ByDealer.GetValueOrDefault(dealer.Id),
                        OpenActions = actions.GetValueOrDefault(dealer.Id).Open,
                        OwnerlessActions = actions.GetValueOrDefault(dealer.Id).Ownerless,
                        LateActions = actions.GetValueOrDefault(dealer.Id).Late,
                    }).In(dealer.Entry.Affiliations, month, today))
                .OrderBy(OrderOf).ThenBy(row => row.Dealer.Code, StringComparer.Ordinal),
        ];
    }

    // A working day ago may lie in the year before.
    private static async Task<BusinessCalendar> CalendarAsync(
        DateOnly today, CalendarReader calendars, CancellationToken stop)
    {
        CalendarDays?[] notices =
            [await calendars.FindAsync(today.Year - 1, stop), await calendars.FindAsync(today.Year, stop)];
        var published = notices.OfType<CalendarDays>().ToList();
        return new BusinessCalendar(
            published.SelectMany(year => year.DaysOff.Select(day => KeyValuePair.Create(day, DayKind.Off))
                .Concat(year.Workdays.Select(day => KeyValuePair.Create(day, DayKind.Work)))),
            published.Select(year => year.Year));
    }

    private static long OrderOf(GroupDealer row) => row.Now.Gap is { } gap ? -gap : long.MaxValue;

    private static bool IsSeen(GroupDealer row, PageAsk page) =>
        !page.IsFirst && (OrderOf(row).CompareTo(page.Number()!.Value) is var order && order != 0
            ? order < 0
            : string.CompareOrdinal(row.Dealer.Code, page.Text(1)) <= 0);

    /// <summary>What a call about the group brings and needs.</summary>
    private sealed record GroupCall(
        Caller Caller, GroupReader Reader, IDealers Grains, CalendarReader Calendars, IClock Clock);
}
