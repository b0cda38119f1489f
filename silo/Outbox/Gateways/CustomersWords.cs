using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// Reads what a customer wrote whatever a phone made of it: half of an emoji or a byte that is no UTF-8 becomes the
/// sign for what is unreadable, and does not cost the other texts of its call.
/// </summary>
internal sealed class CustomersWords : JsonConverter<string>
{
    private const int HexDigits = 4;

    public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("text is no text");
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            var raw = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
            return Whole(Unescaped(Encoding.UTF8.GetString(raw)));
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    // The reader has checked the form of every escape already.
    private static string Unescaped(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
            }
            else if (raw[++at] == 'u')
            {
                text.Append((char)ushort.Parse(
                    raw.AsSpan(at + 1, HexDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += HexDigits;
            }
            else
            {
                text.Append(Escaped(raw[at]));
            }
        return text.ToString();
    }

    private static char Escaped(char sign) => sign switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        _ => sign,
    };

    private static string Whole(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
