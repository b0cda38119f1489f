using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>Shows journal rows with the names of touches in place of their steps.</summary>
internal static class JournalNames
{
    private static readonly HashSet<string> OfTouches =
        new(StringComparer.Ordinal) { "send", "call", "raise", "suppress", "end" };

    public static TurnView ViewOf(StoredTurn turn, Playbook? playbook) => new(
        turn.At, turn.Turn, turn.Message, turn.Phase,
        [.. (turn.Notes ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries)
            .Select(note => Named(note, playbook))],
        turn.WakeAt);

    private static string Named(string note, Playbook? playbook)
    {
        var words = note.Split(' ', 3);
        if (playbook is null || words.Length < 2 || !OfTouches.Contains(words[0])
            || !int.TryParse(words[1], out var step))
            return note;
        words[1] = Outlook.NameOf(step, playbook);
        return string.Join(' ', words).TrimEnd();
    }
}
