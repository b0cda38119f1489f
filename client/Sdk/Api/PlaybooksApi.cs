using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Playbooks: which touches a term gets, by version.</summary>
public sealed class PlaybooksApi
{
    private const string Yaml = "application/yaml";

    private readonly Calls _calls;

    internal PlaybooksApi(Calls calls) => _calls = calls;

    /// <summary>The newest version of every playbook.</summary>
    public PagedList<PlaybookSummary> All() => new(_calls, Routes.Playbooks, ViewsJson.Default.PagePlaybookSummary);

    /// <summary>One version, or the newest.</summary>
    public Task<PlaybookView> GetAsync(string name, int? version, CancellationToken stop) => _calls.GetAsync(
        Paths.Ask(Paths.Fill(Routes.Playbook, name), ("version", version)), ViewsJson.Default.PlaybookView, stop);

    /// <summary>Stores a text as the next version of the playbook it names; faults come with their places.</summary>
    public Task<PlaybookView> AddAsync(string yaml, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Routes.Playbooks).WithText(yaml, Yaml), ViewsJson.Default.PlaybookView, stop);
}
