using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Playbooks;

/// <summary>
/// A value in a YAML text and where it stands. No anchors, aliases or tags: those are refused before.
/// </summary>
/// <param name="Mark">Where it begins.</param>
internal abstract record YamlNode(SourceMark Mark);

/// <summary>A single value.</summary>
/// <param name="Mark">Where it begins.</param>
/// <param name="Text">The value without quotes.</param>
/// <param name="IsPlain">Whether it was written without quotes, so that it may be a number or a flag.</param>
internal sealed record YamlScalar(SourceMark Mark, string Text, bool IsPlain) : YamlNode(Mark);

/// <summary>A list of values.</summary>
/// <param name="Mark">Where it begins.</param>
/// <param name="Items">The values in written order.</param>
internal sealed record YamlList(SourceMark Mark, IReadOnlyList<YamlNode> Items) : YamlNode(Mark);

/// <summary>Named values; each name at most once.</summary>
/// <param name="Mark">Where it begins.</param>
/// <param name="Entries">The entries in written order.</param>
internal sealed record YamlMap(SourceMark Mark, IReadOnlyList<YamlEntry> Entries) : YamlNode(Mark);

/// <summary>One named value of a map.</summary>
/// <param name="Key">The name.</param>
/// <param name="Mark">Where the name stands.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(string Key, SourceMark Mark, YamlNode Value);
