using System.Globalization;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Playbooks;

/// <summary>
/// Reads the entries of one map by name and type; what is missing, mistyped or unknown becomes a fault.
/// </summary>
/// <param name="map">The map.</param>
/// <param name="name">What the map is, as faults call it.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class YamlFields(YamlMap map, string name, PlaybookFaults faults)
{
    /// <summary>The longest text of an entry.</summary>
    public const int LongestText = 200;

    private const int LongestNumber = 6;

    private readonly List<string> _known = [];

    /// <summary>Where the map begins.</summary>
    public SourceMark Mark => map.Mark;

    /// <summary>The map of a node; null, with a fault, when it is none.</summary>
    public static YamlFields? Of(YamlNode? node, string name, PlaybookFaults faults)
    {
        if (node is YamlMap map)
            return new YamlFields(map, name, faults);
        if (node is not null)
            faults.Add(node.Mark, $"{name} must be a map of named values", $"{name} 须为键值映射");
        return null;
    }

    /// <summary>Whether an entry is there.</summary>
    public bool Has(string key) => map.Entries.Any(entry => entry.Key == key);

    /// <summary>Where an entry's value stands, or the map when it is missing.</summary>
    public SourceMark MarkOf(string key) =>
        map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value.Mark ?? map.Mark;

    /// <summary>An entry that may be missing.</summary>
    public YamlNode? Optional(string key)
    {
        _known.Add(key);
        return map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
    }

    /// <summary>An entry that must be there.</summary>
    public YamlNode? Required(string key)
    {
        var node = Optional(key);
        if (node is null)
            faults.Add(map.Mark, $"{name} lacks '{key}'", $"{name} 缺少“{key}”");
        return node;
    }

    /// <summary>A text of an entry that must be there.</summary>
    public string? Text(string key) => TextOf(Required(key), key);

    /// <summary>A text of an entry that may be missing.</summary>
    public string? OptionalText(string key) => TextOf(Optional(key), key);

    /// <summary>A whole number of an entry that must be there.</summary>
    public int? Number(string key) => NumberOf(Required(key), key);

    /// <summary>A whole number of an entry that may be missing.</summary>
    public int? OptionalNumber(string key) => NumberOf(Optional(key), key);

    /// <summary>A true or false that may be missing.</summary>
    public bool? OptionalFlag(string key)
    {
        switch (Optional(key))
        {
            case null:
                return null;
            case YamlScalar { IsPlain: true, Text: "true" or "false" } flag:
                return flag.Text == "true";
            case var other:
                faults.Add(other.Mark, $"{key} must be true or false", $"{key} 须为 true 或 false");
                return null;
        }
    }

    /// <summary>The choice that a text names; null, with a fault, when it names none.</summary>
    public T? Choice<T>(string key, string? text, params ReadOnlySpan<(string Name, T Value)> choices)
        where T : struct
    {
        if (text is null)
            return null;
        foreach (var choice in choices)
            if (choice.Name == text)
                return choice.Value;
        var names = new List<string>();
        foreach (var choice in choices)
            names.Add(choice.Name);
        faults.Add(MarkOf(key), $"{key} is '{text}'; it must be one of {string.Join(", ", names)}",
            $"{key} 为“{text}”，须为 {string.Join("、", names)} 之一");
        return null;
    }

    /// <summary>Reports every entry nobody has asked for, until there is no room for more.</summary>
    public void Close()
    {
        foreach (var entry in map.Entries.Where(entry => !_known.Contains(entry.Key)).TakeWhile(_ => !faults.IsFull))
            faults.Add(entry.Mark, $"unknown key '{entry.Key}' in {name}; known are {string.Join(", ", _known)}",
                $"{name} 中有未知的键“{entry.Key}”，可用的键为 {string.Join("、", _known)}");
    }

    private string? TextOf(YamlNode? node, string key)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar scalar when scalar.Text.Trim() is { Length: > 0 and <= LongestText } text
                && !text.Any(char.IsControl):
                return text;
            default:
                faults.Add(node.Mark, $"{key} must be a text of 1 to {LongestText} characters on one line",
                    $"{key} 须为 1 至 {LongestText} 个字符的单行文本");
                return null;
        }
    }

    private int? NumberOf(YamlNode? node, string key)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar { IsPlain: true, Text.Length: <= LongestNumber } scalar
                when int.TryParse(
                    scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return number;
            default:
                faults.Add(node.Mark, $"{key} must be a whole number of days", $"{key} 须为整数天数");
                return null;
        }
    }
}
