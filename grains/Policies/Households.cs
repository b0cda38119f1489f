namespace CampaignEngine.Grains.Policies;

/// <summary>
/// One conversation with one customer: a call for one term speaks of the customer's other terms at that dealer too, so
/// that nobody is dialled again for them. The lines of one car that can be renewed together are quoted, won and closed
/// together, unless the agent says otherwise. Source: D-11, D-18.
/// </summary>
internal static class Households
{
    /// <summary>
    /// Days, that of the call included, in which the other line of the same car needs no call of its own.
    /// </summary>
    public const int LineRestDays = 7;

    /// <summary>Tells the customer's other terms of a call that has just ended.</summary>
    public static void Tell(PolicyDraft draft, PolicyMessage.CallEnded call)
    {
        // A refusal reaches every term of the phone by itself.
        if (call.Refusal is null)
            draft.Order(new PolicyEffect.TellHousehold(
                call.IsThisLineOnly ? null : call.Disposition, call.IsThisLineOnly ? null : call.Reason));
    }

    /// <summary>The term was spoken of in a call for another one.</summary>
    public static Turn<Policy, PolicyEffect> Hear(PolicyDraft draft, PolicyMessage.SpokenOf spoken)
    {
        Ending.CloseCall(draft, Rules.Household);
        var until = draft.Context.Today.AddDays(spoken.Disposition is null ? 1 : LineRestDays);
        draft.Policy = draft.Policy with
        {
            SpokenUntil = draft.Policy.SpokenUntil is { } known && known > until ? known : until,
        };
        if (spoken.Disposition is not { } disposition)
            return draft.Done();
        if (Calls.EndOf(disposition, spoken.Reason) is { } end)
            return Ending.End(draft, end);
        if (disposition.IsEffective())
            Calls.Step(draft, disposition);
        return draft.Done();
    }
}
