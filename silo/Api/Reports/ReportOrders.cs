using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Improvement;
using CampaignEngine.Silo.Api.Churn;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Reports.Formats;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Reports;

/// <summary>Reads what report is wanted. What is left out is the usual: Excel, Chinese, today, this month.</summary>
internal static class ReportOrders
{
    private static readonly TimeZoneInfo UsualZone = TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone);

    /// <summary>An order for dealers of a scope; null when at fault.</summary>
    /// <param name="ask">What is wanted.</param>
    /// <param name="report">Its kind.</param>
    /// <param name="scope">Its dealers: one, or all of the caller.</param>
    /// <param name="caller">Who wants it; an agent gets his own list.</param>
    /// <param name="now">The business instant, UTC.</param>
    /// <param name="faults">What is wrong.</param>
    public static ReportOrder? Read(
        ReportAsk ask, IReport report, DealerScope scope, Caller caller, DateTimeOffset now, Faults faults)
    {
        var format = ask.Format ?? ReportKind.Formats[0];
        if (ReportFormats.Find(format) is null)
            Choose("format", ReportKind.Formats, faults);
        var language = ask.Language ?? ReportKind.Languages[0];
        if (!ReportKind.Languages.Contains(language))
            Choose("language", ReportKind.Languages, faults);
        var (first, last) = SpanOf(ask, report.Period, LocalTime.DayOf(now, UsualZone), faults);
        return faults.IsClean
            ? new ReportOrder(
                report.Kind, format, language, scope.Ids is [var only] ? only : null,
                new ReportScope(scope.Ids, first, last, caller.Role == Role.Agent ? caller.Name : null))
            : null;
    }

    /// <summary>Says what a field may be.</summary>
    public static void Choose(string field, IReadOnlyList<string> names, Faults faults)
    {
        var all = string.Join(", ", names);
        faults.Add(field, $"must be one of: {all}", $"须为以下之一：{all}");
    }

    private static (DateOnly First, DateOnly Last) SpanOf(
        ReportAsk ask, ReportPeriod period, DateOnly today, Faults faults)
    {
        if (period is not (ReportPeriod.Day or ReportPeriod.Week) && ask.Day is not null)
            faults.Add("day", "goes with daily-list and weekly only", "仅用于 daily-list 与 weekly");
        if (period != ReportPeriod.Months && (ask.From ?? ask.To) is not null)
            faults.Add(ask.From is null ? "to" : "from", "goes with kinds about months only", "仅用于按月份的报表");
        if (period == ReportPeriod.Week)
        {
            // The week that is over, until somebody wants another one.
            var monday = ActionItem.WeekOf(faults.Day("day", ask.Day) ?? today.AddDays(-7));
            return (monday, monday.AddDays(6));
        }
        if (period != ReportPeriod.Months)
            return faults.Day("day", ask.Day) is { } day ? (day, day) : (today, today);
        var months = MonthRange.Of(MonthsOf(ask, today), today, faults);
        return months is null ? default : (months.From, months.LastDay);
    }

    private static MonthsAsk MonthsOf(ReportAsk ask, DateOnly today) => (ask.From ?? ask.To) is null
        ? new MonthsAsk(null, null, $"{today:yyyy-MM}")
        : new MonthsAsk(ask.From ?? ask.To, ask.To ?? ask.From);
}
