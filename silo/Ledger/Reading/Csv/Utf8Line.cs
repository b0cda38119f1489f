using System.Buffers;
using System.Text;

namespace CampaignEngine.Silo.Ledger.Reading.Csv;

/// <summary>Tells what one line's bytes say about the encoding of its file.</summary>
internal static class Utf8Line
{
    /// <summary>The evidence of one line.</summary>
    internal enum Kind
    {
        /// <summary>ASCII, or so few multi-byte characters that GBK could look the same.</summary>
        Open,

        /// <summary>UTF-8 that GBK cannot imitate: characters of three bytes and no others.</summary>
        Utf8,

        /// <summary>Not UTF-8.</summary>
        Other,
    }

    private const int LoneSurrogateBytes = 3;

    public static Kind Classify(ReadOnlySpan<byte> line)
    {
        if (Ascii.IsValid(line))
            return Kind.Open;
        var (wide, narrow) = (0, 0);
        while (!line.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(line, out _, out var taken);
            if (status != OperationStatus.Done && !IsLoneSurrogate(line))
                return Kind.Other;
            taken = status == OperationStatus.Done ? taken : LoneSurrogateBytes;
            wide += taken >= LoneSurrogateBytes ? 1 : 0;
            narrow += taken == 2 ? 1 : 0;
            line = line[taken..];
        }

        return wide > 0 && narrow == 0 ? Kind.Utf8 : Kind.Open;
    }

    /// <summary>Whether a line is UTF-8 up to a last character that is not whole.</summary>
    public static bool IsCut(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(line, out _, out var taken);
            if (status != OperationStatus.Done)
                return status == OperationStatus.NeedMoreData;
            line = line[taken..];
        }

        return false;
    }

    // Written by programs that encode UTF-16 halves one by one: the row is refused later, not the file.
    private static bool IsLoneSurrogate(ReadOnlySpan<byte> line) =>
        line is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..];
}
