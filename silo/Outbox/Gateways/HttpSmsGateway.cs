using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// The documented HTTP gateway (README.md beside this file): one connection pool, signed requests.
/// </summary>
internal sealed class HttpSmsGateway : ISmsGateway, IDisposable
{
    private const int LargestReply = 64 * 1024;
    private static readonly TimeSpan PooledLifetime = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http;
    private readonly WebhookSignature _signature;
    private readonly string _sender;
    private readonly Uri _messages;
    private readonly TimeProvider _clock;

    public HttpSmsGateway(SmsGatewayOptions options, TimeProvider clock)
    {
        if (options.Problem() is { } problem)
            throw new ArgumentException($"{problem.Setting} {problem.English}", nameof(options));
        Traits = options.Traits;
        _clock = clock;
        _signature = new WebhookSignature([options.Secret], clock);
        _sender = options.Signature;
        _messages = new Uri(options.BaseUrl.AbsoluteUri.TrimEnd('/') + "/v1/messages");
        _http = Connect(Traits);
    }

    public GatewayTraits Traits { get; }

    public async Task<SendReply> SendAsync(SmsRequest request, CancellationToken stop)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(ToWire(request), SmsWireJson.Default.SmsWireRequest);
        using var body = new SendBody(bytes);
        using var call = new HttpRequestMessage(HttpMethod.Post, _messages) { Content = body };
        Sign(call, request.Key, bytes);
        try
        {
            using var reply = await CallAsync(call, stop);
            var read = await ReadAsync(reply);
            return ReplyReading.OfSend(reply.StatusCode, read, RetryAfter(reply.Headers.RetryAfter));
        }
        catch (Exception cause) when (IsOutside(cause))
        {
            return body.Begun
                ? SendReply.Ambiguous(Name(cause, stop))
                : SendReply.NotSent(Unreached(cause, stop));
        }
    }

    public async Task<SendReply> QueryAsync(string key, CancellationToken stop)
    {
        var address = new Uri($"{_messages.AbsoluteUri}/{Uri.EscapeDataString(key)}");
        using var call = new HttpRequestMessage(HttpMethod.Get, address);
        Sign(call, key, []);
        try
        {
            using var reply = await CallAsync(call, stop);
            return ReplyReading.OfQuery(reply.StatusCode, await ReadAsync(reply), key);
        }
        catch (Exception cause) when (IsOutside(cause))
        {
            return SendReply.Ambiguous($"query-{Name(cause, stop)}");
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpClient Connect(GatewayTraits traits) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = traits.Timeout / 2,
        PooledConnectionLifetime = PooledLifetime,
        MaxConnectionsPerServer = traits.MaxInFlight,
        // Trace ids stay at home; the spans themselves are ours to see.
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestReply,
    };

    // The whole answer is buffered here, so that the deadline and the size limit cover its body too.
    private async Task<HttpResponseMessage> CallAsync(HttpRequestMessage call, CancellationToken stop)
    {
        using var deadline = new CancellationTokenSource(Traits.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
        return await _http.SendAsync(call, HttpCompletionOption.ResponseContentRead, either.Token);
    }

    private void Sign(HttpRequestMessage call, string key, ReadOnlySpan<byte> body)
    {
        var id = HeaderKey.Of(key);
        var signed = _signature.Sign(id, body);
        call.Headers.Add("Idempotency-Key", id);
        call.Headers.Add(WebhookHeaders.IdName, signed.Id);
        call.Headers.Add(WebhookHeaders.TimestampName, signed.Timestamp);
        call.Headers.Add(WebhookHeaders.SignatureName, signed.Signature);
    }

    private static async Task<SmsWireReply?> ReadAsync(HttpResponseMessage reply)
    {
        if (reply.Content.Headers.ContentType?.MediaType != "application/json")
            return null;
        try
        {
            var bytes = await reply.Content.ReadAsByteArrayAsync();
            return JsonSerializer.Deserialize(bytes, SmsWireJson.Default.SmsWireReply);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - _clock.GetUtcNow() : null);

    private SmsWireRequest ToWire(SmsRequest request) =>
        new(request.Key, request.Phone, request.Template, _sender, request.Text);

    private static bool IsOutside(Exception cause) =>
        cause is HttpRequestException or OperationCanceledException or IOException;

    private static string Name(Exception cause, CancellationToken stop) => cause switch
    {
        OperationCanceledException when stop.IsCancellationRequested => "stopped",
        OperationCanceledException => "timeout",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            "reply-too-large",
        _ => "connection-lost",
    };

    private static string Unreached(Exception cause, CancellationToken stop) => cause switch
    {
        OperationCanceledException when stop.IsCancellationRequested => "stopped",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "unresolved",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "tls-refused",
        _ => "unreachable",
    };
}
