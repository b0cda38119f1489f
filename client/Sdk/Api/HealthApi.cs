using System.Net;
using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>Whether the process is well; asked once, without a token.</summary>
public sealed class HealthApi
{
    private readonly Calls _calls;

    internal HealthApi(Calls calls) => _calls = calls;

    /// <summary>Whether the process runs.</summary>
    public Task<HealthView> LiveAsync(CancellationToken stop) => AskAsync(Routes.HealthLive, stop);

    /// <summary>Whether calls can be answered.</summary>
    public Task<HealthView> ReadyAsync(CancellationToken stop) => AskAsync(Routes.HealthReady, stop);

    /// <summary>Whether the start is complete.</summary>
    public Task<HealthView> StartupAsync(CancellationToken stop) => AskAsync(Routes.HealthStartup, stop);

    // 503 is an answer here, not a reason to ask again.
    private Task<HealthView> AskAsync(string path, CancellationToken stop) =>
        _calls.TryOnceAsync(async tryStop =>
        {
            using var request = _calls.Request(HttpMethod.Get, path);
            request.Headers.Authorization = null;
            using var answer = await _calls.SendRawAsync(request, tryStop);
            return answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.ServiceUnavailable
                ? await Calls.ReadAsync(answer, ViewsJson.Default.HealthView, tryStop)
                : throw await ProblemAnswers.ReadAsync(answer, tryStop);
        }, stop);
}
