using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>The dealers that a ledger names.</summary>
internal static class LedgerDealers
{
    private static readonly string AddDealers = Sql.Load("Ledger/add_dealers.sql");
    private static readonly string ReadDealers = Sql.Load("Ledger/read_dealers.sql");

    /// <summary>Ids by code of the dealers that a ledger may reach: those that the book knows, in its bounds.</summary>
    public static async Task<Dictionary<string, int>> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, int[]? allowed, CancellationToken stop)
    {
        var known = await ReadAsync(connection, [.. rows.Select(row => row.DealerCode).Distinct()], stop);
        return allowed is null
            ? known
            : known.Where(dealer => allowed.Contains(dealer.Value)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Ids by code, also of dealers that a ledger names for the first time, if it founds them.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> EnsureAsync(
        NpgsqlConnection connection, IReadOnlyList<BookRow> rows, ImportJob job, DateTimeOffset now,
        CancellationToken stop)
    {
        var known = await FindAsync(connection, rows, job.Dealers, stop);
        if (!job.FoundsDealers)
            return known;
        var named = rows.DistinctBy(row => row.DealerCode).ToArray();
        var missing = named.Where(row => !known.ContainsKey(row.DealerCode)).ToArray();
        if (missing.Length == 0)
            return known;
        await using (var command = connection.Command(AddDealers,
            missing.Select(row => row.DealerCode).ToArray(), missing.Select(_ => "active").ToArray(),
            missing.Select(StateOf).ToArray(), now))
            await command.ExecuteNonQueryAsync(stop);
        return await ReadAsync(connection, [.. named.Select(row => row.DealerCode)], stop);
    }

    /// <summary>
    /// Founds dealers ahead of an import that tells them something: a dealer hears nothing before its row is committed.
    /// </summary>
    public static async Task FoundAsync(
        Databases databases, IReadOnlyList<BookRow> rows, ImportJob job, CancellationToken stop)
    {
        await using var connection = await databases.Bulk.OpenConnectionAsync(stop);
        var instant = await Instants.ReadAsync(connection, stop);
        await EnsureAsync(connection, rows, job, instant.Now, stop);
    }

    /// <summary>The rows of dealers that an import may bring rows of, in file order; the others are rejected.</summary>
    public static List<TRow> Own<TRow>(
        IReadOnlyList<TRow> rows, IReadOnlyDictionary<string, int> dealers, ImportJob job,
        List<LedgerRemark> remarks) where TRow : BookRow
    {
        remarks.AddRange(rows.Where(row => !dealers.ContainsKey(row.DealerCode)).Select(row => LedgerReject.Of(
            row.Line, "dealer_code", row.DealerCode, job.Dealers is null
                ? LedgerReasons.UnknownDealer(row.DealerCode)
                : LedgerReasons.ForeignDealer)));
        return [.. rows.Where(row => dealers.ContainsKey(row.DealerCode))];
    }

    private static string StateOf(BookRow row) => JsonSerializer.Serialize(
        new DealerEntry(DealerPhase.Active, row.DealerName ?? row.DealerCode, Dealer.DefaultZone),
        GrainJson.Default.DealerEntry);

    private static async Task<Dictionary<string, int>> ReadAsync(
        NpgsqlConnection connection, string[] codes, CancellationToken stop)
    {
        var dealers = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var command = connection.Command(ReadDealers, (object)codes);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            dealers.Add(reader.GetString(0), reader.GetInt32(1));
        return dealers;
    }
}
