using System.Text.Json;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Live;

/// <summary>
/// What an event carries: one object for all subscribers who are told the same, so that its JSON is made once and its
/// bytes are shared.
/// </summary>
/// <param name="value">A record of the wire.</param>
internal sealed class LiveBody(object value)
{
    private readonly Lazy<byte[]> _json =
        new(() => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ViewsJson.Default));

    /// <summary>The record.</summary>
    public object Value => value;

    /// <summary>Its JSON in UTF-8, on one line.</summary>
    public ReadOnlyMemory<byte> Json => _json.Value;
}
