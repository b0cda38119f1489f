using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignEngine.Cli.Settings;

/// <summary>What <c>campaign login</c> remembers.</summary>
/// <param name="Server">Where the engine is.</param>
/// <param name="Token">The token of that engine; sent to no other.</param>
internal sealed record Config(string? Server, string? Token);

/// <summary>Persisted form of the configuration.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Config))]
internal sealed partial class ConfigJson : JsonSerializerContext;

/// <summary>The configuration file, readable by its owner only.</summary>
internal sealed class ConfigFile(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path => path;

    /// <summary>The file of the user whom the environment names.</summary>
    public static ConfigFile Of(Func<string, string?> variable)
    {
        var home = variable("HOME") ?? variable("USERPROFILE") ?? ".";
        var folder = variable("XDG_CONFIG_HOME") is { Length: > 0 } xdg ? xdg : System.IO.Path.Combine(home, ".config");
        return new ConfigFile(System.IO.Path.Combine(folder, "campaign", "config.json"));
    }

    /// <summary>
    /// What is remembered; nothing when there is no file. A damaged file is an <see cref="IOException"/>.
    /// </summary>
    public Config Read()
    {
        if (!File.Exists(path))
            return new Config(null, null);
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), ConfigJson.Default.Config)
                ?? new Config(null, null);
        }
        catch (JsonException cause)
        {
            throw new IOException($"{path}: {cause.Message}", cause);
        }
    }

    /// <summary>Remembers; the old file stays whole until the new one is.</summary>
    public void Write(Config config)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var fresh = path + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(fresh, options))
            JsonSerializer.Serialize(stream, config, ConfigJson.Default.Config);
        File.Move(fresh, path, overwrite: true);
    }
}
