namespace CampaignEngine.Silo.Security;

/// <summary>What a key is for; a set of roles in the role matrix.</summary>
[Flags]
internal enum Role
{
    None = 0,

    /// <summary>Makes and revokes keys, and all that operators do.</summary>
    Admin = 1,

    /// <summary>Group operations: plans, launches, watches.</summary>
    Operator = 2,

    /// <summary>Runs one store or some.</summary>
    Manager = 4,

    /// <summary>Works the call list of its stores.</summary>
    Agent = 8,

    /// <summary>Another program: brings ledgers and facts, reads states.</summary>
    Integrator = 16,
}

/// <summary>The persisted names of single roles.</summary>
internal static class RoleNames
{
    public const string All = "admin, operator, manager, agent, integrator";

    public static string Name(this Role role) => role switch
    {
        Role.Admin => "admin",
        Role.Operator => "operator",
        Role.Manager => "manager",
        Role.Agent => "agent",
        Role.Integrator => "integrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "not a single role"),
    };

    /// <summary>The role of a name; null for an unknown one.</summary>
    public static Role? Parse(string? name) => name switch
    {
        "admin" => Role.Admin,
        "operator" => Role.Operator,
        "manager" => Role.Manager,
        "agent" => Role.Agent,
        "integrator" => Role.Integrator,
        _ => null,
    };
}
