using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignEngine.Silo.Api.Reading;

/// <summary>
/// Reads instants that name their offset: without one they would be read in the zone of this machine.
/// </summary>
internal sealed class OffsetTime : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var isTime = reader.TokenType == JsonTokenType.String
            && reader.TryGetDateTime(out var local) && local.Kind != DateTimeKind.Unspecified;
        return isTime && reader.TryGetDateTimeOffset(out var time)
            ? time
            : throw new FieldFault(
                "must be an instant with its offset, such as 2026-03-05T15:00:00+08:00",
                "须为带时区偏移的时间，如 2026-03-05T15:00:00+08:00");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
