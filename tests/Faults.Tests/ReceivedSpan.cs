using System.Text;

namespace CampaignEngine.Faults.Tests;

/// <summary>A span as a collector gets it: what a test needs of the protocol, read by field numbers.</summary>
/// <param name="Source">The source that made it.</param>
/// <param name="Name">What it is.</param>
/// <param name="Trace">The trace that it is part of.</param>
/// <param name="Id">Its own id.</param>
/// <param name="Parent">The span that it is part of; empty for the first of a trace.</param>
internal sealed record ReceivedSpan(string Source, string Name, string Trace, string Id, string Parent)
{
    private const int Bytes = 2;

    /// <summary>The spans of one post.</summary>
    public static IEnumerable<ReceivedSpan> Read(byte[] post) =>
        from resource in Parts(post, 1)
        from scope in Parts(resource, 2)
        let source = string.Concat(Parts(scope, 1).SelectMany(known => Parts(known, 1)).Select(Text))
        from span in Parts(scope, 2)
        select new ReceivedSpan(source, Text(One(span, 5)), Hex(span, 1), Hex(span, 2), Hex(span, 4));

    private static string Hex(byte[] span, int field) => Convert.ToHexStringLower(One(span, field));

    private static string Text(byte[] part) => Encoding.UTF8.GetString(part);

    private static byte[] One(byte[] message, int field) => Parts(message, field).FirstOrDefault() ?? [];

    // Every field of a number that holds bytes; the others are passed over.
    private static IEnumerable<byte[]> Parts(byte[] message, int field)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            var length = (tag & 7) switch { 0 => 0, 1 => 8, Bytes => (int)Number(message, ref at), _ => 4 };
            if ((tag & 7) == 0)
                Number(message, ref at);
            if ((tag & 7) == Bytes && tag >> 3 == (ulong)field)
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
