using System.Globalization;
using System.Text;
using StandardWebhooks;
using StandardWebhooks.Diagnostics;

namespace CampaignEngine.GatewayStandIn;

/// <summary>
/// The signature scheme as a library of others reads it: a second reading of the protocol, not a copy of the silo.
/// </summary>
internal sealed class Signing(string secret, TimeProvider clock)
{
    private const string Base64Secret = "whsec_";

    private readonly StandardWebhook _shared = KeyOf(secret.Length == 0 ? "none" : secret);
    private readonly StandardWebhook _nobodys = KeyOf("not " + secret);

    /// <summary>
    /// Signs with a clock that is off by <paramref name="skew"/>, or with a key nobody shares.
    /// </summary>
    public void Sign(HttpRequestMessage call, string id, byte[] body, TimeSpan skew, bool forged)
    {
        var at = clock.GetUtcNow() + skew;
        var signature = (forged ? _nobodys : _shared).Sign(id, at, Encoding.UTF8.GetString(body));
        call.Headers.Add("webhook-id", id);
        call.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        call.Headers.Add("webhook-signature", signature);
    }

    public bool Accepts(IHeaderDictionary headers, byte[] body)
    {
        if (secret.Length == 0)
            return true;
        try
        {
            _shared.Verify(Encoding.UTF8.GetString(body), headers);
            return true;
        }
        catch (WebhookVerificationException)
        {
            return false;
        }
    }

    // The library takes every text for base64; the protocol has plain secrets too.
    private static StandardWebhook KeyOf(string secret) => secret.StartsWith(Base64Secret, StringComparison.Ordinal)
        ? new StandardWebhook(secret)
        : new StandardWebhook(Encoding.UTF8.GetBytes(secret));
}
