using System.Collections.Concurrent;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;

namespace CampaignEngine.Silo.CallDesk;

/// <summary>Where nobody may be called now: terms of a playbook in a zone.</summary>
/// <param name="Playbooks">Playbook versions.</param>
/// <param name="Zones">The zone beside each, an IANA name.</param>
/// <param name="AgreedSince">
/// Calls that a customer asked for since this instant may be made all the same; the latest of instants where not even
/// those may.
/// </param>
internal sealed record ClosedLines(int[] Playbooks, string[] Zones, DateTimeOffset[] AgreedSince);

/// <summary>
/// Contact hours at the moment in which a call is handed out: those of the playbook, in the dealer's zone. A day off
/// knows only the calls that were agreed on for it. Source: D-9, D-11.
/// </summary>
internal sealed class CallHours(IPlanContexts contexts)
{
    // One dealer and campaign stand for all of their zone and playbook.
    private readonly ConcurrentDictionary<(int Playbook, string Zone), PlanKey> _met = new();

    /// <summary>What is known to be closed at an instant; what was never met yet is missing.</summary>
    public async Task<ClosedLines> ClosedAsync(DateTimeOffset now)
    {
        var closed = new List<(int Playbook, string Zone, DateTimeOffset Since)>();
        foreach (var ((playbook, zone), plan) in _met)
            if (AgreedSince(await contexts.ForAsync(plan, now, null)) is { } since)
                closed.Add((playbook, zone, since));
        return new ClosedLines(
            [.. closed.Select(line => line.Playbook)], [.. closed.Select(line => line.Zone)],
            [.. closed.Select(line => line.Since)]);
    }

    /// <summary>Whether a task may be handed out at an instant; from then on the hours of its plan are known.</summary>
    public async Task<bool> MayCallAsync(PlanKey plan, TakenTask task, DateTimeOffset now)
    {
        var context = await contexts.ForAsync(plan, now, null);
        _met[(plan.PlaybookId, context.Zone.Id)] = plan;
        return AgreedSince(context) is not { } since || (task.IsAgreed && task.OpenedAt >= since);
    }

    private static DateTimeOffset? AgreedSince(TurnContext context)
    {
        var windows = context.Playbook.Windows;
        if (!windows.Call.IsOpen(context.Now, context.Zone))
            return DateTimeOffset.MaxValue;
        return windows.CallOnOffDays || context.Calendar.IsWorkday(context.Today)
            ? null
            : LocalTime.At(context.Today, TimeOnly.MinValue, context.Zone).ToUniversalTime();
    }
}
