using System.Text;
using System.Text.Unicode;

namespace CampaignEngine.Silo.Ledger.Reading.Csv;

/// <summary>Finds the one encoding of a whole text file: byte order mark, strict UTF-8, then
/// GB18030.</summary>
/// <remarks>Never per field: GBK bytes of short Chinese names are valid UTF-8 in 0.8 % of cases.</remarks>
internal static class TextEncoding
{
    private const int ChunkBytes = 1 << 20;
    private const int LongestCharacter = 4;

    public static async Task<(Encoding? Encoding, LedgerRefused? Refused)> DetectAsync(
        Stream file, CancellationToken stop)
    {
        var buffer = new byte[ChunkBytes];
        var head = buffer.AsMemory(0, await file.ReadAtLeastAsync(buffer, buffer.Length, false, stop));
        if (head.Span is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..])
            return (null, FileReasons.UnknownFormat);
        if (head.Span is [0xFF, 0xFE, ..])
            return (Encoding.Unicode, null);
        if (head.Span is [0xFE, 0xFF, ..])
            return (Encoding.BigEndianUnicode, null);
        if (LooksLikeUtf16(head.Span))
            return (null, FileReasons.Utf16WithoutMark);

        var marked = head.Span is [0xEF, 0xBB, 0xBF, ..];
        file.Position = 0;
        if (await IsUtf8Async(file, buffer, stop))
            return (Encoding.UTF8, null);
        file.Position = 0;
        return await new LineEncodings(marked).JudgeAsync(file, stop);
    }

    private static async Task<bool> IsUtf8Async(Stream file, byte[] buffer, CancellationToken stop)
    {
        var kept = 0;
        while (true)
        {
            var read = await file.ReadAtLeastAsync(buffer.AsMemory(kept), buffer.Length - kept, false, stop);
            var length = kept + read;
            if (length < buffer.Length)
                return Utf8.IsValid(buffer.AsSpan(0, length));
            var whole = WholeCharacters(buffer);
            if (!Utf8.IsValid(buffer.AsSpan(0, whole)))
                return false;
            kept = buffer.Length - whole;
            buffer.AsSpan(whole).CopyTo(buffer);
        }
    }

    /// <summary>Leaves a character that the chunk's end may cut in two for the next chunk.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> chunk)
    {
        for (var i = chunk.Length - 1; i > chunk.Length - LongestCharacter; i--)
        {
            if (chunk[i] >= 0xC0)
                return i;
        }

        return chunk.Length;
    }

    // Commas, digits and line ends of UTF-16 carry a zero byte each; stray NULs add up to little.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> head)
    {
        var sample = head[..Math.Min(head.Length, 1 << 10)];
        return sample.Length >= 16 && sample.Count((byte)0) > sample.Length / 10;
    }
}
