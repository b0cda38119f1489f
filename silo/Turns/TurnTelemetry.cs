using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Turns;

/// <summary>Counts committed turns.</summary>
internal static class TurnTelemetry
{
    /// <summary>Adds committed turns, by what brought their messages.</summary>
    public static void Count(IEnumerable<PolicyTurn> turns)
    {
        foreach (var (key, count) in turns.CountBy(turn => (Door: DoorOf(turn.Delivery), turn.Verdict?.Kind)))
            if (key.Kind is { } kind)
                Telemetry.TurnsRun.Add(count, new("door", key.Door), new("verdict", NameOf(kind)));
            else
                Telemetry.PoliciesParked.Add(count);
    }

    private static string DoorOf(Delivery delivery) => delivery switch
    {
        { Message: PolicyMessage.Woken } => "alarm",
        { Message: PolicyMessage.Enrolled } => "enrolment",
        { Letter: not null } => "letter",
        _ => "command",
    };

    private static string NameOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Applied => "applied",
        VerdictKind.Ignored => "ignored",
        _ => "refused",
    };
}
