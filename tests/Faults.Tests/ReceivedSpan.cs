using static CampaignEngine.Faults.Tests.ReceivedFields;

namespace CampaignEngine.Faults.Tests;

/// <summary>A span as a collector gets it: what a test needs of the protocol.</summary>
/// <param name="Source">The source that made it.</param>
/// <param name="Name">What it is.</param>
/// <param name="Trace">The trace that it is part of.</param>
/// <param name="Id">Its own id.</param>
/// <param name="Parent">The span that it is part of; empty for the first of a trace.</param>
internal sealed record ReceivedSpan(string Source, string Name, string Trace, string Id, string Parent)
{
    /// <summary>The spans of one post.</summary>
    public static IEnumerable<ReceivedSpan> Read(byte[] post) =>
        from resource in Parts(post, 1)
        from scope in Parts(resource, 2)
        let source = string.Concat(Parts(scope, 1).SelectMany(known => Parts(known, 1)).Select(Text))
        from span in Parts(scope, 2)
        select new ReceivedSpan(source, Text(One(span, 5)), Hex(span, 1), Hex(span, 2), Hex(span, 4));

    private static string Hex(byte[] span, int field) => Convert.ToHexStringLower(One(span, field));
}
