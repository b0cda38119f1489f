using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;

namespace CampaignEngine.GatewayStandIn;

/// <summary>What a test may ask and order; not part of the provider's API.</summary>
internal static class ControlEndpoints
{
    private static readonly TimeSpan FlushLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FlushStep = TimeSpan.FromMilliseconds(10);

    public static void MapControl(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/control/summary", (KeyBook book, ReceiptQueue queue) =>
            Json(book.Sum(queue.Count()), WireJson.Default.Summary));
        routes.MapPost("/control/faults", SetFaultsAsync);
        routes.MapPost("/control/receipts", FlushAsync);
        routes.MapPost("/control/inbound", InboundAsync);
    }

    private static async Task<IResult> SetFaultsAsync(HttpContext http, Faults faults)
    {
        try
        {
            var order = await ReadAsync(http, WireJson.Default.FaultsOrder);
            faults.Table = FaultTable.Parse(order.Faults, FaultTable.OfMessages);
            return Results.NoContent();
        }
        catch (FormatException wrong)
        {
            return Results.Text(wrong.Message, statusCode: 400);
        }
    }

    // Sends all that was not tried yet, and answers when nothing is pending or the limit is reached.
    private static async Task<IResult> FlushAsync(
        HttpContext http, SiloPost silo, ReceiptQueue queue, TimeProvider clock)
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true })
            silo.To = (await ReadAsync(http, WireJson.Default.ReceiptsOrder)).To ?? silo.To;
        queue.Hasten();
        var began = clock.GetTimestamp();
        while (silo.To is not null && queue.Count().Pending > 0 && clock.GetElapsedTime(began) < FlushLimit)
            await Pause.ForAsync(FlushStep, http.RequestAborted);
        return Json(queue.Count(), WireJson.Default.ReceiptCounts);
    }

    private static async Task<IResult> InboundAsync(HttpContext http, SiloPost silo)
    {
        var order = await ReadAsync(http, WireJson.Default.InboundOrder);
        return Json(new InboundResult(await silo.InboundAsync(order)), WireJson.Default.InboundResult);
    }

    private static async Task<T> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> shape) =>
        await JsonSerializer.DeserializeAsync(http.Request.Body, shape, http.RequestAborted)
        ?? throw new BadHttpRequestException("empty order");

    private static IResult Json<T>(T value, JsonTypeInfo<T> shape) => Results.Json(value, shape);
}
