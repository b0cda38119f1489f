using CampaignEngine.Grains.Dealers.Improvement;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Improvement;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Actions;

/// <summary>Reads what is said about action items.</summary>
internal static class ActionBodies
{
    /// <summary>An item that a person adds; half of it is missing when at fault.</summary>
    public static ActionItem Item(ActionAsk ask, DateOnly today, Faults faults)
    {
        var measure = faults.Choice<Measure>(
            "measure", ask.Measure ?? MeasureNames.Of(Measure.Other), MeasureNames.Parse, MeasureNames.All);
        return new ActionItem(
            measure ?? Measure.Other, today, faults.Maybe("owner", ask.Owner, ActionItem.LongestOwner),
            faults.Day("dueOn", ask.DueOn), faults.Text("todo", ask.Todo, ActionItem.LongestText));
    }

    /// <summary>A change of an item.</summary>
    public static ActionOrder Order(ActionChange change, Faults faults) => new(
        faults.Maybe("owner", change.Owner, ActionItem.LongestOwner), faults.Day("dueOn", change.DueOn),
        faults.Maybe("todo", change.Todo, ActionItem.LongestText), change.Close == true,
        faults.Maybe("result", change.Result, ActionItem.LongestText));

    /// <summary>Whether open or closed ones are asked for; null for both.</summary>
    public static bool? IsOpen(string? state, Faults faults) =>
        state is null ? null : faults.Choice<bool>("state", state, StateOf, string.Join(", ", Names.ActionStates));

    private static bool? StateOf(string? state) => state switch
    {
        "open" => true,
        "closed" => false,
        _ => null,
    };
}
