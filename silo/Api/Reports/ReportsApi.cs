using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Reports.Formats;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CampaignEngine.Silo.Api.Reports;

/// <summary>Reports: asked for here, made behind, fetched as files; the audit says by whom.</summary>
internal static class ReportsApi
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Routes.Reports, MakeAsync)
            .Named("MakeReport", "Has a report made, of a dealer or of all dealers of the caller; agents get their own "
                + "daily list")
            .Problems(400, 403, 404);
        routes.MapGet(Routes.Reports, ListAsync)
            .Named("ListReports", "Reports, newest first; each is kept for 30 days").AsPaged();
        routes.MapGet(Routes.Report, GetAsync).Named("GetReport", "One report and how far it has come").Problems(404);
        routes.MapGet(Routes.ReportFile, GetFileAsync)
            .Named("GetReportFile", "The file of a report that is done")
            .Produces(200, contentType: "application/octet-stream").Problems(404, 409);
        routes.MapDelete(Routes.Report, DropAsync)
            .Named("DropReport", "Forgets a report with its file, also while it is made").Problems(404);
    }

    private static async Task<Results<Accepted<ReportView>, ProblemResult>> MakeAsync(
        ReportAsk ask, [AsParameters] ReportCounter counter, CancellationToken stop)
    {
        var faults = new Faults();
        if (counter.Kinds.Find(ask.Kind) is not { } report)
        {
            ReportOrders.Choose("kind", ReportKind.All, faults);
            return faults.Result();
        }
        if (counter.Caller.Role == Role.Agent && report.Kind != ReportKind.DailyList)
            return KnownProblems.ReportForbidden.Result();
        if (await counter.Dealers.NarrowAsync(ask.Dealer, counter.Caller.Scope, stop) is not { } scope)
            return KnownProblems.NotFound.Result();
        var now = (await counter.Clock.NowAsync(stop)).Now;
        if (ReportOrders.Read(ask, report, scope, counter.Caller, now, faults) is not { } order)
            return faults.Result();
        var id = await counter.Shelf.AddAsync(order, counter.Caller, stop);
        return await counter.Shelf.FindAsync(id, counter.Caller, stop) is { } view
            ? TypedResults.Accepted($"{Routes.Reports}/{id}", view)
            : KnownProblems.NotFound.Result();
    }

    private static async Task<Ok<Page<ReportView>>> ListAsync(
        PageAsk page, [AsParameters] ReportCounter counter, CancellationToken stop)
    {
        var rows = await counter.Shelf.ListAsync(counter.Caller, page.Number(), page.Rows, stop);
        return TypedResults.Ok(page.Answer(rows, row => row, row => [row.Id]));
    }

    private static async Task<Results<Ok<ReportView>, ProblemResult>> GetAsync(
        long id, [AsParameters] ReportCounter counter, CancellationToken stop) =>
        await counter.Shelf.FindAsync(id, counter.Caller, stop) is { } view
            ? TypedResults.Ok(view)
            : KnownProblems.NotFound.Result();

    // A read that leaves an audit row all the same: with it, data leave the house. No row, no file.
    private static async Task<Results<PushStreamHttpResult, ProblemResult>> GetFileAsync(
        long id, HttpContext context, [AsParameters] ReportCounter counter, CancellationToken stop)
    {
        if (await counter.Shelf.FindAsync(id, counter.Caller, stop) is not { } report)
            return KnownProblems.NotFound.Result();
        if (report.FileName is not { } name)
            return KnownProblems.ReportNotReady.Result();
        await counter.Audit.AppendAsync(
            new AuditEntry(counter.Caller.Name, "GetReportFile", context.Request.Path, report.Kind), stop);
        context.Response.Headers.ContentDisposition = DispositionOf(report, name).ToString();
        context.Response.ContentLength = report.Bytes;
        return TypedResults.Stream(
            body => counter.Shelf.CopyAsync(id, body, stop), ReportFormats.Find(report.Format)!.MediaType);
    }

    private static async Task<Results<NoContent, ProblemResult>> DropAsync(
        long id, [AsParameters] ReportCounter counter, CancellationToken stop)
    {
        if (await counter.Shelf.FindAsync(id, counter.Caller, stop) is null)
            return KnownProblems.NotFound.Result();
        await counter.Shelf.DropAsync(id, stop);
        return TypedResults.NoContent();
    }

    // Programs that read no other letters get the name of the kind.
    private static ContentDispositionHeaderValue DispositionOf(ReportView report, string name) => new("attachment")
    {
        FileName = $"{report.Kind}-{report.First:yyyy-MM-dd}.{report.Format}",
        FileNameStar = name,
    };

    /// <summary>What every call about reports brings and needs.</summary>
    private sealed record ReportCounter(
        Caller Caller, DealerReader Dealers, ReportKinds Kinds, ReportShelf Shelf, IClock Clock, AuditLog Audit);
}
