using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>What was agreed with dealers' insurers, who broke it, and how they score.</summary>
public sealed class InsurersApi
{
    private readonly Calls _calls;

    internal InsurersApi(Calls calls) => _calls = calls;

    /// <summary>
    /// Says how many days before expiry an insurer, by code or name, may first contact a dealer's customers.
    /// </summary>
    public Task<AgreementView> AgreeAsync(
        string code, string insurer, AgreementChange change, CancellationToken stop) => _calls.WriteAsync(
        Write.Put(Paths.Fill(Routes.DealerAgreement, code, insurer), change, ViewsJson.Default.AgreementChange),
        ViewsJson.Default.AgreementView, stop);

    /// <summary>Reports of insurers that contacted customers too early, the latest first.</summary>
    public PagedList<IncidentView> Incidents(string code, string? insurer) => new(
        _calls, Paths.Ask(Paths.Fill(Routes.DealerIncidents, code), ("insurer", insurer)),
        ViewsJson.Default.PageIncidentView);

    /// <summary>Reports an insurer that contacted a customer too early.</summary>
    public Task<IncidentsView> ReportAsync(string code, IncidentReport report, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Post(Paths.Fill(Routes.DealerIncidents, code), report, ViewsJson.Default.IncidentReport),
            ViewsJson.Default.IncidentsView, stop);

    /// <summary>The insurers by criteria beside what is measured in some months, the last 12 if null.</summary>
    public Task<ScorecardView> ScorecardAsync(string code, string? from, string? to, CancellationToken stop) =>
        _calls.GetAsync(
            Paths.Ask(Paths.Fill(Routes.DealerScorecard, code), ("from", from), ("to", to)),
            ViewsJson.Default.ScorecardView, stop);

    /// <summary>Gives an insurer, by code or name, the marks of one role.</summary>
    public Task<ScorecardView> ScoreAsync(string code, string insurer, ScoreChange score, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Post(Paths.Fill(Routes.DealerScores, code, insurer), score, ViewsJson.Default.ScoreChange),
            ViewsJson.Default.ScorecardView, stop);

    /// <summary>Sets how much each criterion weighs.</summary>
    public Task<ScorecardView> WeighAsync(string code, ScoreWeightsView weights, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerScoreWeights, code), weights, ViewsJson.Default.ScoreWeightsView),
            ViewsJson.Default.ScorecardView, stop);
}
