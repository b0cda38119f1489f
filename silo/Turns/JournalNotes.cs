using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Turns;

/// <summary>Says in a few words what a turn ordered, for the journal: <c>send 3; suppress 4 missed</c>.</summary>
internal static class JournalNotes
{
    /// <summary>The notes of a turn; null when it ordered nothing worth a note.</summary>
    public static string? Of(IEnumerable<PolicyEffect> effects)
    {
        var notes = effects.Select(Note).OfType<string>().ToList();
        return notes.Count == 0 ? null : string.Join("; ", notes);
    }

    private static string? Note(PolicyEffect effect) => effect switch
    {
        PolicyEffect.SendMessage send => $"send {send.Step}",
        PolicyEffect.OpenCallTask call => $"call {call.Step}",
        PolicyEffect.RaiseCallTask raise => $"raise {raise.Step} {raise.Rule}",
        PolicyEffect.SuppressTouch touch => $"suppress {touch.Step} {touch.Rule}",
        PolicyEffect.EndTouch touch => $"end {touch.Step} {touch.To.Name()} {touch.Rule}",
        PolicyEffect.PassMilestone milestone => milestone.Event,
        PolicyEffect.StartNextTerm next => $"next-term {next.Expiry:yyyy-MM-dd}",
        _ => null,
    };
}
