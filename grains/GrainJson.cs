using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Dealers.Pay;
using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Grains.Dealers.Promotions;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains;

/// <summary>
/// The persisted form of states, messages and effects. Names are frozen: an approved list guards them.
/// </summary>
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
[JsonSerializable(typeof(OrderPlace))]
[JsonSerializable(typeof(Dealer))]
[JsonSerializable(typeof(DealerEntry))]
[JsonSerializable(typeof(DealerSettings))]
[JsonSerializable(typeof(DealerMessage))]
[JsonSerializable(typeof(DealerEffect))]
[JsonSerializable(typeof(ColumnMemory))]
[JsonSerializable(typeof(PayPlans))]
[JsonSerializable(typeof(PaidStatement))]
[JsonSerializable(typeof(AgentWins))]
[JsonSerializable(typeof(PayPart.Kpi), TypeInfoPropertyName = "PayPartKpi")]
[JsonSerializable(typeof(PayPart.Ladder), TypeInfoPropertyName = "PayPartLadder")]
[JsonSerializable(typeof(StaffingAssumptions))]
[JsonSerializable(typeof(ChurnParameters))]
[JsonSerializable(typeof(ScoreWeights))]
[JsonSerializable(typeof(Promotion))]
[JsonSerializable(typeof(PromotionPlan))]
[JsonSerializable(typeof(LoyaltyRate))]
[JsonSerializable(typeof(PromotionEdit))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Cursor))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(InsuranceLine))]
[JsonSerializable(typeof(Tier))]
[JsonSerializable(typeof(Cohort))]
[JsonSerializable(typeof(Target))]
[JsonSerializable(typeof(YearStanding))]
public sealed partial class GrainJson : JsonSerializerContext;

/// <summary>Writes sequences as arrays.</summary>
public sealed class SequenceConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var item = typeToConvert.GetGenericArguments()[0];
        return (JsonConverter)Activator.CreateInstance(
            typeof(SequenceConverter<>).MakeGenericType(item), options.GetConverter(item))!;
    }

    // Asks the converter of the items itself: the serializer would read each value twice to find its end.
    private sealed class SequenceConverter<T>(JsonConverter<T> item) : JsonConverter<Sequence<T>>
    {
        public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException("A sequence must be an array.");
            var items = new List<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(item.Read(ref reader, typeof(T), options)
                    ?? throw new JsonException("A sequence holds no null."));
            return Sequence.From(items);
        }

        public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var one in value)
                item.Write(writer, one, options);
            writer.WriteEndArray();
        }
    }
}
