using System.Collections.Concurrent;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

/// <summary>A web host that takes webhooks exactly as the silo promises to.</summary>
internal sealed class ReceivingSilo : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly WebhookSignature _signature = new([StandInGateway.Secret], TimeProvider.System);
    private readonly ConcurrentQueue<GatewayReceipt> _receipts = new();
    private readonly ConcurrentQueue<GatewayInbound> _inbound = new();
    private readonly ConcurrentQueue<SignatureVerdict> _verdicts = new();
    private int _busy;

    private ReceivingSilo()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/api/v1/receipts", http =>
            TakeAsync(http, body => Keep(_receipts, GatewayBatch.Receipts(body))));
        _app.MapPost("/api/v1/inbound", http =>
            TakeAsync(http, body => Keep(_inbound, GatewayBatch.Inbound(body))));
    }

    public Uri Address => new(_app.Urls.First());
    public int Busy { set => _busy = value; }
    public IReadOnlyCollection<GatewayReceipt> Receipts => _receipts;
    public IReadOnlyCollection<GatewayInbound> Inbound => _inbound;
    public IReadOnlyCollection<SignatureVerdict> Verdicts => _verdicts;

    public static async Task<ReceivingSilo> StartAsync()
    {
        var silo = new ReceivingSilo();
        await silo._app.StartAsync();
        return silo;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http, Func<byte[], bool> keep)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        var verdict = _signature.Verify(WebhookHeaders.From(http.Request.Headers), body);
        _verdicts.Enqueue(verdict);
        http.Response.StatusCode =
            verdict != SignatureVerdict.Valid ? 401
            : Interlocked.Decrement(ref _busy) >= 0 ? 503
            : keep(body) ? 200 : 400;
    }

    private static bool Keep<T>(ConcurrentQueue<T> kept, GatewayBatch<T> batch)
    {
        foreach (var item in batch.Items)
            kept.Enqueue(item);
        return batch.Error is null;
    }
}
