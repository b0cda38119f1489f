using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Http;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class WebhookHeadersTests
{
    [Fact]
    public void Names_are_read_in_any_case()
    {
        var headers = new HeaderDictionary
        {
            ["Webhook-Id"] = "m1",
            ["WEBHOOK-TIMESTAMP"] = "1",
            ["webhook-signature"] = "v1,x",
        };
        Assert.Equal(new WebhookHeaders("m1", "1", "v1,x"), WebhookHeaders.From(headers));
    }

    [Fact]
    public void An_absent_header_is_null() =>
        Assert.Equal(new WebhookHeaders(null, null, null), WebhookHeaders.From(new HeaderDictionary()));

    [Fact]
    public void A_repeated_header_counts_as_missing()
    {
        var headers = new HeaderDictionary { [WebhookHeaders.IdName] = "m1" };
        headers.Append(WebhookHeaders.IdName, "m1");
        Assert.Null(WebhookHeaders.From(headers).Id);
    }
}
