using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Imports;

/// <summary>Ledgers on their way in: the file is taken at once, its rows are read behind.</summary>
internal static class ImportsApi
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int LongestName = 200;

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Routes.Imports, AcceptAsync)
            .Named("ImportLedger", "Takes a ledger or another book, CSV or XLSX, up to 512 MB; fileName names it. "
                + "With preview=true it is only looked at, until it is started; a preview without a book proposes it")
            .Accepts<Stream>("application/octet-stream", "text/csv", Workbook)
            .WithMetadata(new BodyLimit(BodyLimit.Ledger)).Problems(400, 403, 413);
        routes.MapGet(Routes.Imports, ListAsync).Named("ListImports", "Imports, newest first").AsPaged();
        routes.MapGet(Routes.Import, GetAsync).Named("GetImport", "One import and how far it has come").Problems(404);
        routes.MapGet(Routes.ImportRejects, GetRejectsAsync)
            .Named("GetImportRejects", "The rejected rows of an import, as CSV")
            .Produces(200, contentType: "text/csv").Problems(404);
    }

    private static async Task<Results<Accepted<ImportView>, ProblemResult>> AcceptAsync(
        string? fileName, bool? preview, string? book, HttpRequest request, [AsParameters] ImportDesk desk,
        CancellationToken stop)
    {
        var faults = new Faults();
        var name = faults.Text("fileName", NameOf(fileName), LongestName);
        if (book is not null && BookShelf.Find(book) is null)
            faults.Add("book", $"must be one of: {BookShelf.Names}", $"须为以下之一：{BookShelf.Names}");
        if (!faults.IsClean)
            return faults.Result();
        if (BookRights.Refusal(desk.Caller, book) is { } refusal)
            return refusal.Result();
        var id = await desk.Imports.AcceptAsync(
            request.Body, name, book, preview == true, desk.Caller.Scope, desk.Caller.Name, stop);
        return await desk.Reader.FindAsync(id, desk.Caller.Scope, stop) is { } view
            ? TypedResults.Accepted($"{Routes.Imports}/{id}", view)
            : KnownProblems.NotFound.Result();
    }

    private static async Task<Ok<Page<ImportView>>> ListAsync(
        PageAsk page, [AsParameters] ImportDesk desk, CancellationToken stop)
    {
        var rows = await desk.Reader.ListAsync(desk.Caller.Scope, page.Number(), page.Rows, stop);
        return TypedResults.Ok(page.Answer(rows, row => row, row => [row.Id]));
    }

    private static async Task<Results<Ok<ImportView>, ProblemResult>> GetAsync(
        long id, [AsParameters] ImportDesk desk, CancellationToken stop) =>
        await desk.Reader.FindAsync(id, desk.Caller.Scope, stop) is { } view
            ? TypedResults.Ok(view)
            : KnownProblems.NotFound.Result();

    private static async Task<Results<FileStreamHttpResult, ProblemResult>> GetRejectsAsync(
        long id, [AsParameters] ImportDesk desk, CancellationToken stop) =>
        await desk.Reader.FindAsync(id, desk.Caller.Scope, stop) is not null
            ? TypedResults.Stream(await desk.Reader.RejectsAsync(id, stop), "text/csv", $"rejects-{id}.csv")
            : KnownProblems.NotFound.Result();

    // Some programs send a whole path; only its last part is a name.
    private static string? NameOf(string? fileName) => fileName?.Split('/', '\\')[^1];

    private sealed record ImportDesk(Caller Caller, IImports Imports, ImportReader Reader);
}
