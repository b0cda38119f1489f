using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.Silo.Turns;

/// <summary>
/// Names a policy term by its content - dealer, vehicle, line and first known expiry - so that the name survives a
/// restore or a failover, which would hand out numbers of a sequence again.
/// </summary>
internal static class TermKey
{
    /// <summary>The key of a term; the vehicle is its VIN, or its plate where no VIN is known.</summary>
    public static Guid Of(string dealerCode, string vehicle, string line, DateOnly expiry)
    {
        var content = Encoding.UTF8.GetBytes($"{dealerCode}\n{vehicle}\n{line}\n{expiry:yyyy-MM-dd}");
        return new Guid(SHA256.HashData(content).AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>The seed from which the grain picks the instants of its touches.</summary>
    public static ulong SeedOf(Guid term)
    {
        Span<byte> bytes = stackalloc byte[16];
        term.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
