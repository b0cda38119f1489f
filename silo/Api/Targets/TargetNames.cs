using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace CampaignEngine.Silo.Api.Targets;

/// <summary>The names of targets' words on the wire: those under which they are stored.</summary>
internal static class TargetNames
{
    /// <summary>The name of a word.</summary>
    public static string Of<T>(T word) where T : struct, Enum => Words<T>.Names[word];

    /// <summary>The word of a name; null for an unknown one.</summary>
    public static T? Parse<T>(string? name) where T : struct, Enum =>
        name is not null && Words<T>.ByName.TryGetValue(name, out var word) ? word : null;

    /// <summary>All names, as a sentence lists them.</summary>
    public static string All<T>() where T : struct, Enum => string.Join(", ", Words<T>.Names.Values);

    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(
            word => word, word => typeof(T).GetField(word.ToString())!
                .GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);

        public static readonly FrozenDictionary<string, T> ByName =
            Names.ToFrozenDictionary(word => word.Value, word => word.Key, StringComparer.Ordinal);
    }
}
