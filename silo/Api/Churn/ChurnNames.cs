using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>The names of roles that score insurers, in SQL and on the wire.</summary>
internal static class ChurnNames
{
    /// <summary>The name of a role.</summary>
    public static string Of(ScoreRole role) => role switch
    {
        ScoreRole.AccidentSpecialist => "accident-specialist",
        _ => "service-manager",
    };

    /// <summary>The role of a name; null for an unknown one.</summary>
    public static ScoreRole? RoleOf(string? name) => name switch
    {
        "accident-specialist" => ScoreRole.AccidentSpecialist,
        "service-manager" => ScoreRole.ServiceManager,
        _ => null,
    };
}
