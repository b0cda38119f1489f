using System.Text.Json;
using Orleans.Storage;

namespace CampaignEngine.Silo.Hosting.Cluster;

/// <summary>
/// Stores what grains keep as the JSON in which all grains are stored, whose names an approved list guards. Orleans'
/// own would write the names of .NET types into it.
/// </summary>
internal sealed class GrainStateJson : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) =>
        new(JsonSerializer.SerializeToUtf8Bytes(input, GrainSerialization.Json));

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input, GrainSerialization.Json)!;
}
