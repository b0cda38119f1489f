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
    public void A_phone_never_stands_in_the_text_form() =>
        Assert.DoesNotContain("138", new GatewayInbound("i1", "13800138000", "T", default).ToString());

    private static GatewayBatch<GatewayInbound> Inbound(string body) =>
        GatewayBatch.Inbound(Encoding.UTF8.GetBytes(body));
}
