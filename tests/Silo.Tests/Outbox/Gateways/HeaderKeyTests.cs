using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class HeaderKeyTests
{
    [Fact]
    public void An_ordinary_content_key_stays_readable() =>
        Assert.Equal("SH001/0b6c-11/sms-90/0", HeaderKey.Of("SH001/0b6c-11/sms-90/0"));

    [Theory]
    [InlineData("沪01/店.2/sms-90/0")]
    [InlineData("100%/a b/\r\nX: y/0")]
    public void Any_key_becomes_plain_ascii_without_a_dot_and_can_be_read_back(string key)
    {
        var header = HeaderKey.Of(key);
        Assert.All(header, c => Assert.True(c is > ' ' and < (char)127 and not '.'));
        Assert.Equal(key, Uri.UnescapeDataString(header));
    }
}
