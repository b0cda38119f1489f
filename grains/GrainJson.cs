using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains;

/// <summary>The persisted form of states, messages and effects. Names are frozen: an approved list guards them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(SequenceConverterFactory)])]
[JsonSerializable(typeof(Policy))]
[JsonSerializable(typeof(PolicyMessage))]
[JsonSerializable(typeof(PolicyEffect))]
[JsonSerializable(typeof(Campaign))]
[JsonSerializable(typeof(CampaignMessage))]
[JsonSerializable(typeof(CampaignEffect))]
[JsonSerializable(typeof(Dealer))]
[JsonSerializable(typeof(DealerMessage))]
[JsonSerializable(typeof(DealerEffect))]
[JsonSerializable(typeof(Channel[]))]
[JsonSerializable(typeof(Cursor[]))]
[JsonSerializable(typeof(int[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(InsuranceLine[]))]
[JsonSerializable(typeof(Target[]))]
public sealed partial class GrainJson : JsonSerializerContext;

/// <summary>Writes sequences as arrays.</summary>
public sealed class SequenceConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(SequenceConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class SequenceConverter<T> : JsonConverter<Sequence<T>>
    {
        public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Sequence.Of<T>(JsonSerializer.Deserialize<T[]>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
                JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}
