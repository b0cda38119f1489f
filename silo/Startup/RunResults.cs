using System.Text.Json;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Startup;

/// <summary>Reads what a rehearsal has come to.</summary>
internal sealed class RunResults(Databases databases)
{
    private static readonly string ReadCounts = Sql.Load("Startup/read_counts.sql");
    private static readonly string ReadImport = Sql.Load("Startup/read_import.sql");
    private static readonly string ReadNotes = Sql.Load("Startup/read_notes.sql");
    private static readonly string ReadRejects = Sql.Load("Startup/read_first_rejects.sql");
    private static readonly string SumTouches = Sql.Load("Startup/sum_touches.sql");
    private static readonly string CountEnds = Sql.Load("Startup/count_ends.sql");
    private static readonly string FindCampaign = Sql.Load("Startup/find_campaign.sql");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>
    /// The name of the campaign that a run launches; silos that are given the same playbook share it.
    /// </summary>
    public static string CampaignOf(RunOptions options) => $"{options.Playbook} rehearsal";

    public async Task<long> FindAsync(string campaign, CancellationToken stop)
    {
        await using var command = databases.Api.Command(FindCampaign, campaign);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    public async Task<RunCounts> CountsAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(ReadCounts);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return new RunCounts(
            reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4));
    }

    public async Task<ImportCounts> ImportAsync(long id, CancellationToken stop)
    {
        await using var command = databases.Api.Command(ReadImport, id);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return new ImportCounts(
            reader.GetDouble(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4),
            reader.GetInt64(5), reader.IsDBNull(6) ? null : (reader.GetString(6), reader.GetString(7)),
            reader.GetBoolean(8));
    }

    /// <summary>What became of an import that has ended.</summary>
    public async Task<ImportReport> ReportAsync(long id, CancellationToken stop) =>
        new(await ImportAsync(id, stop), await NotesAsync(id, stop), await FirstRejectsAsync(id, stop));

    public async Task<RunSummary> SummaryAsync(string campaign, TimeSpan wall, CancellationToken stop)
    {
        var touches = await TouchesAsync(campaign, stop);
        var ends = await EndsAsync(campaign, stop);
        var dealers = ends.Select(end => end.Dealer).Distinct().OrderBy(dealer => dealer.Code, StringComparer.Ordinal)
            .Select(dealer => DealerOf(dealer, ends, touches)).ToList();
        var all = TouchSums.Of(touches);
        return new RunSummary(ends.Sum(end => end.Count), EndedOf(ends), ReasonsOf(ends), all, dealers,
            Math.Round(wall.TotalSeconds, 2), RunSummary.RateOf(all.Attempted(), wall.TotalSeconds));
    }

    /// <summary>How many touches of a campaign have been made and counted so far, by whichever process.</summary>
    public async Task<long> MadeAsync(string campaign, CancellationToken stop) =>
        TouchSums.Of(await TouchesAsync(campaign, stop)).Attempted();

    public static async Task WriteSummaryAsync(RunSummary summary, string path, CancellationToken stop)
    {
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, summary, Json, stop);
    }

    private static DealerSummary DealerOf(DealerName dealer, List<EndRow> ends, List<TouchSum> touches)
    {
        var own = ends.Where(end => end.Dealer == dealer).ToList();
        return new DealerSummary(dealer.Code, dealer.Name, own.Sum(end => end.Count), EndedOf(own), ReasonsOf(own),
            TouchSums.Of([.. touches.Where(touch => touch.DealerCode == dealer.Code)]));
    }

    private static EndedCounts EndedOf(List<EndRow> ends) =>
        new(Of(ends, "won"), Of(ends, "lost"), Of(ends, "withdrawn"));

    private static long Of(List<EndRow> ends, string phase) =>
        ends.Where(end => end.Phase == phase).Sum(end => end.Count);

    private static Dictionary<string, long> ReasonsOf(List<EndRow> ends) => ends
        .Where(end => end.Phase == "lost").GroupBy(end => end.Reason ?? "", StringComparer.Ordinal)
        .OrderBy(reason => reason.Key, StringComparer.Ordinal)
        .ToDictionary(reason => reason.Key, reason => reason.Sum(end => end.Count));

    private async Task<List<string>> NotesAsync(long id, CancellationToken stop)
    {
        var lines = new List<string>();
        await using var command = databases.Api.Command(ReadNotes, id);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            lines.Add($"{reader.GetString(0)} / {reader.GetString(1)}");
        return lines;
    }

    private async Task<List<string>> FirstRejectsAsync(long id, CancellationToken stop)
    {
        var lines = new List<string>();
        await using var command = databases.Api.Command(ReadRejects, id);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            lines.Add(
                $"line/行 {reader.GetInt32(0)} {reader.GetString(1)}: {reader.GetString(2)} / {reader.GetString(3)}");
        return lines;
    }

    private async Task<List<TouchSum>> TouchesAsync(string campaign, CancellationToken stop)
    {
        var sums = new List<TouchSum>();
        await using var command = databases.Bulk.Command(SumTouches, campaign);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            sums.Add(new TouchSum(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3)));
        return sums;
    }

    private async Task<List<EndRow>> EndsAsync(string campaign, CancellationToken stop)
    {
        var ends = new List<EndRow>();
        await using var command = databases.Bulk.Command(CountEnds, campaign);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            ends.Add(new EndRow(new DealerName(reader.GetString(0), reader.GetString(1)), reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetInt64(4)));
        return ends;
    }

    private sealed record DealerName(string Code, string Name);

    private sealed record EndRow(DealerName Dealer, string Phase, string? Reason, long Count);
}
