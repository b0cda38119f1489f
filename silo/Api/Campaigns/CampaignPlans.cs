using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Api.Dealers;
using CampaignEngine.Silo.Api.Playbooks;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Campaigns;

/// <summary>Turns what a caller drafts into a plan, with the caller's dealers as the widest audience.</summary>
internal sealed class CampaignPlans(DealerReader dealers, PlaybookShelf shelf)
{
    private const int LongestName = 100;

    /// <summary>The plan of a draft; null when the faults say why not.</summary>
    public async Task<CampaignPlan?> PlanAsync(
        CampaignDraft draft, DealerScope scope, Faults faults, CancellationToken stop)
    {
        var name = faults.Text("name", draft.Name, LongestName);
        var playbook = await PlaybookAsync(draft, faults, stop);
        var audience = await AudienceAsync(draft.Audience ?? new AudienceView(), scope, faults, stop);
        if (playbook is not null && shelf.Parse(playbook.Id, playbook.Yaml).Anchor != Anchor.Expiry)
            CheckCases(audience, faults);
        var holdout = draft.Holdout ?? 0;
        if (holdout is < 0 or > Holdout.Most)
            faults.Add("holdout", $"must be a whole number from 0 to {Holdout.Most}", $"须为 0 至 {Holdout.Most} 的整数");
        return faults.IsClean ? new CampaignPlan(name, playbook!.Id, audience, holdout) : null;
    }

    private static void CheckCases(Audience audience, Faults faults)
    {
        if (audience.ExpiryFrom is not null || audience.ExpiryTo is not null || audience.Lines.Count > 0
            || audience.Segment is not null)
            faults.Add("audience", "holds dealers only where the playbook counts from a maintenance",
                "以保养日为锚点的跟进方案仅可限定门店");
    }

    private async Task<StoredPlaybook?> PlaybookAsync(CampaignDraft draft, Faults faults, CancellationToken stop)
    {
        var row = draft.Playbook is { } name ? await shelf.FindAsync(name, draft.Version, stop) : null;
        if (row is null)
            faults.Add("playbook", "must name a stored playbook and version", "须为已存储的跟进方案及版本");
        return row;
    }

    private async Task<Audience> AudienceAsync(
        AudienceView asked, DealerScope scope, Faults faults, CancellationToken stop)
    {
        if (asked.ExpiryFrom > asked.ExpiryTo)
            faults.Add("audience.expiryTo", "must not lie before expiryFrom", "不得早于 expiryFrom");
        var lines = SegmentNames.Read(
            "audience.lines", asked.Lines, SegmentNames.LineOf, SegmentNames.Lines, faults);
        var codes = asked.Dealers is { Count: > 0 } named
            ? await KnownAsync(named, scope, faults, stop)
            : scope.Codes ?? [];
        return new Audience(
            Sequence.From(codes), asked.ExpiryFrom, asked.ExpiryTo, lines,
            SegmentBodies.Read(asked.Segment, faults));
    }

    private async Task<IEnumerable<string>> KnownAsync(
        IReadOnlyList<string> codes, DealerScope scope, Faults faults, CancellationToken stop)
    {
        await dealers.IdsAsync("audience.dealers", codes, scope, faults, stop);
        return codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
