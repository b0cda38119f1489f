using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignEngine.Wire;

/// <summary>The JSON of the glossary, which the dashboard reads, too.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Disallow,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, GlossaryTerm>>))]
internal sealed partial class GlossaryJson : JsonSerializerContext;
