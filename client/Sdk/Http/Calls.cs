using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Polly;

namespace CampaignEngine.Sdk.Http;

/// <summary>Calls the engine: address, token, key, repeats, and the reading of answers.</summary>
internal sealed class Calls(HttpClient http, CampaignClientOptions options, string? key)
{
    public const string KeyHeader = "Idempotency-Key";

    private readonly Retries _retries = new(options);
    private readonly string _server = options.Server.AbsoluteUri.TrimEnd('/');

    public CampaignClientOptions Options => options;

    /// <summary>The same with one key for all writes.</summary>
    public Calls WithKey(string fixedKey) => new(http, options, fixedKey);

    public Task<T> GetAsync<T>(string path, JsonTypeInfo<T> shape, CancellationToken stop) =>
        TryAsync(_retries.Usual, async tryStop =>
        {
            using var request = Request(HttpMethod.Get, path);
            using var answer = await SendAsync(request, tryStop);
            return await ReadAsync(answer, shape, tryStop);
        }, stop);

    public async Task<T> WriteAsync<T>(Write write, JsonTypeInfo<T> shape, CancellationToken stop)
        where T : class =>
        await WriteMaybeAsync(write, shape, stop) ?? throw ProblemAnswers.NotOurs((int)HttpStatusCode.NoContent);

    /// <summary>A write whose answer does not matter.</summary>
    public Task WriteAsync(Write write, CancellationToken stop) =>
        TryWriteAsync(write, (_, _) => Task.FromResult(true), stop);

    /// <summary>A write that may have no answer; null then.</summary>
    public Task<T?> WriteMaybeAsync<T>(Write write, JsonTypeInfo<T> shape, CancellationToken stop)
        where T : class =>
        TryWriteAsync(write, async (answer, tryStop) => answer.StatusCode == HttpStatusCode.NoContent
            ? null : await ReadAsync(answer, shape, tryStop), stop);

    /// <summary>An answer whose body is still to flow, with repeats until it begins.</summary>
    public Task<HttpResponseMessage> OpenAsync(Func<HttpRequestMessage> ask, CancellationToken stop) =>
        TryAsync(_retries.Usual, tryStop => OpenAsync(ask(), tryStop), stop);

    /// <summary>An answer whose body is still to flow, in one try.</summary>
    public Task<HttpResponseMessage> OpenOnceAsync(Func<HttpRequestMessage> ask, CancellationToken stop) =>
        TryOnceAsync(tryStop => OpenAsync(ask(), tryStop), stop);

    /// <summary>A request with address and token.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(_server + path));
        if (options.Token is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    /// <summary>The answer to a request, whatever its status, in one try.</summary>
    public Task<HttpResponseMessage> SendRawAsync(HttpRequestMessage request, CancellationToken stop) =>
        http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);

    /// <summary>The body of a success.</summary>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> shape, CancellationToken stop)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync(shape, stop) is { } value
                ? value
                : throw ProblemAnswers.NotOurs((int)answer.StatusCode);
        }
        catch (JsonException)
        {
            throw ProblemAnswers.NotOurs((int)answer.StatusCode);
        }
    }

    /// <summary>A call in one try, which ends when patience does.</summary>
    public Task<T> TryOnceAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken stop) =>
        TryAsync(_retries.Single, call, stop);

    /// <summary>Tells a failure to connect from other failures.</summary>
    private async Task<T> TryAsync<T>(
        ResiliencePipeline pipeline, Func<CancellationToken, Task<T>> call, CancellationToken stop)
    {
        try
        {
            return await pipeline.ExecuteAsync(async tryStop => await call(tryStop), stop);
        }
        catch (Exception cause) when (Retries.IsConnection(cause))
        {
            throw new CampaignUnreachableException(options.Server, cause);
        }
    }

    private Task<T> TryWriteAsync<T>(
        Write write, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken stop)
    {
        var once = key ?? Guid.NewGuid().ToString("N");
        return TryAsync(_retries.For(write), async tryStop =>
        {
            using var request = Request(write.Method, write.Path);
            request.Headers.Add(KeyHeader, once);
            request.Content = write.Body?.Invoke();
            // A refusal is lost when the server hangs up on a body that still flows: it is asked first.
            request.Headers.ExpectContinue = write.IsEndless;
            using var answer = await SendAsync(request, tryStop);
            return await read(answer, tryStop);
        }, stop);
    }

    private async Task<HttpResponseMessage> OpenAsync(HttpRequestMessage ask, CancellationToken stop)
    {
        using (ask)
            return await SendAsync(ask, stop);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var answer = await SendRawAsync(request, stop);
        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
            throw await ProblemAnswers.ReadAsync(answer, stop);
    }
}
