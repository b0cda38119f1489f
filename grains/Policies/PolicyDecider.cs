using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Policies;

/// <summary>
/// Decides what one message does to one policy term. Total, deterministic and idempotent; an ended term absorbs every
/// message. The table in grains/README.md lists the handled pairs.
/// </summary>
public static class PolicyDecider
{
    /// <summary>The turn that a message causes.</summary>
    /// <param name="policy">The state before.</param>
    /// <param name="message">What happened.</param>
    /// <param name="context">What the grain may know of the world.</param>
    public static Turn<Policy, PolicyEffect> Decide(Policy policy, PolicyMessage message, TurnContext context)
    {
        var draft = new PolicyDraft(policy, context);
        return (policy.Phase, message) switch
        {
            (Phase.Won or Phase.Lost or Phase.Withdrawn, _) => draft.Ignored(Rules.TermEnded),
            (Phase.Scheduled, PolicyMessage.Enrolled enrolled) => Enrolment.Enrol(draft, enrolled),
            (_, PolicyMessage.Woken) => DueWork.Run(draft),
            (_, PolicyMessage.FactsChanged changed) => Corrections.Correct(draft, changed),
            (_, PolicyMessage.CalendarPublished) => Replan(draft),
            (_, PolicyMessage.ReceiptArrived receipt) => Answers.Fail(draft, receipt),
            (Phase.Paused or Phase.Blocked, PolicyMessage.CustomerReplied) => draft.Ignored(Rules.NothingToDo),
            (_, PolicyMessage.CustomerReplied) => Answers.Reply(draft),
            (_, PolicyMessage.CallEnded call) => Calls.End(draft, call),
            (_, PolicyMessage.CallHeldBack held) => Calls.HoldBack(draft, held),
            (_, PolicyMessage.SpokenOf spoken) => Households.Hear(draft, spoken),
            (_, PolicyMessage.Returned) => Ending.Return(draft),
            (_, PolicyMessage.QuoteGiven or PolicyMessage.Renewed) when context.IsCase =>
                draft.Refused(Rules.NoInsurance),
            (_, PolicyMessage.QuoteGiven quote) => Quote(draft, quote.Kind),
            (_, PolicyMessage.Renewed renewed) => Ending.Win(draft, renewed),
            (_, PolicyMessage.LostReported { Reason.Length: 0 }) => draft.Refused(Rules.ReasonRequired),
            (_, PolicyMessage.LostReported lost) => Ending.End(
                draft, new Phase.Lost(lost.Reason), new PolicyEffect.EndTerm(Insurer: lost.Insurer)),
            (_, PolicyMessage.WithdrawalReported withdrawn) => Ending.End(draft, new Phase.Withdrawn(withdrawn.Reason)),
            (_, PolicyMessage.OptedOut optedOut) => SideStates.OptOut(draft, optedOut),
            (_, PolicyMessage.ConsentGiven consent) => SideStates.Consent(draft, consent.Channel),
            (Phase.Paused paused, PolicyMessage.PauseAsked { Cause: PauseCause.Person }) =>
                SideStates.KeepPaused(draft, paused),
            (Phase.Paused or Phase.Blocked, PolicyMessage.PauseAsked) => draft.Ignored(Rules.NothingToDo),
            (_, PolicyMessage.PauseAsked asked) => SideStates.Pause(draft, asked.Cause),
            (Phase.Paused paused, PolicyMessage.ResumeAsked asked) => SideStates.Resume(draft, paused, asked.Cause),
            _ => draft.Ignored(Rules.NothingToDo),
        };
    }

    /// <summary>The state of a term that is about to be enrolled.</summary>
    /// <param name="expiry">Last covered day, or the last of a case, local to the dealer.</param>
    /// <param name="today">The dealer's local day.</param>
    /// <param name="seed">Stable hash of the term.</param>
    /// <param name="tier">Customer tier; null counts as C.</param>
    /// <param name="silenced">Channels without consent.</param>
    /// <param name="lostReason">Of a case: why the car's last insurance term here was lost; null for none.</param>
    /// <param name="isHeldOut">Whether the campaign holds the customer out.</param>
    public static Policy New(
        DateOnly expiry, DateOnly today, ulong seed, Tier? tier, Sequence<Channel> silenced,
        string? lostReason = null, bool isHeldOut = false) => new(
        new Phase.Scheduled(), expiry, today, seed, tier, silenced, [], LostReason: lostReason, IsHeldOut: isHeldOut);

    private static Turn<Policy, PolicyEffect> Replan(PolicyDraft draft) =>
        new(draft.Policy, [], Verdict.Applied);

    private static Turn<Policy, PolicyEffect> Quote(PolicyDraft draft, QuoteKind kind)
    {
        draft.Policy = draft.Policy with
        {
            Phase = SideStates.Within(draft.Policy.Phase, phase => Calls.Quoted(phase, kind)),
        };
        return draft.Done();
    }
}
