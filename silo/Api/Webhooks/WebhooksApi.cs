using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Api.Writes;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignEngine.Silo.Api.Webhooks;

/// <summary>
/// What gateways tell us. The raw bytes are verified before anybody reads them, and the answer comes only when
/// everything is stored, so that a gateway repeats what was not.
/// </summary>
internal static class WebhooksApi
{
    // The signature tells who speaks, whatever a gateway calls the type of its body.
    private const string AnyType = "*/*";

    private static readonly WebhookAnswer Stored = new(0);

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Routes.Receipts, AcceptReceiptsAsync)
            .Named("AcceptReceipts", "Delivery reports of the SMS gateway, signed")
            .Accepts<string>("application/json", AnyType).WithMetadata(new OpenToAll()).Problems(400, 401, 413);
        routes.MapPost(Routes.Inbound, AcceptInboundAsync)
            .Named("AcceptInbound", "Customers' texts from the SMS gateway, signed")
            .Accepts<string>("application/json", AnyType).WithMetadata(new OpenToAll()).Problems(400, 401, 413);
    }

    private static async Task<Results<Ok<WebhookAnswer>, ProblemResult>> AcceptReceiptsAsync(
        HttpRequest request, IReceipts receipts, SignedBodies bodies, CancellationToken stop)
    {
        if (await bodies.ReadAsync(request, stop) is not { } body)
            return KnownProblems.BadSignature.Result();
        var batch = GatewayBatch.Receipts(body);
        if (batch.Error is { } error)
            return Malformed(error.En, error.Zh);
        await receipts.AcceptAsync(batch.Items, stop);
        return TypedResults.Ok(Stored);
    }

    private static async Task<Results<Ok<WebhookAnswer>, ProblemResult>> AcceptInboundAsync(
        HttpRequest request, IInbound inbound, SignedBodies bodies, CancellationToken stop)
    {
        if (await bodies.ReadAsync(request, stop) is not { } body)
            return KnownProblems.BadSignature.Result();
        var batch = GatewayBatch.Inbound(body);
        if (batch.Error is { } error)
            return Malformed(error.En, error.Zh);
        await inbound.AcceptAsync(batch.Items, stop);
        return TypedResults.Ok(Stored);
    }

    private static ProblemResult Malformed(string en, string zh) => (KnownProblems.Malformed with
    {
        Detail = $"The body cannot be read: {en}.",
        DetailZh = $"无法读取请求体：{zh}。",
    }).Result();
}

/// <summary>Reads bodies whose signature is good.</summary>
internal sealed class SignedBodies(WebhookSignature signature, ILogger<SignedBodies> log)
{
    /// <summary>The raw body; null when its signature is not good.</summary>
    public async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        var body = await BodyText.ReadBytesAsync(request, stop);
        var verdict = signature.Verify(WebhookHeaders.From(request.Headers), body);
        if (verdict == SignatureVerdict.Valid)
            return body;
        log.WebhookRefused(verdict.ToString());
        return null;
    }
}
