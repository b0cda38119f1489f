using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Imports;

/// <summary>The conversation about a ledger: how it will be taken, what its sender says, and its start.</summary>
internal static class ImportPreviewsApi
{
    private const int LongestName = 200;
    private const int MostColumns = 500;

    public static void MapImportPreviews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.ImportPreview, GetAsync)
            .Named("GetImportPreview", "How a ledger will be taken; nothing of it is stored yet").Problems(404, 409);
        routes.MapPost(Routes.ImportPreview, AnswerAsync)
            .Named("AnswerImportPreview", "Says how a ledger is to be taken, in place of what was said; looks again")
            .Problems(400, 403, 404, 409);
        routes.MapPost(Routes.ImportStart, StartAsync)
            .Named("StartImport", "Imports a ledger as its preview says").Problems(403, 404, 409);
        routes.MapDelete(Routes.Import, DiscardAsync)
            .Named("DiscardImport", "Forgets a ledger that was not started").Problems(404, 409);
    }

    private static async Task<Results<Ok<ImportPreview>, ProblemResult>> GetAsync(
        long id, [AsParameters] PreviewDesk desk, CancellationToken stop)
    {
        if (await desk.Reader.FindAsync(id, desk.Caller.Scope, stop) is not { } import)
            return KnownProblems.NotFound.Result();
        return await desk.Reader.PreviewAsync(id, stop) is { } preview ? TypedResults.Ok(preview)
            : import.State == "surveying" ? KnownProblems.PreviewNotReady.Result()
            : KnownProblems.NotFound.Result();
    }

    private static async Task<Results<Accepted<ImportView>, ProblemResult>> AnswerAsync(
        long id, ImportAnswers answers, [AsParameters] PreviewDesk desk, CancellationToken stop)
    {
        if (answers.FoundsDealers == true && !desk.Caller.Scope.IsAll)
            return KnownProblems.ScopeTooNarrow.Result();
        if (await desk.Reader.FindAsync(id, desk.Caller.Scope, stop) is not { } import)
            return KnownProblems.NotFound.Result();
        if (BookRights.Refusal(desk.Caller, answers.Book ?? import.Book) is { } refusal)
            return refusal.Result();
        var faults = new Faults();
        var book = BookShelf.Find(answers.Book ?? import.Book);
        if (book is null)
            faults.Add("book", $"must be one of: {BookShelf.Names}", $"须为以下之一：{BookShelf.Names}");
        var said = answers with
        {
            Columns = ColumnsOf(answers.Columns, book ?? BookShelf.Policies, faults),
            Dealer = await DealerOfAsync(answers.Dealer, desk, faults, stop),
            Sheet = answers.Sheet is { } sheet ? faults.Text("sheet", sheet, LongestName) : null,
        };
        return faults.IsClean
            ? await StepAsync(id, desk, () => desk.Imports.AnswerAsync(id, said, stop), stop)
            : faults.Result();
    }

    private static async Task<Results<Accepted<ImportView>, ProblemResult>> StartAsync(
        long id, [AsParameters] PreviewDesk desk, CancellationToken stop) =>
        await StepAsync(id, desk, () => desk.Imports.StartAsync(id, stop), stop);

    private static async Task<Results<NoContent, ProblemResult>> DiscardAsync(
        long id, [AsParameters] PreviewDesk desk, CancellationToken stop)
    {
        if (await desk.Reader.FindAsync(id, desk.Caller.Scope, stop) is null)
            return KnownProblems.NotFound.Result();
        return ProblemOf(await desk.Imports.DiscardAsync(id, stop)) is { } problem
            ? problem.Result()
            : TypedResults.NoContent();
    }

    private static async Task<Results<Accepted<ImportView>, ProblemResult>> StepAsync(
        long id, PreviewDesk desk, Func<Task<PreviewFate>> step, CancellationToken stop)
    {
        if (await desk.Reader.FindAsync(id, desk.Caller.Scope, stop) is not { } import)
            return KnownProblems.NotFound.Result();
        if (BookRights.Refusal(desk.Caller, import.Book) is { } refusal)
            return refusal.Result();
        if (ProblemOf(await step()) is { } problem)
            return problem.Result();
        return await desk.Reader.FindAsync(id, desk.Caller.Scope, stop) is { } view
            ? TypedResults.Accepted($"{Routes.Imports}/{id}", view)
            : KnownProblems.NotFound.Result();
    }

    private static Problem? ProblemOf(PreviewFate fate) => fate switch
    {
        PreviewFate.Taken => null,
        PreviewFate.NotReady => KnownProblems.PreviewNotReady,
        PreviewFate.Refused => KnownProblems.PreviewRefused,
        PreviewFate.Started => KnownProblems.ImportStarted,
        _ => KnownProblems.NotFound,
    };

    private static IReadOnlyDictionary<string, string>? ColumnsOf(
        IReadOnlyDictionary<string, string>? columns, Book book, Faults faults)
    {
        var fields = LedgerField.Of(book).Select(field => field.Name).ToList();
        var names = string.Join(", ", fields);
        if (columns?.Count > MostColumns)
            faults.Add("columns", $"must be at most {MostColumns}", $"不得超过 {MostColumns} 个");
        foreach (var (header, field) in columns ?? new Dictionary<string, string>())
        {
            if (header.Length > LongestName)
                faults.Add("columns", $"must name headers of at most {LongestName} characters",
                    $"表头不得超过 {LongestName} 个字符");
            else if (field != HeaderAnswers.Ignore && !fields.Contains(field))
                faults.Add($"columns.{header}", $"must be {HeaderAnswers.Ignore} or one of: {names}",
                    $"须为 {HeaderAnswers.Ignore} 或以下之一：{names}");
        }
        return columns;
    }

    // Callers of all dealers may name one that the ledger is to found.
    private static async Task<string?> DealerOfAsync(
        string? code, PreviewDesk desk, Faults faults, CancellationToken stop)
    {
        if (code is null)
            return null;
        var read = new LedgerCode(new StringPool()).Dealer(code.Trim());
        if (read.Value is { } dealer
            && (desk.Caller.Scope.IsAll || await desk.Dealers.IdAsync(dealer, desk.Caller.Scope, stop) is not null))
            return dealer;
        faults.Add("dealer", "must be the code of a dealer", "须为门店编码");
        return null;
    }

    private sealed record PreviewDesk(Caller Caller, IImports Imports, ImportReader Reader, DealerReader Dealers);
}
