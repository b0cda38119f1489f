using System.Text;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class GatewayBatchTests
{
    private const string Good =
        """{"id":"r1","key":"SH001/t/sms-90/0","status":"delivered","at":"2026-03-01T10:00:00+08:00"}""";

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
        Assert.Equal("more than 1000 items", Receipts(Many(1001)).Error?.En);
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

    [Fact]
    public void The_error_names_the_item()
    {
        var longId = Good.Replace("r1", new string('x', 129), StringComparison.Ordinal);
        var error = Receipts($"[{Good},{longId}]").Error!;
        Assert.Equal(("item 2: id is longer than 128", "第 2 条：id 超过 128 个字符"), (error.En, error.Zh));
    }

    [Fact]
    public void The_error_quotes_nothing_of_the_body()
    {
        var secretive = Good.Replace("delivered", "13800138000", StringComparison.Ordinal);
        Assert.DoesNotContain(
            "13800138000", Receipts($"[{secretive}]").Error!.ToString(), StringComparison.Ordinal);
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

    private static string Many(int count) => $"[{string.Join(',', Enumerable.Repeat(Good, count))}]";

    private static GatewayBatch<GatewayReceipt> Receipts(string body) =>
        GatewayBatch.Receipts(Encoding.UTF8.GetBytes(body));
}
