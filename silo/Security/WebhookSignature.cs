using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// Signs and verifies messages in the manner of Standard Webhooks: HMAC-SHA256 over
/// <c>id.timestamp.rawbody</c>, several secrets during a rotation (the first one signs), and at most five
/// minutes between the two clocks.
/// </summary>
internal sealed class WebhookSignature(IReadOnlyList<string> secrets, TimeProvider clock)
{
    private const string Version = "v1,";
    private const string Base64Secret = "whsec_";
    private const int LongestId = 300;
    private const int MostSignatures = 8;
    private const int LongestTimestamp = 12;

    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly byte[][] _keys = [.. secrets.Select(ToKey)];

    /// <summary>
    /// Headers for a message sent now; <paramref name="id"/> is visible ASCII without a dot.
    /// </summary>
    public WebhookHeaders Sign(string id, ReadOnlySpan<byte> body)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = Mac(_keys[0], id, timestamp, body);
        return new(id, timestamp, Version + Convert.ToBase64String(mac));
    }

    /// <summary>Checks a message against its raw bytes, before anybody parses them.</summary>
    public SignatureVerdict Verify(WebhookHeaders headers, ReadOnlySpan<byte> body)
    {
        if (headers is not { Id: { } id, Timestamp: { } timestamp, Signature: { } signature })
            return SignatureVerdict.Missing;
        if (!IsId(id) || Seconds(timestamp) is not { } seconds || Claimed(signature) is not { } claimed)
            return SignatureVerdict.Malformed;
        return Age(seconds) is { } bad ? bad : Compare(claimed, id, timestamp, body);
    }

    private SignatureVerdict? Age(long seconds) => (clock.GetUtcNow().ToUnixTimeSeconds() - seconds) switch
    {
        var age when age > (long)Tolerance.TotalSeconds => SignatureVerdict.TooOld,
        var age when age < -(long)Tolerance.TotalSeconds => SignatureVerdict.TooNew,
        _ => null,
    };

    // Every secret is tried against every signature, so that the time tells nothing about which one fits.
    private SignatureVerdict Compare(
        List<byte[]> claimed, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        var fits = false;
        foreach (var key in _keys)
        {
            var mac = Mac(key, id, timestamp, body);
            foreach (var one in claimed)
                fits |= CryptographicOperations.FixedTimeEquals(mac, one);
        }
        return fits ? SignatureVerdict.Valid : SignatureVerdict.Wrong;
    }

    private static byte[] Mac(byte[] key, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    // A dot inside the id would let the same signed bytes be cut into id, time and body in two ways.
    private static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId && id.All(c => c is > ' ' and < (char)127 and not '.');

    private static long? Seconds(string timestamp) =>
        timestamp.Length <= LongestTimestamp
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;

    private static List<byte[]>? Claimed(string signature)
    {
        var parts = signature.Split(' ', MostSignatures + 1, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MostSignatures)
            return null;
        var known = parts.Where(part => part.StartsWith(Version, StringComparison.Ordinal));
        return known.Select(Decode).OfType<byte[]>().ToList() is { Count: > 0 } some ? some : null;
    }

    private static byte[]? Decode(string part)
    {
        var mac = new byte[HMACSHA256.HashSizeInBytes];
        var whole = Convert.TryFromBase64Chars(part.AsSpan(Version.Length), mac, out var written);
        return whole && written == mac.Length ? mac : null;
    }

    private static byte[] ToKey(string secret) => secret.StartsWith(Base64Secret, StringComparison.Ordinal)
        ? Convert.FromBase64String(secret[Base64Secret.Length..])
        : Encoding.UTF8.GetBytes(secret);
}
