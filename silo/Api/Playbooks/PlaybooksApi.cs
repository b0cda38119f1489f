using CampaignEngine.Grains;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Playbooks;

/// <summary>Playbooks: shared by all dealers, immutable, a change is a new version.</summary>
internal static class PlaybooksApi
{
    public static void MapPlaybooks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Playbooks, ListAsync)
            .Named("ListPlaybooks", "The newest version of every playbook").AsPaged();
        routes.MapGet(Routes.Playbook, GetAsync).Named("GetPlaybook", "A version of a playbook, the newest by default")
            .Problems(404);
        routes.MapPost(Routes.Playbooks, AddAsync).Named("AddPlaybook", "Stores a playbook from its YAML text")
            .Accepts<string>("application/yaml", "text/yaml", "text/plain").Problems(400, 403, 422);
    }

    private static async Task<Ok<Page<PlaybookSummary>>> ListAsync(
        PageAsk page, PlaybookShelf shelf, CancellationToken stop)
    {
        var rows = await shelf.ListAsync(page.Text(), page.Rows, stop);
        return TypedResults.Ok(page.Answer(rows, row => SummaryOf(row, shelf), row => [row.Name]));
    }

    private static async Task<Results<Ok<PlaybookView>, ProblemResult>> GetAsync(
        string name, int? version, PlaybookShelf shelf, CancellationToken stop) =>
        await shelf.FindAsync(name, version, stop) is { } row
            ? TypedResults.Ok(ViewOf(row, shelf))
            : KnownProblems.NotFound.Result();

    private static async Task<Results<Created<PlaybookView>, ProblemResult>> AddAsync(
        HttpRequest request, Caller caller, PlaybookShelf shelf, CancellationToken stop)
    {
        if (!caller.Scope.IsAll)
            return KnownProblems.ScopeTooNarrow.Result();
        if (await BodyText.ReadAsync(request, stop) is not { } yaml)
            return KnownProblems.Malformed.Result();
        var reading = PlaybookYaml.ReadNew(yaml, MessageText.Templates);
        if (reading.Playbook is not { } playbook)
            return KnownProblems.Text("playbook-invalid", [.. reading.Errors.Select(error => new PlaceFault(
                error.Mark.Line, error.Mark.Column, error.Message.En, error.Message.Zh))]).Result();
        var row = await shelf.AddAsync(playbook, yaml, caller.Name, stop);
        return TypedResults.Created($"{Routes.Playbooks}/{row.Name}?version={row.Version}", ViewOf(row, shelf));
    }

    private static PlaybookSummary SummaryOf(StoredPlaybook row, PlaybookShelf shelf) => new(
        row.Name, row.Version, shelf.TitleOf(row.Id, row.Yaml), row.CreatedAt, row.CreatedBy,
        shelf.Parse(row.Id, row.Yaml).Touches.Count, AnchorOf(row, shelf));

    private static string AnchorOf(StoredPlaybook row, PlaybookShelf shelf) =>
        shelf.Parse(row.Id, row.Yaml).Anchor.Name();

    private static PlaybookView ViewOf(StoredPlaybook row, PlaybookShelf shelf) => new(
        row.Name, row.Version, shelf.TitleOf(row.Id, row.Yaml), row.CreatedAt, row.CreatedBy, row.Yaml,
        [.. shelf.Parse(row.Id, row.Yaml).Touches.Select(touch => new PlaybookTouch(
            touch.Name, touch.Day, touch.Channel.Name(), touch.Template, touch.Goal,
            touch.Quote?.ToString().ToLowerInvariant(),
            touch.Tiers.Count == 0 ? null : [.. touch.Tiers.Select(tier => $"{tier}")],
            touch.Reasons.Count == 0 ? null : touch.Reasons))],
        AnchorOf(row, shelf));
}
