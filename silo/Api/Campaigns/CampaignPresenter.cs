using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Campaigns;

/// <summary>Shows campaigns as a caller may see them: progress and audience of its own dealers only.</summary>
internal sealed class CampaignPresenter(CampaignReader campaigns, PlaybookShelf shelf)
{
    private static readonly Progress Nothing = Progress.From([]);

    public async Task<IReadOnlyList<CampaignView>> ShowAsync(
        IReadOnlyCollection<StoredCampaign> rows, DealerScope scope, CancellationToken stop)
    {
        var progress = await campaigns.ProgressAsync(rows.Select(row => row.Id), scope, stop);
        return [.. rows.Select(row => ViewOf(row, progress.GetValueOrDefault(row.Id, Nothing), scope))];
    }

    /// <summary>One campaign by id; null for an unknown or foreign one.</summary>
    public async Task<CampaignView?> FindAsync(long id, DealerScope scope, CancellationToken stop) =>
        await campaigns.FindAsync(id, scope, stop) is { } row ? (await ShowAsync([row], scope, stop))[0] : null;

    private CampaignView ViewOf(StoredCampaign row, Progress progress, DealerScope scope) => new(
        row.Id, row.Name, row.Phase,
        new PlaybookRef(
            row.PlaybookName, row.PlaybookVersion, shelf.TitleOf(row.PlaybookId, row.Yaml),
            shelf.Parse(row.PlaybookId, row.Yaml).Anchor.Name()),
        AudienceOf(row.State.Audience, scope),
        row.CreatedAt, row.CreatedBy, row.LaunchedAt,
        scope.IsAll ? row.Order : null,
        progress)
    {
        Holdout = row.State.Holdout,
    };

    private static AudienceView AudienceOf(Audience audience, DealerScope scope) => new(
        [.. audience.Dealers.Where(scope.Covers)], audience.ExpiryFrom, audience.ExpiryTo,
        [.. audience.Lines.Select(line => line.ToString().ToLowerInvariant())],
        audience.Segment is { } segment ? SegmentBodies.Show(segment) : null);
}
