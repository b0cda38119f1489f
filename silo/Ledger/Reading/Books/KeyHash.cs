using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.Silo.Ledger.Reading.Books;

/// <summary>Stands for the key of a row in the memory of an import, so that a row costs few bytes.</summary>
internal static class KeyHash
{
    /// <summary>Eight bytes that no two keys of a file are likely to share.</summary>
    public static ulong Of(string key) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
