using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Storage;
using Npgsql;
using Orleans.Hosting;
using Orleans.Storage;

namespace CampaignEngine.Bench;

/// <summary>
/// Orleans' storage on PostgreSQL, tuned: the engine's own JSON, and as many connections as serve it best.
/// </summary>
internal sealed class StockStorage : IGrainStorageSerializer
{
    private const int Connections = 24;

    private static readonly JsonSerializerOptions Json = new(GrainJson.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(GrainJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    /// <summary>Adds it to a silo.</summary>
    public static void AddTo(ISiloBuilder silo, string connectionString)
    {
        var pool = Pool.Grains with { Name = "stock", Size = Connections };
        var source = NpgsqlDataSource.Create(pool.On(connectionString));
        silo.AddAdoNetGrainStorage(StockBench.Storage, options =>
        {
            (options.Invariant, options.DataSource) = ("Npgsql", source);
            options.HashPicker = new GrainStateHash();
            options.GrainStorageSerializer = new StockStorage();
        });
    }

    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, Json));

    /// <inheritdoc/>
    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, Json);
}
