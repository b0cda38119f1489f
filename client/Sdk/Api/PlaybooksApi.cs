using CampaignEngine.Grains.Views;
using CampaignEngine.Sdk.Http;

namespace CampaignEngine.Sdk.Api;

/// <summary>Playbooks: which touches a term gets, by version.</summary>
public sealed class PlaybooksApi
{
    private const string Yaml = "application/yaml";

    private readonly Wire _wire;

    internal PlaybooksApi(Wire wire) => _wire = wire;

    /// <summary>The newest version of every playbook.</summary>
    public PagedList<PlaybookSummary> All() => new(_wire, Routes.Playbooks, ViewsJson.Default.PagePlaybookSummary);

    /// <summary>One version, or the newest.</summary>
    public Task<PlaybookView> GetAsync(string name, int? version, CancellationToken stop) => _wire.GetAsync(
        Paths.Ask(Paths.Fill(Routes.Playbook, name), ("version", version)), ViewsJson.Default.PlaybookView, stop);

    /// <summary>Stores a text as the next version of the playbook it names; faults come with their places.</summary>
    public Task<PlaybookView> AddAsync(string yaml, CancellationToken stop) => _wire.WriteAsync(
        Write.Post(Routes.Playbooks).WithText(yaml, Yaml), ViewsJson.Default.PlaybookView, stop);
}
