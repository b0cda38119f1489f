namespace CampaignEngine.Silo.Hosting;

/// <summary>Reads what is compiled into the silo.</summary>
internal static class Resource
{
    /// <summary>The text of an embedded file, by its path below the silo's folder.</summary>
    public static string Text(string path)
    {
        var assembly = typeof(Resource).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.{path.Replace('/', '.')}")
            ?? throw new InvalidOperationException($"The silo holds no file '{path}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
