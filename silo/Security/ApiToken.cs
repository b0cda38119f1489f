using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// A bearer token <c>ce_{prefix}_{secret}</c>: 256 random bits, of which the database keeps only the SHA-256.
/// The prefix is the beginning of that hash, so that people can tell which key a token is, and a mistyped one
/// costs no query.
/// </summary>
internal sealed record ApiToken(string Text, byte[] Hash)
{
    private const string Scheme = "Bearer ";
    private const string Lead = "ce_";
    private const int PrefixBytes = 4;
    private const int SecretBytes = 32;
    private static readonly int SecretLength = Base64Url.GetEncodedLength(SecretBytes);

    /// <summary>A new token.</summary>
    public static ApiToken Create()
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var hash = HashOf(secret);
        return new ApiToken($"{Lead}{PrefixOf(hash)}_{secret}", hash);
    }

    /// <summary>The hash of the token in an Authorization header; null when it can be no token of ours.</summary>
    public static byte[]? HashOfHeader(string? header)
    {
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = header[Scheme.Length..].Trim().Split('_', 3);
        if (parts is not ["ce", var prefix, var secret] || secret.Length != SecretLength)
            return null;
        var hash = HashOf(secret);
        return string.Equals(prefix, PrefixOf(hash), StringComparison.Ordinal) ? hash : null;
    }

    /// <summary>The part of a token that may be shown.</summary>
    public static string PrefixOf(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..PrefixBytes]);

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
