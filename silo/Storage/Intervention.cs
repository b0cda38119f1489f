using Npgsql;

namespace CampaignEngine.Silo.Storage;

/// <summary>Tells a server that was interrupted from one that finds fault with what it was given.</summary>
internal static class Intervention
{
    private const string IdleInTransaction = "25P03";
    private const string Operator = "57";

    /// <summary>
    /// Whether the server was stopped, a statement cancelled or a transaction idle too long: no term is at fault.
    /// </summary>
    public static bool IsIntervention(this PostgresException cause) =>
        cause.SqlState.StartsWith(Operator, StringComparison.Ordinal) || cause.SqlState == IdleInTransaction;
}
