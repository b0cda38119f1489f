using Npgsql;

namespace CampaignEngine.Silo.Storage;

/// <summary>Ends a transaction together with its last statements.</summary>
internal static class Commit
{
    /// <summary>
    /// Runs a batch and commits the transaction that is open on its connection, in one round trip. When the server
    /// refuses a statement, nothing is committed and its <see cref="PostgresException"/> comes through.
    /// </summary>
    /// <exception cref="CommitUnknownException">
    /// The connection broke or the server ended it; what was asked may have happened.
    /// </exception>
    public static async Task CommitAsync(this NpgsqlBatch batch)
    {
        batch.With("COMMIT");
        try
        {
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception cause) when (cause is not PostgresException { InvariantSeverity: "ERROR" })
        {
            throw new CommitUnknownException(cause);
        }
    }
}

/// <summary>The connection broke while committing; what was asked may have happened.</summary>
internal sealed class CommitUnknownException(Exception cause) : Exception("The commit's outcome is unknown.", cause);
