using System.Net.Http.Headers;
using System.Text.Json;

namespace CampaignEngine.GatewayStandIn;

/// <summary>Carries receipts and inbound messages to the silo, signed.</summary>
internal sealed class SiloPost : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Stale = -TimeSpan.FromMinutes(10);

    private readonly HttpClient _http = new() { Timeout = Deadline };
    private readonly Signing _signing;
    private readonly TimeProvider _clock;
    private volatile Uri? _silo;

    public SiloPost(StandInOptions options, Signing signing, TimeProvider clock)
    {
        (_signing, _clock) = (signing, clock);
        To = options.ReceiptsTo;
    }

    /// <summary>
    /// Base address of the silo; null keeps receipts waiting. A full receipts address does as well.
    /// </summary>
    public Uri? To
    {
        get => _silo;
        set => _silo = value is null ? null : new Uri(value.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>Posts receipts; the silo's status, 0 if it could not be reached.</summary>
    public Task<int> ReceiptsAsync(ReceiptPost post)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(post.Items.ToArray(), WireJson.Default.ReceiptArray);
        return CallAsync("/api/v1/receipts", post.Id, body, post.Kind);
    }

    /// <summary>Posts one inbound message; the silo's status, 0 if it could not be reached.</summary>
    public async Task<int> InboundAsync(InboundOrder order)
    {
        var id = "in_" + Guid.NewGuid().ToString("N");
        Inbound[] items = [new(id, order.Phone, order.Text, _clock.GetUtcNow())];
        var body = JsonSerializer.SerializeToUtf8Bytes(items, WireJson.Default.InboundArray);
        return await CallAsync("/api/v1/inbound", id, body, PostKind.Honest);
    }

    public void Dispose() => _http.Dispose();

    private async Task<int> CallAsync(string path, string id, byte[] body, PostKind kind)
    {
        if (_silo is not { } silo)
            return 0;
        using var call = new HttpRequestMessage(HttpMethod.Post, new Uri(silo, path));
        call.Content = new ByteArrayContent(body);
        call.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var skew = kind == PostKind.Stale ? Stale : TimeSpan.Zero;
        _signing.Sign(call, id, body, skew, forged: kind == PostKind.Forged);
        try
        {
            using var reply = await _http.SendAsync(call);
            return (int)reply.StatusCode;
        }
        catch (Exception cause) when (cause is HttpRequestException or OperationCanceledException)
        {
            return 0;
        }
    }
}
