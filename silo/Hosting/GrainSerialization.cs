using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampaignEngine.Grains;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace CampaignEngine.Silo.Hosting;

/// <summary>
/// How messages, verdicts and states of grains cross silos: as the JSON in which they are stored, so that no type has
/// two forms; what a grain keeps in Orleans' storage is written the same way. Within a silo they are handed over as
/// they are: all of them are immutable records. Exceptions arrive as what they were, with their message and cause;
/// other fields stay behind.
/// </summary>
internal static class GrainSerialization
{
    // Orleans brings over its own and the platform's exceptions alone.
    private static readonly string[] ExceptionSpaces = ["CampaignEngine", "Npgsql"];

    /// <summary>How their JSON is written.</summary>
    internal static readonly JsonSerializerOptions Json = new(GrainJson.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(GrainJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    /// <summary>Adds it to a silo.</summary>
    public static IServiceCollection AddGrainSerialization(this IServiceCollection services) => services
        .AddSingleton<IGeneralizedCopier, SharedRecords>()
        .Configure<ExceptionSerializationOptions>(
            options => options.SupportedNamespacePrefixes.UnionWith(ExceptionSpaces))
        .AddSerializer(serializer => serializer.AddJsonSerializer(IsOurs, Json));

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("CampaignEngine.Grains", StringComparison.Ordinal) == true
        && !typeof(Exception).IsAssignableFrom(type);

    private sealed class SharedRecords : IGeneralizedCopier
    {
        public bool IsSupportedType(Type type) => IsOurs(type);

        public object? DeepCopy(object? input, CopyContext context) => input;
    }
}
