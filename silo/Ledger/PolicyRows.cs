using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>Writes the facts of ledger rows, a chunk in one statement.</summary>
internal static class PolicyRows
{
    private static readonly string InsertPolicies = Sql.Load("Ledger/insert_policies.sql");
    private static readonly string UpdatePolicies = Sql.Load("Ledger/update_policies.sql");

    /// <summary>
    /// Adds new terms and returns their ids by their place in the file; a term that another import added meanwhile is
    /// missing.
    /// </summary>
    public static async Task<Dictionary<RowPlace, long>> AddAsync(
        NpgsqlConnection connection, IReadOnlyList<MatchedRow> rows, long importId, DateTimeOffset now,
        CancellationToken stop)
    {
        var ids = new Dictionary<RowPlace, long>(rows.Count);
        if (rows.Count == 0)
            return ids;
        object?[] keys =
        [
            Of(rows, row => row.DealerId),
            Of(rows, row => TermKey.Of(
                row.Row.DealerCode, LedgerFacts.VehicleOf(row.Row), LedgerFacts.LineOf(row.Row), row.Row.ExpiryDate)),
            Of(rows, row => LedgerFacts.LineOf(row.Row)),
        ];
        await using var command = connection.Command(InsertPolicies,
            [.. keys, .. Facts(rows), Of(rows, row => row.Row.Line), importId, now]);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            ids[new RowPlace(reader.GetInt32(1), Candidates.LineOf(reader.GetString(2)))] = reader.GetInt64(0);
        return ids;
    }

    /// <summary>Writes what newer rows say of known terms.</summary>
    public static async Task ChangeAsync(
        NpgsqlConnection connection, IReadOnlyList<MatchedRow> rows, long importId, DateTimeOffset now,
        CancellationToken stop)
    {
        if (rows.Count == 0)
            return;
        await using var command = connection.Command(UpdatePolicies,
            [Of(rows, row => row.Known!.Id), .. Facts(rows), Of(rows, row => row.Row.Line), importId, now]);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static object?[] Facts(IReadOnlyList<MatchedRow> rows) =>
    [
        Of(rows, row => row.Row.PolicyNo),
        Of(rows, row => row.Row.Insurer),
        Of(rows, row => row.Row.Plate),
        Of(rows, row => row.Row.Vin),
        Of(rows, row => row.Row.Model),
        Of(rows, row => row.Row.FirstRegistered),
        Of(rows, row => row.Row.Owner),
        Of(rows, row => row.Row.Phone),
        Of(rows, row => row.PhoneHash),
        Of(rows, row => row.Row.StartDate),
        Of(rows, row => row.Row.ExpiryDate),
        Of(rows, row => row.Row.Premium),
        Of(rows, row => (short?)row.Row.ClaimsLastTerm),
        Of(rows, row => row.Row.Tier?.ToString()),
        Of(rows, row => row.Row.Loan),
        Of(rows, row => row.Row.Agent),
        Of(rows, row => row.Row.LastMaintenance),
        Of(rows, row => row.Row.ConsentSms),
        Of(rows, row => row.Row.ConsentCall),
        Of(rows, row => row.Row.SecondPhone),
        Of(rows, row => row.Sha),
    ];

    private static T[] Of<T>(IReadOnlyList<MatchedRow> rows, Func<MatchedRow, T> column) => [.. rows.Select(column)];
}
