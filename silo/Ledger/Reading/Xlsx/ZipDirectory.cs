using System.Buffers.Binary;

namespace CampaignEngine.Silo.Ledger.Reading.Xlsx;

/// <summary>Looks at a zip's end record, so that a list of millions of entries is refused before it is
/// read.</summary>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054B50;
    private const int EndBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int EntriesAt = 10;
    private const int OffsetAt = 16;

    public static async Task<bool> IsBoundedAsync(Stream file, LedgerLimits limits, CancellationToken stop)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndBytes + LongestComment)];
        file.Position = file.Length - tail.Length;
        await file.ReadExactlyAsync(tail, stop);
        file.Position = 0;
        var end = FindEnd(tail);
        if (end < 0)
            throw new InvalidDataException("The zip has no end record.");

        var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + EntriesAt));
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + OffsetAt));
        var directoryBytes = file.Length - tail.Length + end - offset;
        return entries <= limits.MaxZipEntries
            && directoryBytes >= 0 && directoryBytes <= limits.MaxZipDirectoryBytes;
    }

    private static int FindEnd(ReadOnlySpan<byte> tail)
    {
        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail[at..]) == EndMark)
                return at;
        }

        return -1;
    }
}
