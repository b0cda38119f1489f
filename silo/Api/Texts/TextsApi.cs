using CampaignEngine.Grains;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Turns;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Texts;

/// <summary>What customers wrote: read by those who may see a term of the sender, and judged by them.</summary>
internal static class TextsApi
{
    public static void MapTexts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Texts, ListAsync)
            .Named("ListTexts", "Customers' texts: unread ones longest waiting first, others newest first")
            .AsPaged().Problems(400, 404);
        routes.MapPost(Routes.TextJudgement, JudgeAsync)
            .Named("JudgeText", "Says what a customer's text means; from then on texts to that phone go out again")
            .Problems(400, 404, 409);
    }

    private static async Task<Results<Ok<Page<CustomerText>>, ProblemResult>> ListAsync(
        string? dealer, string? state, PageAsk page, [AsParameters] TextDesk desk, CancellationToken stop)
    {
        if (await desk.Dealers.NarrowAsync(dealer, desk.Caller.Scope, stop) is not { } scope)
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        var asked = state is null
            ? TextState.Any
            : faults.Choice<TextState>("state", state, StateOf, string.Join(", ", Names.TextStates));
        if (!faults.IsClean)
            return faults.Result();
        var texts = await desk.Texts.ListAsync(
            scope, asked!.Value, (page.Instant(), page.Number(1)), page.Rows, stop);
        var policiesOf = await PoliciesAsync(texts, scope, desk, stop);
        return TypedResults.Ok(page.Answer(
            texts, text => text with { Policies = policiesOf(text.Id) }, text => [text.ReceivedAt, text.Id]));
    }

    private static async Task<Results<Ok<JudgementAnswer>, ProblemResult>> JudgeAsync(
        long id, TextJudgement said, HttpContext context, [AsParameters] TextDesk desk, CancellationToken stop)
    {
        if (!await desk.Texts.IsSeenAsync(id, desk.Caller.Scope, stop))
            return KnownProblems.NotFound.Result();
        var faults = new Faults();
        if (said.Judgement is not { } judgement || !Judgements.All.Contains(judgement, StringComparer.Ordinal))
            return MustBeJudgement(faults);
        AuditNote.Add(context, judgement);
        return await desk.Judge.JudgeAsync(id, judgement, desk.Caller.Name, stop) switch
        {
            null => KnownProblems.NotFound.Result(),
            { Kind: VerdictKind.Refused, Rule: var rule } => KnownProblems.Refused(rule!).Result(),
            var verdict => TypedResults.Ok(new JudgementAnswer(
                verdict.Kind == VerdictKind.Applied ? "applied" : "ignored", judgement)),
        };
    }

    private static async Task<Func<long, IReadOnlyList<PolicySummary>>> PoliciesAsync(
        List<CustomerText> texts, DealerScope scope, TextDesk desk, CancellationToken stop)
    {
        var ids = await desk.Texts.PoliciesAsync([.. texts.Select(text => text.Id)], scope, stop);
        var rows = await desk.Policies.ReadAsync([.. ids.SelectMany(id => id).Distinct()], scope, stop);
        var views = (await desk.Presenter.SummariesAsync(rows, stop)).ToDictionary(view => view.Id);
        return text => [.. ids[text].Where(views.ContainsKey).Select(id => views[id])];
    }

    private static TextState? StateOf(string? name) => name switch
    {
        "unread" => TextState.Unread,
        "judged" => TextState.Judged,
        _ => null,
    };

    private static ProblemResult MustBeJudgement(Faults faults)
    {
        var all = string.Join(", ", Judgements.All);
        faults.Add("judgement", $"must be one of: {all}", $"须为以下之一：{all}");
        return faults.Result();
    }

    private sealed record TextDesk(
        Caller Caller, DealerReader Dealers, CustomerTextReader Texts, PolicyReader Policies, PolicyPresenter Presenter,
        ITextJudge Judge);
}
