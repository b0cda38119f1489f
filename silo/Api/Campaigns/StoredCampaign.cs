using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Campaigns;

/// <summary>A campaign as its rows hold it.</summary>
internal sealed record StoredCampaign
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string Phase { get; init; }
    public required int PlaybookId { get; init; }
    public required string PlaybookName { get; init; }
    public required int PlaybookVersion { get; init; }
    public required string Yaml { get; init; }
    public required Campaign State { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public required DateTimeOffset? LaunchedAt { get; init; }
    public required OrderView? Order { get; init; }
}
