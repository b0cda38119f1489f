namespace CampaignEngine.Silo.Reports;

/// <summary>
/// A kind of report. Each has a file of its own in <c>Kinds/</c> with its statements beside it, a row in
/// <see cref="ReportKinds"/>, a name in <c>client/Wire</c>, and its words in the glossary.
/// </summary>
internal interface IReport
{
    /// <summary>Its name on the wire, such as <c>daily-list</c>.</summary>
    string Kind { get; }

    /// <summary>The span of days it is about.</summary>
    ReportPeriod Period { get; }

    /// <summary>Opens one; its rows are read while a file is written of them.</summary>
    ReportDocument Open(ReportScope scope, CancellationToken stop);
}
