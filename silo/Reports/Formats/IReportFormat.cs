namespace CampaignEngine.Silo.Reports.Formats;

/// <summary>A format of files: writes a document row by row and holds no more of it than a buffer.</summary>
internal interface IReportFormat
{
    /// <summary>Its name on the wire, which is also how its files end.</summary>
    string Name { get; }

    /// <summary>Its media type.</summary>
    string MediaType { get; }

    /// <summary>Writes a document, in words of one language, and leaves the stream open.</summary>
    Task WriteAsync(ReportDocument document, bool isChinese, Stream file, CancellationToken stop);
}
