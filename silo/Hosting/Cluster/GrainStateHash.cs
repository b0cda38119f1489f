using System.Text;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace CampaignEngine.Silo.Hosting.Cluster;

/// <summary>
/// Hashes the state of a grain with every letter of its key. The provider alone reads a key that looks like a
/// number as that number, so that the dealers <c>12</c> and <c>0012</c>, or <c>ab</c> and <c>AB</c>, would
/// share one state.
/// </summary>
internal sealed class GrainStateHash : IStorageHasherPicker
{
    /// <inheritdoc/>
    public ICollection<IHasher> HashProviders { get; } = [];

    /// <inheritdoc/>
    public IHasher PickHasher<T>(
        string serviceId, string storageProviderInstanceName, string grainType, GrainId grainId,
        IGrainState<T> grainState, string? tag = null) => new WithKey(grainId);

    private sealed class WithKey(GrainId grain) : IHasher
    {
        private static readonly OrleansDefaultHasher Plain = new();

        public string Description => "Orleans' own hash over what is hashed and the whole key";

        public int Hash(byte[] data) =>
            Plain.Hash([.. data, .. Encoding.UTF8.GetBytes(grain.Key.ToString()!)]);
    }
}
