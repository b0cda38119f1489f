using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace CampaignEngine.GatewayStandIn;

/// <summary>The provider's API: send a message, ask about a key.</summary>
internal static class MessageEndpoints
{
    private const string QueryPath = "/v1/messages/";

    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/messages", SendAsync);
        routes.MapGet(QueryPath + "{**key}", Query);
    }

    private static async Task<IResult> SendAsync(
        HttpContext http, MessageDesk desk, Signing signing, ReceiptPlan receipts, Replies replies)
    {
        var body = await BodyAsync(http);
        if (!signing.Accepts(http.Request.Headers, body))
            return Refuse(desk, "unauthorized", 401, body);
        if (Parse(body) is not { Key.Length: > 0 } message || message.Key != HeaderKey(http))
            return Refuse(desk, "invalid-request", 400, body);
        if (message.Signature is not ['【', .., _, '】'])
            return Refuse(desk, "invalid-signature", 400, body);
        var ruling = desk.Receive(message, body);
        if (ruling.Line.Charged)
            await receipts.ScheduleAsync(ruling.Line);
        return await replies.ToAsync(ruling, http);
    }

    // Kestrel leaves %2F alone in route values, so the key is read from the line as it was sent.
    private static IResult Query(HttpContext http, MessageDesk desk, Signing signing)
    {
        if (!signing.Accepts(http.Request.Headers, []))
            return Reply(new Answer("unauthorized"), 401);
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var key = Uri.UnescapeDataString(target[QueryPath.Length..]);
        return desk.Look(key) is { } answer ? Reply(answer, 200) : Reply(new Answer("unknown-key", key), 404);
    }

    public static IResult Reply(Answer answer, int status) =>
        Results.Json(answer, WireJson.Default.Answer, "application/json", status);

    private static IResult Refuse(MessageDesk desk, string code, int status, byte[] body)
    {
        desk.Refuse(code, body);
        return Reply(new Answer(code), status);
    }

    private static async Task<byte[]> BodyAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        return buffer.ToArray();
    }

    private static Message? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, WireJson.Default.Message);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string HeaderKey(HttpContext http) =>
        Uri.UnescapeDataString(http.Request.Headers["Idempotency-Key"].ToString());
}
