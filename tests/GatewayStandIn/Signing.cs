using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.GatewayStandIn;

/// <summary>
/// The signature scheme, written again on purpose: a second reading of the protocol, not a copy of the
/// silo.
/// </summary>
internal sealed class Signing(string secret, TimeProvider clock)
{
    private const long ToleranceSeconds = 300;
    private const string Base64Secret = "whsec_";

    private readonly byte[] _key = secret.StartsWith(Base64Secret, StringComparison.Ordinal)
        ? Convert.FromBase64String(secret[Base64Secret.Length..])
        : Encoding.UTF8.GetBytes(secret);

    /// <summary>
    /// Signs with a clock that is off by <paramref name="skew"/>, or with a key nobody shares.
    /// </summary>
    public void Sign(HttpRequestMessage call, string id, byte[] body, TimeSpan skew, bool forged)
    {
        var seconds = (clock.GetUtcNow() + skew).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var key = forged ? Encoding.UTF8.GetBytes("not " + secret) : _key;
        call.Headers.Add("webhook-id", id);
        call.Headers.Add("webhook-timestamp", seconds);
        call.Headers.Add("webhook-signature", Mac(key, id, seconds, body));
    }

    public bool Accepts(IHeaderDictionary headers, byte[] body)
    {
        if (secret.Length == 0)
            return true;
        var (id, time) = (headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString());
        if (!long.TryParse(time, CultureInfo.InvariantCulture, out var seconds))
            return false;
        var age = clock.GetUtcNow().ToUnixTimeSeconds() - seconds;
        var expected = Encoding.ASCII.GetBytes(Mac(_key, id, time, body));
        var claimed = Encoding.ASCII.GetBytes(headers["webhook-signature"].ToString());
        return Math.Abs(age) <= ToleranceSeconds
            && CryptographicOperations.FixedTimeEquals(expected, claimed);
    }

    private static string Mac(byte[] key, string id, string seconds, byte[] body)
    {
        var head = Encoding.UTF8.GetBytes($"{id}.{seconds}.");
        byte[] signed = [.. head, .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }
}
