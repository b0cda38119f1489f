using System.Text;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class GatewayInboundTests
{
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
    public void A_text_of_any_length_is_read_whole()
    {
        var words = new string('好', 100_000);
        var batch = Inbound($$"""[{"id":"i1","phone":"13800138000","text":"{{words}}","at":"2026-03-01T02:00:00Z"}]""");
        Assert.Equal(words, Assert.Single(batch.Items).Text);
    }

    [Theory]
    [InlineData(@"\ud83d", "\uFFFD")]
    [InlineData("""a\udE00\n\t\"\\\/\u0041\r\b\f""", "a\uFFFD\n\t\"\\/A\r\b\f")]
    [InlineData(@"\ud83d\ude00 \ud83d", "😀 \uFFFD")]
    [InlineData(@"\u0000", "\u0000")]
    public void What_a_phone_broke_does_not_cost_the_other_texts(string json, string words)
    {
        const string Rest = "\"phone\":\"13800138000\",\"at\":\"2026-03-01T02:00:00Z\"}";
        var batch = Inbound($$"""[{"id":"i1","text":"{{json}}",{{Rest}},{"id":"i2","text":"T",{{Rest}}]""");
        Assert.Equal([words, "T"], batch.Items.Select(item => item.Text));
    }

    [Fact]
    public void A_byte_that_is_no_utf8_is_shown_as_unreadable()
    {
        var body = Encoding.UTF8.GetBytes(
            """[{"id":"i1","phone":"13800138000","text":"a?b","at":"2026-03-01T02:00:00Z"}]""");
        body[Array.IndexOf(body, (byte)'?')] = 0xFF;
        Assert.Equal("a\uFFFDb", Assert.Single(GatewayBatch.Inbound(body).Items).Text);
    }

    [Fact]
    public void A_phone_never_stands_in_the_text_form() =>
        Assert.DoesNotContain("138", new GatewayInbound("i1", "13800138000", "T", default).ToString());

    private static GatewayBatch<GatewayInbound> Inbound(string body) =>
        GatewayBatch.Inbound(Encoding.UTF8.GetBytes(body));
}
