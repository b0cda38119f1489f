using System.Reflection;

namespace CampaignEngine.Silo.Storage;

/// <summary>
/// The silo's SQL, one statement a file beside the C# that runs it, addressed by its path below <c>silo/</c>.
/// </summary>
internal static class Sql
{
    private static readonly Assembly Home = typeof(Sql).Assembly;

    // Resource names are the folder path with dots below the root namespace, which is the assembly's name.
    private static readonly string Root = Home.GetName().Name + ".";

    /// <summary>
    /// Text of a statement such as <c>Turns/claim_due.sql</c>; throws <see cref="InvalidOperationException"/>
    /// when the silo holds no such file, so a field initialised with it fails at start-up and not in a turn.
    /// </summary>
    internal static string Load(string path)
    {
        using var resource = Home.GetManifestResourceStream(Root + path.Replace('/', '.'))
            ?? throw new InvalidOperationException(
                $"The silo holds no statement '{path}'. "
                + "Is the file there, ending in .sql, spelled the same?");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// File names (not paths) of all statements directly in a folder such as <c>Storage/Migrations</c>.
    /// </summary>
    internal static IReadOnlyList<string> NamesIn(string folder)
    {
        var prefix = Root + folder.Replace('/', '.') + ".";
        return
        [
            .. Home.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => name[prefix.Length..])
                .Order(StringComparer.Ordinal),
        ];
    }
}
