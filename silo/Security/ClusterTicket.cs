using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace CampaignEngine.Silo.Security;

/// <summary>
/// What lets a browser see the cluster's page, which cannot send a bearer token: who has one trades it for a signed
/// ticket in a cookie. It holds the token's hash and not the token, so it opens nothing else, and the key is looked up
/// anew at each call: a revoked one opens nothing any more. Every silo knows the signature.
/// </summary>
internal sealed class ClusterTicket(Secrets secrets, TimeProvider clock)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "campaign-cluster";

    /// <summary>The only path whose calls a browser sends it with.</summary>
    public const string Path = "/orleans";

    /// <summary>How long a visit lasts; a new one is a click away.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const int HashBytes = SHA256.HashSizeInBytes;
    private const int SignedBytes = HashBytes + sizeof(long);
    private const int Bytes = SignedBytes + HMACSHA256.HashSizeInBytes;

    /// <summary>Whether a path belongs to the cluster's page.</summary>
    public static bool Opens(PathString path) => path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts a ticket for this token's key into the answer.</summary>
    public async Task GiveAsync(HttpContext context, byte[] tokenHash)
    {
        var ticket = new byte[Bytes];
        tokenHash.CopyTo(ticket, 0);
        var end = clock.GetUtcNow() + Lifetime;
        BinaryPrimitives.WriteInt64BigEndian(ticket.AsSpan(HashBytes), end.ToUnixTimeSeconds());
        HMACSHA256.HashData(
            await SecretAsync(context), ticket.AsSpan(0, SignedBytes), ticket.AsSpan(SignedBytes));
        context.Response.Cookies.Append(Cookie, Base64Url.EncodeToString(ticket), Bound(context, Lifetime));
    }

    /// <summary>Takes the ticket away from the browser.</summary>
    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Cookie, Bound(context, null));

    /// <summary>The hash of the token whose ticket a call carries; null without one, or after its end.</summary>
    public async ValueTask<byte[]?> HashOfAsync(HttpContext context)
    {
        if (!Opens(context.Request.Path) || Read(context.Request.Cookies[Cookie]) is not { } ticket)
            return null;
        var signature = HMACSHA256.HashData(await SecretAsync(context), ticket.AsSpan(0, SignedBytes));
        var end = BinaryPrimitives.ReadInt64BigEndian(ticket.AsSpan(HashBytes));
        return CryptographicOperations.FixedTimeEquals(signature, ticket.AsSpan(SignedBytes))
            && end > clock.GetUtcNow().ToUnixTimeSeconds()
            ? ticket[..HashBytes]
            : null;
    }

    private ValueTask<byte[]> SecretAsync(HttpContext context) =>
        secrets.GetAsync(Secrets.Tickets, context.RequestAborted);

    private static byte[]? Read(string? text)
    {
        var ticket = new byte[Bytes];
        return text is not null && text.Length == Base64Url.GetEncodedLength(Bytes)
            && Base64Url.TryDecodeFromChars(text, ticket, out var read) && read == Bytes
            ? ticket
            : null;
    }

    // Plain http is for one machine and a store's own network. Behind a proxy that ends TLS only the page's own
    // address tells that the browser speaks https; a call that lies about it harms its own cookie alone.
    private static CookieOptions Bound(HttpContext context, TimeSpan? lifetime) => new()
    {
        Path = Path,
        MaxAge = lifetime,
        HttpOnly = true,
        Secure = context.Request.IsHttps
            || context.Request.Headers.Origin.ToString().StartsWith("https://", StringComparison.OrdinalIgnoreCase),
        SameSite = SameSiteMode.Strict,
    };
}
