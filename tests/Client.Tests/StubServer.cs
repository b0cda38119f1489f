using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CampaignEngine.Sdk;

namespace CampaignEngine.Client.Tests;

/// <summary>A call as it reached the stub.</summary>
internal sealed record SeenCall(
    string Method, string PathAndQuery, string? Token, string? Key, string? LastEventId, string? MediaType, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>Answers calls in memory with wire JSON, in the order in which the answers were given.</summary>
internal sealed class StubServer
{
    public static readonly Uri Address = new("http://engine.test/");

    private readonly ConcurrentQueue<Func<HttpResponseMessage>> _answers = new();

    public List<SeenCall> Calls { get; } = [];

    public SeenCall Last => Calls[^1];

    public StubServer Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        Answer(() => new HttpResponseMessage(status)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        });

    public StubServer Problem(int status, string code, string more = "", TimeSpan? retryAfter = null) => Answer(() =>
    {
        var json = $$"""{"title":"No","status":{{status}}"""
            + $$""","code":"{{code}}","detail":"In English.","detailZh":"中文。"{{more}}}""";
        var answer = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/problem+json"),
        };
        if (retryAfter is { } wait)
            answer.Headers.RetryAfter = new System.Net.Http.Headers.RetryConditionHeaderValue(wait);
        return answer;
    });

    /// <summary>Server-sent events after which the connection ends, in order or broken.</summary>
    public StubServer Events(string events, bool isBroken = false) => Answer(() =>
    {
        Stream body = new MemoryStream(Encoding.UTF8.GetBytes(events));
        var content = new StreamContent(isBroken ? new BreakingStream(body) : body);
        content.Headers.ContentType = new("text/event-stream");
        return new HttpResponseMessage { Content = content };
    });

    public StubServer Body(byte[] body, string mediaType) => Answer(() =>
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(mediaType);
        return new HttpResponseMessage { Content = content };
    });

    public StubServer NoContent() => Answer(() => new HttpResponseMessage(HttpStatusCode.NoContent));

    public StubServer Lost(int times = 1)
    {
        for (var i = 0; i < times; i++)
            Answer(() => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        return this;
    }

    public StubServer Answer(Func<HttpResponseMessage> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public HttpClient Http() => new(new Handler(this)) { Timeout = Timeout.InfiniteTimeSpan };

    public CampaignClient Client(CampaignClientOptions? options = null) => new(Http(), options ?? Patient());

    /// <summary>Options whose waits end at once.</summary>
    public static CampaignClientOptions Patient(HurriedClock? clock = null) =>
        new() { Server = Address, Token = "secret", Clock = clock ?? new HurriedClock() };

    private async Task<HttpResponseMessage> TakeAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(stop) : [];
        Calls.Add(new SeenCall(
            request.Method.Method, request.RequestUri!.PathAndQuery, request.Headers.Authorization?.ToString(),
            One(request, "Idempotency-Key"), One(request, "Last-Event-ID"),
            request.Content?.Headers.ContentType?.MediaType, body));
        return _answers.TryDequeue(out var answer)
            ? answer()
            : throw new InvalidOperationException($"No answer is left for {request.Method} {request.RequestUri}.");
    }

    private static string? One(HttpRequestMessage request, string header) =>
        request.Headers.TryGetValues(header, out var values) ? values.Single() : null;

    private sealed class Handler(StubServer server) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            server.TakeAsync(request, cancellationToken);
    }
}
