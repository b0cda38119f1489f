using CampaignEngine.Grains;
using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Turns;

/// <summary>Counts committed turns.</summary>
internal static class TurnTelemetry
{
    /// <summary>Adds the outcomes of a batch that came through a door.</summary>
    public static void Count(IReadOnlyCollection<PolicyOutcome> outcomes, string door)
    {
        foreach (var kind in outcomes.Where(outcome => outcome.Verdict is not null)
            .CountBy(outcome => outcome.Verdict!.Kind))
            Telemetry.TurnsRun.Add(kind.Value, new("door", door), new("verdict", NameOf(kind.Key)));
        Telemetry.PoliciesParked.Add(outcomes.Count(outcome => outcome.Error is not null));
    }

    private static string NameOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Applied => "applied",
        VerdictKind.Ignored => "ignored",
        _ => "refused",
    };
}
