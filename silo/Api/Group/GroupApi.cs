using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Api.Calendars;
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

    public static void MapGroup(this IEndpointRouteBuilder routes) => routes.MapGet(Routes.Group, GetAsync)
        .Named("GetGroup",
            "Dealers side by side with the terms of a month of expiry, the largest gap first; this month if absent")
        .AsPaged();

    private static async Task<Results<Ok<GroupView>, ProblemResult>> GetAsync(
        string? month, PageAsk page, [AsParameters] GroupCall call, CancellationToken stop)
    {
        var faults = new Faults();
        var asked = faults.Month("month", month);
        if (!faults.IsClean)
            return faults.Result();
        var now = (await call.Clock.NowAsync(stop)).Now;
        var today = LocalTime.DayOf(now, UsualZone);
        var first = asked ?? new DateOnly(today.Year, today.Month, 1);
        var dealers = await call.Group.DealersAsync(call.Caller.Scope, first, stop);
        var texts = await call.Group.TextsAsync(call.Caller.Scope, stop);
        var rows = await RowsAsync(dealers, texts, now, call, stop);
        var part = page.Answer(
            [.. rows.SkipWhile(row => IsSeen(row, page)).Take(page.Rows)], row => row,
            row => [OrderOf(row), row.Dealer.Code]);
        return TypedResults.Ok(new GroupView(
            first, first.AddMonths(-1), GroupPresenter.SumsOf(rows, texts.All), part.Items, part.Next));
    }

    // The order is that of the gaps, which the dealers themselves must tell, so all are read for every part.
    private static async Task<List<GroupDealer>> RowsAsync(
        List<DealerMonths> dealers, OverdueTexts texts, DateTimeOffset now, GroupCall call, CancellationToken stop)
    {
        var targets = await call.Grains.TargetsAsync([.. dealers.Select(dealer => dealer.Id)], stop);
        var calendar = await CalendarAsync(LocalTime.DayOf(now, UsualZone), call.Calendars, stop);
        var calls = await call.Group.CallsAsync(
            [.. dealers.Select(dealer => (dealer.Id, WorkingDay.Ago(now, calendar, dealer.Zone)))], stop);
        return
        [
            .. dealers.Zip(targets, (dealer, own) => GroupPresenter.ViewOf(
                    dealer, own, calls.GetValueOrDefault(dealer.Id, Nothing) with
                    {
                        OverdueTexts = texts.ByDealer.GetValueOrDefault(dealer.Id),
                    }))
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
        Caller Caller, GroupReader Group, IDealers Grains, CalendarReader Calendars, IClock Clock);
}
