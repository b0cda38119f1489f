namespace CampaignEngine.Grains.Dealers;

/// <summary>
/// Decides what one message does to one dealer. Its totals are folded from deltas; see
/// <see cref="DealerTotals"/>.
/// </summary>
public static class DealerDecider
{
    /// <summary>The turn that a message causes.</summary>
    public static Turn<Dealer, DealerEffect> Decide(Dealer dealer, DealerMessage message) =>
        (dealer.Phase, message) switch
        {
            (_, DealerMessage.Renamed { Name.Length: > 0 } renamed) =>
                Change(dealer, dealer with { Name = renamed.Name }),
            (_, DealerMessage.Renamed) => new(dealer, [], Verdict.Refused("name-required")),
            (DealerPhase.Active, DealerMessage.SuspensionAsked) =>
                Change(dealer, dealer with { Phase = DealerPhase.Suspended }),
            (DealerPhase.Suspended, DealerMessage.ReinstatementAsked) =>
                Change(dealer, dealer with { Phase = DealerPhase.Active }, DealerEffect.ResumeTerms),
            (_, DealerMessage.TargetSet { Target: { Renewals: < 0 } or { Premium: < 0 } }) =>
                new(dealer, [], Verdict.Refused("target-negative")),
            (_, DealerMessage.TargetSet set) =>
                Change(dealer, dealer with { Targets = With(dealer.Targets, set.Target) }),
            _ => new(dealer, [], Verdict.Ignored("nothing-to-do")),
        };

    private static Turn<Dealer, DealerEffect> Change(
        Dealer before, Dealer after, params ReadOnlySpan<DealerEffect> effects) =>
        before == after
            ? new(before, [], Verdict.Ignored("nothing-to-do"))
            : new(after, Sequence.Of(effects), Verdict.Applied);

    private static Sequence<Target> With(Sequence<Target> targets, Target target)
    {
        var month = target with { Month = new DateOnly(target.Month.Year, target.Month.Month, 1) };
        return Sequence.From(
            targets.Where(other => other.Month != month.Month).Append(month).OrderBy(other => other.Month));
    }
}
