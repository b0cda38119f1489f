using System.Text;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class GatewayBatchTests
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

    [Fact]
    public void An_empty_array_is_an_empty_batch()
    {
        var batch = Receipts("[]");
        Assert.Null(batch.Error);
        Assert.Empty(batch.Items);
    }

    [Fact]
    public void A_thousand_items_are_read_and_one_more_is_refused()
    {
        Assert.Equal(1000, Receipts(Many(1000)).Items.Count);
        Assert.Equal("more than 1000 items", Receipts(Many(1001)).Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("[null]")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    [InlineData("not json")]
    [InlineData("[{}]")]
    [InlineData("[{}] trailing")]
    [InlineData("\u0000")]
    public void Anything_but_an_array_of_receipts_is_an_error(string body) =>
        Assert.NotNull(Receipts(body).Error);

    [Theory]
    [InlineData("\"id\":\"r1\"", "\"id\":null")]
    [InlineData("\"id\":\"r1\"", "\"id\":\"\"")]
    [InlineData("\"id\":\"r1\"", "\"id\":7")]
    [InlineData("\"id\":\"r1\"", "\"ID\":\"r1\"")]
    [InlineData("\"id\":\"r1\"", "\"id\":\"r1\",\"id\":\"r2\"")]
    [InlineData("\"id\":\"r1\"", "\"id\":\"a\\u0000b\"")]
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
    public void The_error_names_the_item()
    {
        var longId = Good.Replace("r1", new string('x', 129), StringComparison.Ordinal);
        Assert.Equal("item 2: id is longer than 128", Receipts($"[{Good},{longId}]").Error);
    }

    [Fact]
    public void The_error_quotes_nothing_of_the_body()
    {
        var secretive = Good.Replace("delivered", "13800138000", StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", Receipts($"[{secretive}]").Error);
    }

    [Fact]
    public void A_body_of_a_million_brackets_is_an_error_not_a_crash() =>
        Assert.NotNull(Receipts(new string('[', 1_000_000)).Error);

    [Fact]
    public void Deep_unknown_properties_are_an_error()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 50)) + string.Concat(Enumerable.Repeat("]", 50));
        var receipt = Good.Replace("\"status\"", $"\"x\":{deep},\"status\"", StringComparison.Ordinal);
        Assert.NotNull(Receipts($"[{receipt}]").Error);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_an_error()
    {
        var bytes = Encoding.UTF8.GetBytes($"[{Good}]");
        bytes[8] = 0xFF;
        Assert.NotNull(GatewayBatch.Receipts(bytes).Error);
    }

    [Fact]
    public void An_inbound_text_is_read_as_it_was_written()
    {
        var batch = Inbound("""[{"id":"i1","phone":"13800138000","text":"","at":"2026-03-01T02:00:00Z"}]""");
        Assert.Null(batch.Error);
        Assert.Equal(
            new GatewayInbound("i1", "13800138000", "", new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero)),
            Assert.Single(batch.Items));
    }

    [Theory]
    [InlineData("""[{"id":"i1","text":"T","at":"2026-03-01T02:00:00Z"}]""")]
    [InlineData("""[{"id":"i1","phone":"","text":"T","at":"2026-03-01T02:00:00Z"}]""")]
    [InlineData("""[{"id":"i1","phone":"13800138000","at":"2026-03-01T02:00:00Z"}]""")]
    [InlineData("""[{"id":"i1","phone":"13800138000","text":null,"at":"2026-03-01T02:00:00Z"}]""")]
    [InlineData("""[{"id":"i1","phone":"13800138000","text":"T"}]""")]
    public void An_inbound_text_that_lacks_something_is_an_error(string body) =>
        Assert.NotNull(Inbound(body).Error);

    [Fact]
    public void A_phone_never_stands_in_the_text_form() =>
        Assert.DoesNotContain("138", new GatewayInbound("i1", "13800138000", "T", default).ToString());

    private static string Many(int count) => $"[{string.Join(',', Enumerable.Repeat(Good, count))}]";

    private static GatewayBatch<GatewayReceipt> Receipts(string body) =>
        GatewayBatch.Receipts(Encoding.UTF8.GetBytes(body));

    private static GatewayBatch<GatewayInbound> Inbound(string body) =>
        GatewayBatch.Inbound(Encoding.UTF8.GetBytes(body));
}
