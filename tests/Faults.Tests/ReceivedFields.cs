using System.Buffers.Binary;
using System.Text;

namespace CampaignEngine.Faults.Tests;

/// <summary>Reads a message as a collector gets it, by field numbers.</summary>
internal static class ReceivedFields
{
    private const int Fixed64 = 1;
    private const int Bytes = 2;

    /// <summary>Every field of a number that holds bytes; the others are passed over.</summary>
    public static IEnumerable<byte[]> Parts(byte[] message, int field) => Fields(message, field, Bytes);

    /// <summary>The first field of a number that holds bytes; empty when there is none.</summary>
    public static byte[] One(byte[] message, int field) => Parts(message, field).FirstOrDefault() ?? [];

    /// <summary>The first field of a number that holds a whole number of eight bytes; 0 when there is none.</summary>
    public static long Whole(byte[] message, int field) =>
        Fields(message, field, Fixed64).Select(bytes => BinaryPrimitives.ReadInt64LittleEndian(bytes)).FirstOrDefault();

    public static string Text(byte[] part) => Encoding.UTF8.GetString(part);

    private static IEnumerable<byte[]> Fields(byte[] message, int field, int kind)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            var length = (tag & 7) switch { 0 => 0, Fixed64 => 8, Bytes => (int)Number(message, ref at), _ => 4 };
            if ((tag & 7) == 0)
                Number(message, ref at);
            if ((tag & 7) == (ulong)kind && tag >> 3 == (ulong)field)
                yield return message[at..(at + length)];
            at += length;
        }
    }

    private static ulong Number(byte[] message, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
    }
}
