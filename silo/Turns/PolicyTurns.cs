using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Runs a message through its grain, in memory. A throwing grain becomes an outcome, not an exception.
/// </summary>
internal static class PolicyTurns
{
    /// <summary>The turn of a stored policy.</summary>
    public static PolicyOutcome Run(PolicyWork work, TurnContext context)
    {
        try
        {
            var policy = JsonSerializer.Deserialize(work.Row.StateJson, GrainJson.Default.Policy)
                ?? throw new JsonException("The stored state is null.");
            return Decide(work, policy, context);
        }
        catch (Exception cause)
        {
            return Poisoned(work, cause);
        }
    }

    /// <summary>
    /// The first turn of a term that has no grain yet; an exception comes through, for its row to be
    /// rejected.
    /// </summary>
    public static PolicyOutcome Enrol(PolicyRow row, Policy policy, decimal? premium, TurnContext context) =>
        Decide(new PolicyWork(row, new PolicyMessage.Enrolled(premium)), policy, context);

    /// <summary>The outcome that parks a policy.</summary>
    public static PolicyOutcome Poisoned(PolicyWork work, Exception cause) =>
        new(work.Row, work.Message, null, null, [], default, null, cause);

    private static PolicyOutcome Decide(PolicyWork work, Policy policy, TurnContext context)
    {
        var turn = PolicyDecider.Decide(policy, work.Message, context);
        var verdict = new CommandResult(turn.Verdict.Kind, turn.Verdict.Rule, turn.State.Phase.Name);
        var wakeAt = ContactPlan.WakeAt(turn.State, context);
        if (turn.Verdict.Kind == VerdictKind.Applied)
            return new PolicyOutcome(
                work.Row, work.Message, verdict, turn.State, turn.Effects, context.Today, wakeAt);
        // An alarm that found nothing to do must still be moved, or it would be claimed again at once.
        if (work.Message is PolicyMessage.Woken && wakeAt <= context.Now)
            throw new InvalidOperationException(
                "The alarm is due but the grain finds nothing to do; it would never rest.");
        return new PolicyOutcome(work.Row, work.Message, verdict, null, [], context.Today, wakeAt);
    }
}
