using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Campaigns;

/// <summary>Where a campaign stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CampaignPhase>))]
public enum CampaignPhase
{
    /// <summary>Being prepared; may be changed and previewed, contacts nobody.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>Its terms are contacted.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Nothing begins until it is resumed; what falls due meanwhile is suppressed.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    /// <summary>Over for good. Terminal.</summary>
    [JsonStringEnumMemberName("ended")]
    Ended,
}

/// <summary>A campaign: an audience that runs through one version of a playbook.</summary>
/// <param name="Phase">Where it stands.</param>
/// <param name="Name">What people call it.</param>
/// <param name="PlaybookId">The playbook version; fixed at launch.</param>
/// <param name="Audience">Which terms.</param>
/// <param name="Holdout">
/// Percent of its customers who are not contacted, so that its effect can be told; 0 to 50, fixed at launch.
/// </param>
public sealed record Campaign(
    CampaignPhase Phase, string Name, int PlaybookId, Audience Audience, int Holdout = 0);
