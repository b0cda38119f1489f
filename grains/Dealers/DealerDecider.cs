using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Grains.Dealers.Targets;

namespace CampaignEngine.Grains.Dealers;

/// <summary>
/// Decides what one message does to one dealer. Its totals are folded from deltas; see
/// <see cref="DealerTotals"/>.
/// </summary>
public static class DealerDecider
{
    /// <summary>The turn that a message causes.</summary>
    /// <param name="dealer">The state before.</param>
    /// <param name="message">What is asked.</param>
    /// <param name="now">The business instant of the turn, UTC.</param>
    public static Turn<Dealer, DealerEffect> Decide(Dealer dealer, DealerMessage message, DateTimeOffset now) =>
        (dealer.Phase, message) switch
        {
            (_, DealerMessage.Renamed { Name.Length: > 0 } renamed) =>
                Change(dealer, dealer with { Name = renamed.Name }),
            (_, DealerMessage.Renamed) => new(dealer, [], Verdict.Refused("name-required")),
            (DealerPhase.Active, DealerMessage.SuspensionAsked) =>
                Change(dealer, dealer with { Phase = DealerPhase.Suspended }),
            (DealerPhase.Suspended, DealerMessage.ReinstatementAsked) =>
                Change(dealer, dealer with { Phase = DealerPhase.Active }, DealerEffect.ResumeTerms),
            (_, DealerMessage.Affiliated affiliated) => Affiliate(dealer, affiliated.Affiliation),
            (_, DealerMessage.TargetSet set) =>
                Change(dealer, TargetDecider.Set(dealer.Settings, set, now), "target-unsound"),
            (_, DealerMessage.YearPlanned planned) =>
                Change(dealer, TargetDecider.Plan(dealer.Settings, planned, now), "year-plan-unsound"),
            (_, DealerMessage.GoalSet set) =>
                Change(dealer, TargetDecider.Set(dealer.Settings, set.Goal), "goal-unsound"),
            (_, DealerMessage.KpisSet set) =>
                Change(dealer, TargetDecider.Set(dealer.Settings, set.Kpis), "kpis-unsound"),
            (_, DealerMessage.PayPlanSet or DealerMessage.PayPlanEnded or DealerMessage.PayFactsSaid
                or DealerMessage.MonthPaid) => Change(dealer, PayDecider.Decide(dealer, message, now)),
            (_, DealerMessage.LeaderNamesSet set) =>
                Change(dealer, dealer with { Settings = dealer.Settings with { ShowsLeaderNames = set.AreShown } }),
            (_, DealerMessage.StaffingSet set) =>
                Change(dealer, StaffingDecider.Set(dealer.Settings, set.Staffing), "staffing-unsound"),
            (_, DealerMessage.ChurnSet set) =>
                Change(dealer, ChurnDecider.Set(dealer.Settings, set, now), "churn-unsound"),
            (_, DealerMessage.ScoreWeightsSet set) =>
                Change(dealer, ScoreDecider.Set(dealer.Settings, set.Weights), "score-weights-unsound"),
            (_, DealerMessage.ReportsScheduled set) =>
                Change(dealer, set.Schedule.In(dealer.Settings), "report-schedule-unsound"),
            (_, DealerMessage.PromotionsSet set) =>
                Change(dealer, PromotionDecider.Set(dealer.Promotions ?? PromotionPlan.None, set, now)),
            _ => new(dealer, [], Verdict.Ignored("nothing-to-do")),
        };

    private static Turn<Dealer, DealerEffect> Affiliate(Dealer dealer, Affiliation affiliation)
    {
        var all = dealer.Affiliations.With(affiliation);
        return affiliation.IsSound && all.Count <= Affiliations.Most
            ? Change(dealer, dealer with { Affiliations = all })
            : new(dealer, [], Verdict.Refused("affiliation-unsound"));
    }

    private static Turn<Dealer, DealerEffect> Change(Dealer before, PromotionPlan? plan) => plan switch
    {
        null => new(before, [], Verdict.Refused("promotions-unsound")),
        _ when plan == (before.Promotions ?? PromotionPlan.None) =>
            new(before, [], Verdict.Ignored("nothing-to-do")),
        _ => Change(before, before with { Promotions = plan }),
    };

    private static Turn<Dealer, DealerEffect> Change(Dealer before, DealerSettings? settings, string rule) =>
        settings is null
            ? new(before, [], Verdict.Refused(rule))
            : Change(before, before with { Settings = settings });

    private static Turn<Dealer, DealerEffect> Change(Dealer before, PayChange change) =>
        Change(before, change.Settings, change.Rule);

    private static Turn<Dealer, DealerEffect> Change(
        Dealer before, Dealer after, params ReadOnlySpan<DealerEffect> effects) =>
        before == after
            ? new(before, [], Verdict.Ignored("nothing-to-do"))
            : new(after, Sequence.Of(effects), Verdict.Applied);
}
