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

    /// <summary>What a playbook does to one policy term that nobody answers.</summary>
    public Task<PlaybookPlan> PlanAsync(string name, PlanQuestion question, CancellationToken stop) => _calls.GetAsync(
        Paths.Ask(
            Paths.Fill(Routes.PlaybookPlan, name), ("anchor", question.Anchor), ("enrolled", question.Enrolled),
            ("tier", question.Tier), ("reason", question.Reason), ("version", question.Version)),
        ViewsJson.Default.PlaybookPlan, stop);

    /// <summary>Stores a text as the next version of the playbook it names; faults come with their places.</summary>
    public Task<PlaybookView> AddAsync(string yaml, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Routes.Playbooks).WithText(yaml, Yaml), ViewsJson.Default.PlaybookView, stop);
}

/// <summary>Which term a plan is asked for; days are local to the dealer.</summary>
/// <param name="Anchor">Day 0 of the playbook, such as the last covered day, in the years 2000 to 2100.</param>
/// <param name="Enrolled">The day on which it enters a campaign; null for early enough to miss nothing.</param>
/// <param name="Tier">A, B or C; null counts as C.</param>
/// <param name="Version">Version of the playbook; null for the newest.</param>
/// <param name="Reason">Code of why the car's last insurance term was lost; null when it was not.</param>
public sealed record PlanQuestion(
    DateOnly Anchor, DateOnly? Enrolled = null, string? Tier = null, int? Version = null, string? Reason = null);
