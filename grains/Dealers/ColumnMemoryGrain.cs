using CampaignEngine.Grains.Ports;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace CampaignEngine.Grains.Dealers;

/// <summary>Keeps a <see cref="ColumnMemory"/> in the storage of grains.</summary>
public sealed class ColumnMemoryGrain(
    [PersistentState("column-memory", GrainMemory.Storage)] IPersistentState<ColumnMemory> memory)
    : Grain, IColumnMemoryGrain
{
    /// <inheritdoc/>
    public Task<KnownColumns> FindAsync(string fingerprint) =>
        Task.FromResult(new KnownColumns(fingerprint, memory.State.Find(fingerprint)));

    /// <inheritdoc/>
    public async Task RememberAsync(KnownColumns said)
    {
        try
        {
            await WriteAsync(said);
        }
        catch (InconsistentStateException)
        {
            // Another activation has written; what it remembers stays.
            await memory.ReadStateAsync();
            await WriteAsync(said);
        }
    }

    private Task WriteAsync(KnownColumns said)
    {
        memory.State = memory.State.After(said);
        return memory.WriteStateAsync();
    }
}
