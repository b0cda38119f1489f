using System.Text;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class GatewayReceiptTests
{
    private const string Good =
        """{"id":"r1","key":"SH001/t/sms-90/0","status":"delivered","at":"2026-03-01T10:00:00+08:00"}""";

    [Fact]
    public void A_receipt_with_all_its_fields_is_read()
    {
        var batch = Receipts("""
            [{"id":"r1","key":"k/1","providerId":"p^1","status":"opted-out","code":"MK:0001",
              "segment":2,"segments":3,"at":"2026-03-01T10:00:00+08:00","extra":{"a":[1,2]}}]
            """);
        Assert.Null(batch.Error);
        var expected = new GatewayReceipt
        {
            Id = "r1",
            Key = "k/1",
            ProviderId = "p^1",
            Status = ReceiptStatus.OptedOut,
            Code = "MK:0001",
            Segment = 2,
            Segments = 3,
            At = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero),
        };
        Assert.Equal(expected, Assert.Single(batch.Items));
    }

    [Theory]
    [InlineData("\"id\":\"r1\"", "\"id\":null")]
    [InlineData("\"id\":\"r1\"", "\"id\":\"\"")]
    [InlineData("\"id\":\"r1\"", "\"id\":7")]
    [InlineData("\"id\":\"r1\"", "\"ID\":\"r1\"")]
    [InlineData("\"id\":\"r1\"", "\"id\":\"r1\",\"id\":\"r2\"")]
    [InlineData("\"id\":\"r1\"", "\"id\":\"a\\u0000b\"")]
    [InlineData("\"id\":\"r1\"", "\"id\":\"r1\",\"code\":\"a\",\"code\":\"b\"")]
    [InlineData("delivered", "Delivered")]
    [InlineData("delivered", "delivered, failed")]
    [InlineData("\"delivered\"", "0")]
    [InlineData("2026-03-01T10:00:00+08:00", "2026-03-01T10:00:00")]
    [InlineData("2026-03-01T10:00:00+08:00", "2026-03-01")]
    [InlineData("2026-03-01T10:00:00+08:00", "yesterday")]
    [InlineData("\"status\"", "\"segment\":1,\"status\"")]
    [InlineData("\"status\"", "\"segment\":3,\"segments\":2,\"status\"")]
    [InlineData("\"status\"", "\"segment\":0,\"segments\":2,\"status\"")]
    [InlineData("\"status\"", "\"segment\":1,\"segments\":999,\"status\"")]
    public void A_bad_field_refuses_the_batch(string part, string instead) =>
        Assert.NotNull(Receipts($"[{Good},{Good.Replace(part, instead, StringComparison.Ordinal)}]").Error);

    [Fact]
    public void A_property_nobody_reads_may_even_be_repeated()
    {
        var receipt = Good.Replace("\"status\"", "\"x\":1,\"x\":2,\"status\"", StringComparison.Ordinal);
        Assert.Null(Receipts($"[{receipt}]").Error);
    }

    private static GatewayBatch<GatewayReceipt> Receipts(string body) =>
        GatewayBatch.Receipts(Encoding.UTF8.GetBytes(body));
}
