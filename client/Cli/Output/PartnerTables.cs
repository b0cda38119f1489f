using System.Globalization;
using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CampaignEngine.Cli.Output;

/// <summary>Shows what was agreed with insurers, who broke it, and how they score.</summary>
internal static class PartnerTables
{
    public static IRenderable Agreement(AgreementView agreement, Words words) => Tables.Facts(words,
        ("col.insurer", words.Pick(agreement.Insurer.Name)), ("col.agreed-days", $"{agreement.Days}"));

    public static IRenderable Reported(IncidentsView incidents, Words words) => Tables.Facts(words,
        ("col.insurer", words.Pick(incidents.Insurer.Name)), ("col.month", $"{incidents.Month:yyyy-MM}"),
        ("col.incidents", Words.Number(incidents.Incidents)));

    public static IRenderable Incidents(IReadOnlyList<IncidentView> incidents, Words words) => Tables.Of(
        words, incidents,
        [
            new("col.id", incident => $"{incident.Id}"),
            new("col.day", incident => Words.Day(incident.Day)),
            new("col.insurer", incident => words.Pick(incident.Insurer.Name)),
            new("col.plate", incident => incident.Plate),
            new("col.owner", incident => incident.Owner),
            new("col.days-before", incident => incident.DaysLeft is { } days ? $"{days}" : null, true),
            new("col.evidence", incident => incident.Evidence),
            new("col.reported-by", incident => incident.By),
        ]);

    public static IRenderable Scorecard(ScorecardView card, Words words) => new Rows(
        Tables.Of(words, card.Insurers,
        [
            new("col.insurer", row => words.Pick(row.Insurer.Name)),
            new("col.score", row => Number(row.Total), true),
            new("scoreCriterion.steering", row => Number(row.Marks?.Steering), true),
            new("scoreCriterion.service", row => Number(row.Marks?.Service), true),
            new("scoreCriterion.remoteIssuing", row => Number(row.Marks?.RemoteIssuing), true),
            new("scoreCriterion.support", row => Number(row.Marks?.Support), true),
            new("col.signed", row => words[row.IsSigned ? "say.signed" : "say.unsigned"]),
            new("col.share", row => ChurnTables.Share(row.Measured.Share), true),
            new("col.steered-cars", row => row.Measured.SteeredCars is { } cars ? Words.Number(cars) : "–", true),
            new("col.issue-hours", row => Number(row.Measured.IssueHours), true),
        ]),
        Tables.Facts(words,
            ("col.dealer", $"{card.Dealer.Code} {card.Dealer.Name}"),
            ("scoreCriterion.steering", Weight(card.Weights.Steering)),
            ("scoreCriterion.service", Weight(card.Weights.Service)),
            ("scoreCriterion.remoteIssuing", Weight(card.Weights.RemoteIssuing)),
            ("scoreCriterion.support", Weight(card.Weights.Support))));

    /// <summary>Accident cars that insurers steered to the workshop, and claims that came back.</summary>
    public static IEnumerable<IRenderable> Steering(SteeringView steering, Words words) =>
    [
        Tables.Of(words, steering.Insurers,
        [
            new("col.steered-by", row => row.Insurer is null
                ? words["say.nobody-steered"] : InsurerTables.NameOf(row.Insurer, words)),
            new("col.steered-cars", row => Words.Number(row.Cars), true),
            new("col.repair-amount", row => Words.Money(row.Amount), true),
            new("col.claim-cars", row => Words.Number(row.Claims), true),
            new("col.back-to-shop", row => ChurnTables.Share(row.BackToShop), true),
        ]),
        Tables.Facts(words,
            ("col.agreed-steering", steering.Agreed is { } agreed ? Words.Number(agreed) : null),
            ("col.definition", words.Pick(steering.Definition)),
            ("col.remedy", steering.Remedy is { } remedy ? words.Pick(remedy) : null)),
    ];

    private static string Weight(decimal weight) => weight.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(decimal? number) =>
        number is { } known ? known.ToString("0.##", CultureInfo.InvariantCulture) : "–";
}
