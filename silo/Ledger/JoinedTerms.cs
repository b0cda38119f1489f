using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// What becomes of a stored term when a row shows that it is the term of another one: never two live for one term. One
/// that a grain works on is withdrawn as a duplicate and keeps its history; one that has none yet is removed, as the
/// row says all that is known of it.
/// </summary>
internal static class JoinedTerms
{
    private static readonly string DropUnenrolled = Sql.Load("Ledger/drop_unenrolled.sql");

    /// <summary>Removes those that no grain works on.</summary>
    public static async Task DropAsync(
        NpgsqlConnection connection, IReadOnlyList<KnownTerm> joined, CancellationToken stop)
    {
        var ids = joined.Where(term => term.Phase is null).Select(term => term.Id).ToArray();
        if (ids.Length == 0)
            return;
        await using var command = connection.Command(DropUnenrolled, ids);
        await command.ExecuteNonQueryAsync(stop);
    }
}
