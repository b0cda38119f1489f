using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>What a dealer's scorecard is shown from.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Months">The months in which shares and steering are measured.</param>
/// <param name="Today">The day, local to the dealer.</param>
/// <param name="Weights">How much each criterion weighs.</param>
/// <param name="Shares">What insurers have of the renewals.</param>
/// <param name="Steered">What they steer here.</param>
/// <param name="Partners">The dealer's book of insurers.</param>
/// <param name="Scores">Scores, the newest first.</param>
internal sealed record ScorecardFacts(
    DealerRef Dealer, MonthRange Months, DateOnly Today, ScoreWeights Weights,
    IReadOnlyCollection<InsurerShare> Shares, IReadOnlyCollection<SteeringCount> Steered,
    IReadOnlyList<KnownPartner> Partners, IReadOnlyList<GivenScore> Scores);

/// <summary>Shows the scorecard: marks of two roles, and beside them what is measured.</summary>
internal static class ScorecardPresenter
{
    private const int MostHistory = 50;

    public static ScorecardView ViewOf(ScorecardFacts facts, InsurerRules rules)
    {
        var core = InsurersPresenter.CoreOf(facts.Shares.Select(share => share.Share), rules);
        return new ScorecardView(
            facts.Dealer, facts.Months.From, facts.Months.To,
            new ScoreWeightsView(
                facts.Weights.Steering, facts.Weights.Service, facts.Weights.RemoteIssuing, facts.Weights.Support),
            core,
            [.. InsurersOf(facts).Select(insurer => RowOf(facts, insurer, core))
                .OrderByDescending(row => row.Total).ThenByDescending(row => row.Measured.Share)
                .ThenBy(row => row.Insurer.Code, StringComparer.Ordinal)],
            [.. facts.Scores.Take(MostHistory).Select(EntryOf)]);
    }

    // An insurer that only won customers away is no partner.
    private static IEnumerable<Insurer> InsurersOf(ScorecardFacts facts) => facts.Partners
        .Where(partner => partner.IsActive(facts.Today)).Select(partner => partner.Insurer)
        .Concat(facts.Shares.Where(share => share is { Insurer: not null, Renewals: > 0 })
            .Select(share => share.Insurer!))
        .Concat(facts.Scores.Select(score => score.Insurer))
        .DistinctBy(insurer => insurer.Code);

    private static ScorecardRow RowOf(ScorecardFacts facts, Insurer insurer, CoreView core)
    {
        var scores = facts.Scores.Where(score => score.Insurer.Code == insurer.Code)
            .DistinctBy(score => score.Score.Role).ToList();
        var card = Scorecard.Of([.. scores.Select(score => score.Score)], facts.Weights);
        return new ScorecardRow(
            ChurnTexts.RefOf(insurer)!,
            card.Marks is { } marks ? new ScoreMarks(marks[0], marks[1], marks[2], marks[3]) : null,
            card.Total, card.IsSigned, [.. scores.Select(EntryOf)], MeasuredOf(facts, insurer, core));
    }

    private static MeasuredView MeasuredOf(ScorecardFacts facts, Insurer insurer, CoreView core)
    {
        var largest = facts.Shares.Where(share => share.Share > 0).OrderByDescending(share => share.Share)
            .Take(core.Insurers);
        var share = facts.Shares.FirstOrDefault(share => share.Insurer?.Code == insurer.Code);
        var steered = facts.Steered.FirstOrDefault(count => count.Insurer?.Code == insurer.Code);
        var partner = facts.Partners.FirstOrDefault(partner => partner.Insurer.Code == insurer.Code);
        return new MeasuredView(
            ChurnPresenter.Round(share?.Share), largest.Any(other => other.Insurer?.Code == insurer.Code),
            facts.Steered.Count == 0 ? null : steered?.Cars ?? 0,
            facts.Steered.Count == 0 ? null : steered?.Amount ?? 0, partner?.Kind, partner?.Commission,
            partner?.IssueHours, partner?.DeliveryHours, partner?.EndorsementHours, partner?.ErrorRate);
    }

    private static ScoreEntryView EntryOf(GivenScore given) => new(
        ChurnTexts.RefOf(given.Insurer)!, ChurnNames.Of(given.Score.Role), given.Score.By, given.At,
        given.Score.Steering, given.Score.Service, given.Score.RemoteIssuing, given.Score.Support, given.Note);
}
