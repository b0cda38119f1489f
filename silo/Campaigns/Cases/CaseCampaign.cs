using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Campaigns.Cases;

/// <summary>A campaign whose playbook makes cases.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="State">
/// Its state; of its audience only the dealers count, as cases have no expiry and no line of insurance.
/// </param>
/// <param name="Playbook">Its playbook; the anchor is not the expiry.</param>
internal sealed record CaseCampaign(long Id, Campaign State, Playbook Playbook)
{
    /// <summary>The line of its cases.</summary>
    public string Line => Playbook.Anchor.CaseLine()!;

    /// <summary>The codes of its dealers; null for all.</summary>
    public string[]? Codes => State.Audience.Dealers.Count == 0 ? null : [.. State.Audience.Dealers];
}
