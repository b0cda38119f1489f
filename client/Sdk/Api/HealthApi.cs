using System.Net;
using System.Text.Json.Serialization.Metadata;
using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Whether the process is well; asked once, without a token.</summary>
public sealed class HealthApi
{
    private readonly Calls _calls;

    internal HealthApi(Calls calls) => _calls = calls;

    /// <summary>How it is, in one answer.</summary>
    public Task<HealthOverview> OverviewAsync(CancellationToken stop) =>
        AskAsync(Routes.Health, ViewsJson.Default.HealthOverview, stop);

    /// <summary>Whether the process runs.</summary>
    public Task<HealthView> LiveAsync(CancellationToken stop) => ProbeAsync(Routes.HealthLive, stop);

    /// <summary>Whether calls can be answered.</summary>
    public Task<HealthView> ReadyAsync(CancellationToken stop) => ProbeAsync(Routes.HealthReady, stop);

    /// <summary>Whether the start is complete.</summary>
    public Task<HealthView> StartupAsync(CancellationToken stop) => ProbeAsync(Routes.HealthStartup, stop);

    private Task<HealthView> ProbeAsync(string path, CancellationToken stop) =>
        AskAsync(path, ViewsJson.Default.HealthView, stop);

    // 503 is an answer here, not a reason to ask again.
    private Task<T> AskAsync<T>(string path, JsonTypeInfo<T> shape, CancellationToken stop) =>
        _calls.TryOnceAsync(async tryStop =>
        {
            using var request = _calls.Request(HttpMethod.Get, path);
            request.Headers.Authorization = null;
            using var answer = await _calls.SendRawAsync(request, tryStop);
            return answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.ServiceUnavailable
                ? await Calls.ReadAsync(answer, shape, tryStop)
                : throw await ProblemAnswers.ReadAsync(answer, tryStop);
        }, stop);
}
