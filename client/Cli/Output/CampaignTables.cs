using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows campaigns.</summary>
internal static class CampaignTables
{
    public static IRenderable List(IReadOnlyList<CampaignView> campaigns, Words words) => Tables.Of(words, campaigns,
    [
        new("col.id", campaign => $"{campaign.Id}", true),
        new("col.name", campaign => campaign.Name),
        new("col.phase", campaign => words.Value("campaignPhase", PhaseOf(campaign))),
        new("col.playbook", campaign => PlaybookOf(campaign.Playbook)),
        new("col.launched", campaign => campaign.LaunchedAt),
        .. ProgressTables.Columns<CampaignView>(words, campaign => campaign.Progress),
    ]);

    public static IRenderable One(CampaignView campaign, Words words) => new Rows(
        Tables.Facts(words,
            ("col.id", $"{campaign.Id}"),
            ("col.name", campaign.Name),
            ("col.phase", words.Value("campaignPhase", PhaseOf(campaign))),
            ("col.playbook", $"{words.Pick(campaign.Playbook.Title)} ({PlaybookOf(campaign.Playbook)})"),
            ("col.audience", AudienceOf(campaign.Audience, words)),
            ("col.segment", campaign.Audience.Segment is { } segment ? SegmentText.Of(segment, words) : null),
            ("col.holdout", campaign.Holdout == 0 ? null : words.Say("say.holdout", campaign.Holdout)),
            ("col.created", $"{words.Stamp(campaign.CreatedAt)} {campaign.CreatedBy}"),
            ("col.launched", words.Stamp(campaign.LaunchedAt)),
            ("col.order", campaign.Order is { } order ? OrderOf(order, words) : null)),
        ProgressTables.One(campaign.Progress, words));

    public static IRenderable Preview(PreviewView preview, Words words) => new Rows(
        Tables.Facts(words,
            ("col.terms", Words.Number(preview.Terms)),
            ("col.missed", Words.Number(preview.Missed)),
            ("col.expired", Words.Number(preview.Expired)),
            ("col.elsewhere", Words.Number(preview.AlreadyElsewhere)),
            ("col.held-out", Words.Number(preview.HeldOut)),
            ("col.first-touch", words.Stamp(preview.FirstTouch)),
            ("col.last-end", words.Stamp(preview.LastEnd))),
        Tables.Of(words, preview.Touches,
        [
            new("col.channel", touches => words.Value("channel", touches.Key)),
            new("status.planned", touches => Words.Number(touches.Value), true),
        ]),
        Tables.Of(words, preview.LeftOut ?? Nothing,
        [
            new("col.left-out-by", left => words.Value("segment", left.Key)),
            new("col.left-out-terms", left => Words.Number(left.Value), true),
        ]),
        Tables.Of(words, preview.Dealers,
        [
            new("col.dealer", dealer => dealer.Dealer.Code),
            new("col.name", dealer => dealer.Dealer.Name),
            new("col.terms", dealer => Words.Number(dealer.Terms), true),
        ]),
        Tables.Of(words, preview.CarsLeftOut ?? [],
        [
            new("col.left-out", car => words.Value("leftOut", car.Reason)),
            new("col.dealer", car => car.Dealer),
            new("col.plate", car => car.Plate ?? car.Vin),
            new("col.maintained-or-sold", car => Words.Day(car.Since)),
        ]));

    private static Dictionary<string, long> Nothing { get; } = [];

    private static string PlaybookOf(PlaybookRef playbook) => $"{playbook.Name} v{playbook.Version}";

    private static string OrderOf(OrderView order, Words words) =>
        $"{words.Value("order", order.Kind)} {Words.Number(order.Done)}{(order.Finished ? "" : " …")}";

    private static string AudienceOf(AudienceView audience, Words words)
    {
        var dealers = audience.Dealers is { Count: > 0 } some ? string.Join(", ", some) : words["say.all-dealers"];
        var lines = audience.Lines is { Count: > 0 } named
            ? string.Join(", ", named.Select(line => words.Value("line", line))) : words["say.all-lines"];
        return $"{dealers}; {lines}; {Words.Day(audience.ExpiryFrom) ?? "…"} – {Words.Day(audience.ExpiryTo) ?? "…"}";
    }

    // It still runs and takes new terms, but nothing is left to do.
    private static string PhaseOf(CampaignView campaign) =>
        campaign is { Phase: "running", Order: null or { Finished: true }, Progress: { Terms: > 0, Open: 0 } }
            ? "through"
            : campaign.Phase;
}
