using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignEngine.Silo.Api.Reading;

/// <summary>Reads texts without NUL, which PostgreSQL stores in no text.</summary>
internal sealed class PlainText : JsonConverter<string>
{
    private const string En = "must not hold the character NUL (U+0000)";
    private const string Zh = "不得包含 NUL 字符（U+0000）";

    /// <summary>Says of a field that its text holds NUL.</summary>
    public static void Refuse(string field, Problems.Faults faults) => faults.Add(field, En, Zh);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // Anything but a text makes the reader throw what the serializer turns into a fault of this place.
        var text = reader.GetString();
        return text?.Contains('\0') == true ? throw new FieldFault(En, Zh) : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
