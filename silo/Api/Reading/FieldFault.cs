using System.Text.Json;

namespace CampaignEngine.Silo.Api.Reading;

/// <summary>A value in a body that cannot be as sent; the reader of JSON adds where it stands.</summary>
internal sealed class FieldFault(string en, string zh) : JsonException(en)
{
    public string En { get; } = en;

    public string Zh { get; } = zh;
}
