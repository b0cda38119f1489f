namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>The texts beside this file that are not SQL: shell scripts and server settings.</summary>
internal static class Resource
{
    internal static string Read(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(typeof(Resource), name)
            ?? throw new InvalidOperationException($"The silo holds no '{name}' in Storage/Embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
