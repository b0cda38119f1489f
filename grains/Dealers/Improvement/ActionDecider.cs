namespace CampaignEngine.Grains.Dealers.Improvement;

/// <summary>Decides what a change does to an action item.</summary>
public static class ActionDecider
{
    /// <summary>A closed item is history.</summary>
    public const string ActionClosed = "action-closed";

    /// <summary>Nobody learns from an item that is closed without a word.</summary>
    public const string ResultRequired = "result-required";

    /// <summary>The item after a change, and whether there was one.</summary>
    /// <param name="item">The item before.</param>
    /// <param name="order">What is to change.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="today">The day, local to the dealer.</param>
    public static (ActionItem Item, Verdict Verdict) Decide(
        ActionItem item, ActionOrder order, string by, DateOnly today)
    {
        if (item.Close is not null)
            return (item, Verdict.Refused(ActionClosed));
        if (order is { IsClosed: true, Result: null })
            return (item, Verdict.Refused(ResultRequired));
        var changed = item with
        {
            Owner = order.Owner ?? item.Owner,
            DueOn = order.DueOn ?? item.DueOn,
            Todo = order.Todo ?? item.Todo,
            Close = order.Result is { } result ? new ActionClose(today, by, result) : null,
        };
        return (changed, changed == item ? Verdict.Ignored("nothing-to-do") : Verdict.Applied);
    }
}
