using System.Text.Json;

namespace CampaignEngine.Bench;

/// <summary>What a run prints and, at the end, writes down.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly Dictionary<string, object?> _figures = new(StringComparer.Ordinal);

    public void Say(string line)
    {
        Console.WriteLine(line);
        _figures.TryAdd("machine", line);
    }

    /// <summary>Keeps the figures of a bench for the file.</summary>
    public void Keep(string bench, object figures) => _figures[bench] = figures;

    public void Write(string? path)
    {
        if (path is not null)
            File.WriteAllText(path, JsonSerializer.Serialize(_figures, Indented));
    }
}
