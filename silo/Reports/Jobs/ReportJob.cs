using System.Globalization;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Reports.Jobs;

/// <summary>A report that this silo makes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Format">Its format.</param>
/// <param name="IsChinese">Whether its words are Chinese; otherwise English.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="Epoch">The lease under which it is made, 1 for the first attempt.</param>
/// <param name="Dealer">Code of its one dealer; null for several.</param>
internal sealed record ReportJob(
    long Id, string Kind, string Format, bool IsChinese, ReportScope Scope, int Epoch, string? Dealer)
{
    /// <summary>How long a report is kept, real time: it holds personal data, and can be made again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Reads one; see claim_report.sql for the columns.</summary>
    public static ReportJob Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3) == "zh",
        new ReportScope(
            row.Maybe<int[]>(4), row.GetFieldValue<DateOnly>(6), row.GetFieldValue<DateOnly>(7), row.Maybe<string>(5)),
        row.GetInt32(8), row.Maybe<string>(9));

    /// <summary>What its file is called, such as <c>续保台账 SH001 2026-03.xlsx</c>.</summary>
    public string FileName(LocalizedText title, ReportPeriod period)
    {
        var form = period == ReportPeriod.Months ? "yyyy-MM" : "yyyy-MM-dd";
        var span = string.Join('_', new[] { Scope.First, Scope.Last }
            .Select(day => day.ToString(form, CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal));
        // A dealer's code may hold what no file name does.
        var dealer = Dealer is null ? "" : $" {string.Join('-', Dealer.Split(Path.GetInvalidFileNameChars()))}";
        return $"{(IsChinese ? title.Zh : title.En)}{dealer} {span}.{Format}";
    }
}
