using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Campaigns.Cases;

/// <summary>A campaign whose playbook makes cases.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="PlaybookId">The version of its playbook.</param>
/// <param name="Playbook">The playbook; its anchor is not the expiry.</param>
/// <param name="Audience">Whose cars; only its dealers count, as cases have no expiry and no line of insurance.</param>
internal sealed record CaseCampaign(long Id, int PlaybookId, Playbook Playbook, Audience Audience)
{
    /// <summary>The line of its cases.</summary>
    public string Line => Playbook.Anchor.CaseLine()!;

    /// <summary>The codes of its dealers; null for all.</summary>
    public string[]? Codes => Audience.Dealers.Count == 0 ? null : [.. Audience.Dealers];
}
