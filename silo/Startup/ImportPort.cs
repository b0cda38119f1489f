using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Startup;

/// <summary>The import of ledgers as the interface sees it.</summary>
internal sealed class ImportPort(Imports imports, Previews previews, ImportLoop importing, PreviewLoop looking)
    : IImports
{
    public async Task<long> AcceptAsync(
        Stream body, string fileName, string? book, bool isPreview, DealerScope scope, string actor,
        CancellationToken stop)
    {
        var id = await imports.AcceptAsync(
            body, new Arrival(fileName, scope.Ids, actor) { IsPreview = isPreview, Book = book }, stop);
        Nudge();
        return id;
    }

    public Task<PreviewFate> AnswerAsync(long id, ImportAnswers answers, CancellationToken stop) =>
        NudgedAsync(previews.AnswerAsync(id, answers, stop));

    public Task<PreviewFate> StartAsync(long id, CancellationToken stop) =>
        NudgedAsync(previews.StartAsync(id, stop));

    public Task<PreviewFate> DiscardAsync(long id, CancellationToken stop) => previews.DiscardAsync(id, stop);

    private async Task<PreviewFate> NudgedAsync(Task<PreviewFate> step)
    {
        var fate = await step;
        Nudge();
        return fate;
    }

    // Where the file lies on another silo, that one finds it by polling.
    private void Nudge()
    {
        importing.Nudge();
        looking.Nudge();
    }
}
