using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Api.Paging;

/// <summary>What a cursor is good for: one question by callers of one dealer scope.</summary>
internal sealed record CursorUse(string Question, DealerScope Scope);

/// <summary>
/// Positions in lists, opaque and signed: a cursor works only for the question and the dealer scope it was made for.
/// </summary>
internal static class Cursors
{
    private const int MacBytes = 16;
    private const int LongestCursor = 1000;
    private const char Separator = '\u001f';

    public static string Seal(byte[] key, CursorUse use, IEnumerable<string> position)
    {
        var body = Encoding.UTF8.GetBytes(string.Join(Separator, position));
        return Base64Url.EncodeToString([.. Mac(key, use, body), .. body]);
    }

    /// <summary>The position of a cursor; null for one that is forged or made for another use.</summary>
    public static string[]? Open(byte[] key, CursorUse use, string cursor)
    {
        if (cursor.Length > LongestCursor || !Base64Url.IsValid(cursor))
            return null;
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < MacBytes)
            return null;
        var body = bytes[MacBytes..];
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, MacBytes), Mac(key, use, body))
            ? Encoding.UTF8.GetString(body).Split(Separator)
            : null;
    }

    private static byte[] Mac(byte[] key, CursorUse use, byte[] body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{use.Question}\n{use.Scope}\n"));
        hash.AppendData(body);
        return hash.GetHashAndReset()[..MacBytes];
    }
}
