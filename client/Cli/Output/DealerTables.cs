using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows dealers.</summary>
internal static class DealerTables
{
    public static IRenderable List(IReadOnlyList<DealerView> dealers, Words words) => Tables.Of(words, dealers,
    [
        new("col.dealer", dealer => dealer.Code),
        new("col.name", dealer => dealer.Name),
        new("col.phase", dealer => words.Value("dealerPhase", dealer.Phase)),
        new("col.zone", dealer => dealer.Zone),
        new("col.open-calls", dealer => Words.Number(dealer.OpenCalls), true),
    ]);

    public static IRenderable One(DealerView dealer, Words words) => new Rows(
        List([dealer], words),
        Tables.Of(words, dealer.Affiliations,
        [
            new("col.since", affiliation => Words.Day(affiliation.Since)),
            new("col.dealer-group", affiliation => affiliation.Group),
            new("col.region", affiliation => affiliation.Region),
            new("col.brands", affiliation => string.Join(", ", affiliation.Brands)),
        ]),
        Tables.Of(words, dealer.Targets,
        [
            new("col.month", target => $"{target.Month:yyyy-MM}"),
            new("col.renewals", target => Words.Number(target.Renewals), true),
            new("col.premium-target", target => Words.Money(target.Premium), true),
        ]));
}
