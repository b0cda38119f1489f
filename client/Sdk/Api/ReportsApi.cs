using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Reports: have one made, follow it, fetch its file.</summary>
public sealed class ReportsApi
{
    private readonly Calls _calls;

    internal ReportsApi(Calls calls) => _calls = calls;

    /// <summary>All reports, newest first.</summary>
    public PagedList<ReportView> All() => new(_calls, Routes.Reports, ViewsJson.Default.PageReportView);

    /// <summary>One report and how far it has come.</summary>
    public Task<ReportView> GetAsync(long id, CancellationToken stop) =>
        _calls.GetAsync(Paths.Fill(Routes.Report, id), ViewsJson.Default.ReportView, stop);

    /// <summary>Has a report made; answered when it waits, not yet made.</summary>
    public Task<ReportView> MakeAsync(ReportAsk ask, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Routes.Reports, ask, ViewsJson.Default.ReportAsk), ViewsJson.Default.ReportView, stop);

    /// <summary>Writes the file of a report; refused by <c>report-not-ready</c> when it has none.</summary>
    public Task SaveAsync(long id, Stream target, CancellationToken stop) =>
        _calls.SaveAsync(Paths.Fill(Routes.ReportFile, id), target, stop);

    /// <summary>Which reports a dealer has made by itself.</summary>
    public Task<ReportScheduleView> ScheduleAsync(string code, CancellationToken stop) => _calls.GetAsync(
        Paths.Fill(Routes.DealerReportSchedule, code), ViewsJson.Default.ReportScheduleView, stop);

    /// <summary>Sets which reports a dealer has made by itself; what is null stays as it is.</summary>
    public Task<ReportScheduleView> SetScheduleAsync(
        string code, ReportScheduleChange change, CancellationToken stop) => _calls.WriteAsync(
        Write.Put(
            Paths.Fill(Routes.DealerReportSchedule, code), change, ViewsJson.Default.ReportScheduleChange),
        ViewsJson.Default.ReportScheduleView, stop);

    /// <summary>Forgets a report with its file.</summary>
    public Task DropAsync(long id, CancellationToken stop) =>
        _calls.WriteAsync(Write.Delete(Paths.Fill(Routes.Report, id)), stop);
}
