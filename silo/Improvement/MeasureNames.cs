using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using CampaignEngine.Grains.Dealers.Improvement;

namespace CampaignEngine.Silo.Improvement;

/// <summary>The names of measures in rows and on the wire.</summary>
internal static class MeasureNames
{
    private static readonly FrozenDictionary<Measure, string> Names = Enum.GetValues<Measure>().ToFrozenDictionary(
        measure => measure, measure => typeof(Measure).GetField(measure.ToString())!
            .GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);

    private static readonly FrozenDictionary<string, Measure> ByName =
        Names.ToFrozenDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal);

    /// <summary>All names, as a sentence lists them.</summary>
    public static string All { get; } = string.Join(", ", Enum.GetValues<Measure>().Select(Of));

    public static string Of(Measure measure) => Names[measure];

    /// <summary>The measure of a name; null for an unknown one.</summary>
    public static Measure? Parse(string? name) =>
        name is not null && ByName.TryGetValue(name, out var measure) ? measure : null;
}
