using System.Collections.Frozen;
using CampaignEngine.Silo.Reports.Kinds;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Reports;

/// <summary>Every kind of report there is; whoever adds one adds it here.</summary>
internal sealed class ReportKinds(ReportSource source, TargetRows targets)
{
    /// <summary>The glossary's list of kinds.</summary>
    public const string Words = "report";

    private readonly FrozenDictionary<string, IReport> _byKind = ((IReport[])
    [
        new DailyListReport(source), new ExpiryDatesReport(source), new QuotesReport(source),
        new ScriptsReport(source), new ProgressReport(source), new IssuesReport(source),
        new LedgerReport(source), new ReconciliationReport(source), new WeeklyReport(source, targets),
        new MonthlyReport(source, targets),
    ]).ToFrozenDictionary(report => report.Kind, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<IReport> All => _byKind.Values;

    /// <summary>The kind of a name; null for an unknown one.</summary>
    public IReport? Find(string? kind) => kind is null ? null : _byKind.GetValueOrDefault(kind);

    /// <summary>What a kind is called.</summary>
    public static LocalizedText TitleOf(string kind) => Glossary.Word(Words, kind);
}
