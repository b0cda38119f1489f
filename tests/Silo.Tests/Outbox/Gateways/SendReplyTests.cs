using System.Net;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class SendReplyTests
{
    [Theory]
    [InlineData(429, null, true)]
    [InlineData(429, "isv.BUSINESS_LIMIT_CONTROL", true)]
    [InlineData(200, "rate-limited", true)]
    [InlineData(200, "isv.BUSINESS_LIMIT_CONTROL", false)]
    [InlineData(200, "daily-limit", false)]
    [InlineData(200, "insufficient-balance", false)]
    [InlineData(200, "OK", false)]
    [InlineData(503, null, false)]
    public void Only_the_limit_of_the_gateway_itself_holds_everything_back(
        int status, string? code, bool throttled)
    {
        var body = code is null ? null : new SmsWireReply(code, null, null, null);
        Assert.Equal(throttled, ReplyReading.OfSend((HttpStatusCode)status, body, null).IsThrottled);
    }
}
