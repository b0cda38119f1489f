namespace CampaignEngine.Silo.Reports.Formats;

/// <summary>The formats that reports may have.</summary>
internal static class ReportFormats
{
    private static readonly IReportFormat[] All = [new XlsxFormat(), new CsvFormat(), new JsonFormat()];

    /// <summary>The format of a name; null for an unknown one.</summary>
    public static IReportFormat? Find(string? name) => Array.Find(All, format => format.Name == name);
}
