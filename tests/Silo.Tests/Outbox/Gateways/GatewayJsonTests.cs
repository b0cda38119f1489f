using System.Text.Json;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class GatewayJsonTests
{
    [Theory]
    [InlineData(ReceiptStatus.Delivered, "delivered")]
    [InlineData(ReceiptStatus.Failed, "failed")]
    [InlineData(ReceiptStatus.OptedOut, "opted-out")]
    internal void A_receipt_survives_the_round_trip(ReceiptStatus status, string name)
    {
        var receipt = new GatewayReceipt
        {
            Id = "r1",
            Key = "k",
            Status = status,
            At = new(2026, 3, 1, 10, 0, 0, 250, TimeSpan.FromHours(8)),
        };
        var json = JsonSerializer.Serialize([receipt], GatewayJson.Default.ListGatewayReceipt);
        Assert.Contains($"\"status\":\"{name}\"", json);
        Assert.Contains("\"at\":\"2026-03-01T02:00:00.250Z\"", json);
        var back = JsonSerializer.Deserialize(json, GatewayJson.Default.ListGatewayReceipt)!;
        Assert.Equal(receipt, Assert.Single(back));
    }
}
