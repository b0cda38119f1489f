using System.Globalization;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Reporting;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Reports.Schedule;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Reports;

/// <summary>Which reports a dealer has made by itself.</summary>
internal static class ScheduleApi
{
    private const string TimeForm = "HH:mm";

    public static void MapReportSchedules(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.DealerReportSchedule, GetAsync)
            .Named("GetReportSchedule", "Which reports a dealer has made by itself, and when").Problems(404);
        routes.MapPut(Routes.DealerReportSchedule, SetAsync)
            .Named("SetReportSchedule", "Sets which reports a dealer has made by itself").Problems(400, 404, 409);
    }

    private static async Task<Results<Ok<ReportScheduleView>, ProblemResult>> GetAsync(
        [AsParameters] ScheduleCall call, CancellationToken stop) =>
        await call.FindAsync(stop) is { } view ? TypedResults.Ok(view.View) : KnownProblems.NotFound.Result();

    private static async Task<Results<Ok<ReportScheduleView>, ProblemResult>> SetAsync(
        ReportScheduleChange change, [AsParameters] ScheduleCall call, CancellationToken stop)
    {
        if (await call.FindAsync(stop) is not { } found)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var schedule = Read(change, found.Schedule, faults);
        if (!faults.IsClean)
            return faults.Result();
        var verdict = await call.Grains.DecideAsync(
            DealerReader.CodeOf(call.Code), new DealerMessage.ReportsScheduled(schedule), call.Caller.Name, stop);
        if (verdict is { Kind: VerdictKind.Refused })
            return KnownProblems.Refused(verdict.Rule!).Result();
        return verdict is not null && await call.FindAsync(stop) is { } after
            ? TypedResults.Ok(after.View)
            : KnownProblems.NotFound.Result();
    }

    private static ReportSchedule Read(ReportScheduleChange change, ReportSchedule before, Faults faults)
    {
        if (change.Format is not null && !ReportKind.Formats.Contains(change.Format))
            ReportOrders.Choose("format", ReportKind.Formats, faults);
        if (change.Language is not null && !ReportKind.Languages.Contains(change.Language))
            ReportOrders.Choose("language", ReportKind.Languages, faults);
        var plans = change.Plans?.Select((plan, index) => PlanOf(plan, $"plans[{index + 1}]", faults)).ToList();
        if (plans?.Select(plan => plan.Report).Distinct().Count() < plans?.Count)
            faults.Add("plans", "must name each report once", "每种报表只能出现一次");
        return new ReportSchedule(
            plans is null ? before.Plans : Sequence.From(plans.OrderBy(plan => plan.Report)),
            change.Format ?? before.Format, change.Language ?? before.Language);
    }

    private static ReportPlan PlanOf(ReportPlanView plan, string field, Faults faults)
    {
        var report = ReportNames.Parse(plan.Kind);
        if (report is null)
            ReportOrders.Choose($"{field}.kind", ReportKind.Scheduled, faults);
        if (!TimeOnly.TryParseExact(plan.At, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            faults.Add($"{field}.at", "must be a time such as 08:30", "须为时间，如 08:30");
        return new ReportPlan(report ?? default, at);
    }

    /// <summary>What a call about one dealer's schedule brings and needs.</summary>
    private sealed record ScheduleCall(string Code, Caller Caller, DealerReader Dealers, IDealers Grains)
    {
        /// <summary>The schedule of the dealer; null for an unknown or foreign one.</summary>
        public async Task<FoundSchedule?> FindAsync(CancellationToken stop)
        {
            var code = DealerReader.CodeOf(Code);
            return await Dealers.IdAsync(code, Caller.Scope, stop) is { } id
                && await Grains.LookAsync(id, stop) is { } dealer
                ? new FoundSchedule(new DealerRef(code, dealer.Name), dealer.Settings.Reports)
                : null;
        }
    }

    private sealed record FoundSchedule(DealerRef Dealer, ReportSchedule? Own)
    {
        public ReportSchedule Schedule => Own ?? ReportSchedule.Usual;

        public ReportScheduleView View => new(
            Dealer,
            [
                .. Schedule.Plans.Select(plan => new ReportPlanView(
                    ReportNames.Of(plan.Report), plan.At.ToString(TimeForm, CultureInfo.InvariantCulture))),
            ], Schedule.Format, Schedule.Language, Own is null);
    }
}
