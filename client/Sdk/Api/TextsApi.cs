using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>What customers wrote: read it, and say what it means.</summary>
public sealed class TextsApi
{
    private readonly Calls _calls;

    internal TextsApi(Calls calls) => _calls = calls;

    /// <summary>
    /// The texts of one dealer's customers, or of all the caller may see: unread ones longest waiting first, others
    /// newest first.
    /// </summary>
    /// <param name="state">unread or judged; null for both.</param>
    /// <param name="dealer">Code of the dealer; null for all.</param>
    public PagedList<CustomerText> Of(string? state, string? dealer) => new(
        _calls, Paths.Ask(Routes.Texts, ("state", state), ("dealer", dealer)), ViewsJson.Default.PageCustomerText);

    /// <summary>
    /// Says what a text means; answered once it is durable. Another judgement than the one that stands is a problem.
    /// </summary>
    public Task<JudgementAnswer> JudgeAsync(long id, string judgement, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(
            Paths.Fill(Routes.TextJudgement, id), new TextJudgement(judgement), ViewsJson.Default.TextJudgement),
        ViewsJson.Default.JudgementAnswer, stop);
}
