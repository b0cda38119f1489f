using System.Text;

namespace CampaignEngine.Silo.Api.Writes;

/// <summary>Reads a body that is text, not JSON.</summary>
internal static class BodyText
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body as UTF-8 text without a byte order mark; null when it is not UTF-8 or holds NUL.</summary>
    public static async Task<string?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            var text = Strict.GetString(await ReadBytesAsync(request, stop)).TrimStart('\uFEFF');
            return text.Contains('\0') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The raw bytes of a body, as long as its endpoint allows.</summary>
    public static async Task<byte[]> ReadBytesAsync(HttpRequest request, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}
