using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Ledgers: send one, look at it first or not, follow it, fetch its rejected rows.</summary>
public sealed class ImportsApi
{
    private readonly Calls _calls;

    internal ImportsApi(Calls calls) => _calls = calls;

    /// <summary>All imports.</summary>
    public PagedList<ImportView> All() => new(_calls, Routes.Imports, ViewsJson.Default.PageImportView);

    public Task<ImportView> GetAsync(long id, CancellationToken stop) =>
        _calls.GetAsync(Paths.Fill(Routes.Import, id), ViewsJson.Default.ImportView, stop);

    /// <summary>
    /// Sends a ledger, up to 512 MB, without holding it in memory; answered when it is stored, not yet read.
    /// </summary>
    public Task<ImportView> AddAsync(LedgerFile file, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Ask(Routes.Imports, ("fileName", file.Name), ("book", file.Book)))
            .WithStream(file.Content, file.Sent),
        ViewsJson.Default.ImportView, stop);

    /// <summary>
    /// Sends a ledger, up to 512 MB, to be looked at: it is in the state <c>surveying</c>, then <c>previewed</c>, and
    /// nothing of it is stored before it is started. After a day it is forgotten.
    /// </summary>
    public Task<ImportView> AddForPreviewAsync(LedgerFile file, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Ask(
                Routes.Imports, ("fileName", file.Name), ("preview", "true"), ("book", file.Book)))
            .WithStream(file.Content, file.Sent),
        ViewsJson.Default.ImportView, stop);

    /// <summary>How a ledger will be taken; refused by <c>preview-not-ready</c> while it is looked at.</summary>
    public Task<ImportPreview> GetPreviewAsync(long id, CancellationToken stop) =>
        _calls.GetAsync(Paths.Fill(Routes.ImportPreview, id), ViewsJson.Default.ImportPreview, stop);

    /// <summary>Says how a ledger is to be taken, in place of what was said before; it is looked at again.</summary>
    public Task<ImportView> AnswerAsync(long id, ImportAnswers answers, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Fill(Routes.ImportPreview, id), answers, ViewsJson.Default.ImportAnswers),
        ViewsJson.Default.ImportView, stop);

    /// <summary>Imports a ledger as its preview says.</summary>
    public Task<ImportView> StartAsync(long id, CancellationToken stop) =>
        _calls.WriteAsync(Write.Post(Paths.Fill(Routes.ImportStart, id)), ViewsJson.Default.ImportView, stop);

    /// <summary>Forgets a ledger that was not started.</summary>
    public Task DiscardAsync(long id, CancellationToken stop) =>
        _calls.WriteAsync(Write.Delete(Paths.Fill(Routes.Import, id)), stop);

    /// <summary>Writes the rejected rows as CSV.</summary>
    public Task SaveRejectsAsync(long id, Stream target, CancellationToken stop) =>
        _calls.SaveAsync(Paths.Fill(Routes.ImportRejects, id), target, stop);
}

/// <summary>A ledger to be sent.</summary>
/// <param name="Name">Name of the file; tells CSV from XLSX.</param>
/// <param name="Content">Its bytes, from where the stream stands; a stream that cannot seek is sent in one try.</param>
/// <param name="Sent">Hears how many bytes have gone; starts again with each try.</param>
public sealed record LedgerFile(string Name, Stream Content, IProgress<long>? Sent = null)
{
    /// <summary>What it is about, such as <c>service-visits</c>; policies when null, or in a preview what its headers
    /// fit.</summary>
    public string? Book { get; init; }
}
