using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports;

/// <summary>A report on its way into a file: nothing is read before its sheets are.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Sheets">Its sheets, in order; one at least.</param>
internal sealed record ReportDocument(LocalizedText Title, IReadOnlyList<ReportSheet> Sheets);

/// <summary>A sheet of a report. Rows come as the database gives them and are read once.</summary>
/// <param name="Name">Its name in the glossary's list of sheets, and in JSON.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record ReportSheet(
    string Name, IReadOnlyList<ReportColumn> Columns, IAsyncEnumerable<ReportRow> Rows)
{
    /// <summary>The glossary's list of sheets.</summary>
    public const string Words = "reportSheet";

    /// <summary>What it is called: a sheet that is named after its kind, as that.</summary>
    public LocalizedText Title => Glossary.Find(Words, Name)?.Word ?? ReportKinds.TitleOf(Name);
}

/// <summary>
/// A row of a sheet: a cell for each column, null for an empty one; text or code, <see cref="decimal"/>,
/// <see cref="DateOnly"/> or <see cref="DateTime"/> by the kind of the column.
/// </summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Of">How many rows the whole sheet has.</param>
internal readonly record struct ReportRow(object?[] Cells, long Of);
