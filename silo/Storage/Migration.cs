using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.Silo.Storage;

/// <summary>
/// One step of the schema: version (1, 2, 3 … without gaps), name and SQL text; once applied anywhere it must
/// never change, which its checksum proves.
/// </summary>
internal sealed record Migration(int Version, string Name, string Text)
{
    private const string Folder = "Storage/Migrations";

    /// <summary>The migrations of this program, from the files <c>NNNN_name.sql</c>.</summary>
    internal static IReadOnlyList<Migration> Embedded { get; } =
    [
        .. Sql.NamesIn(Folder).Where(name => char.IsAsciiDigit(name[0])).Select(FromFile),
    ];

    /// <summary>
    /// SHA-256 of the text in lower-case hex; line ends do not count, since a checkout may change them.
    /// </summary>
    internal string Checksum => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));

    private static Migration FromFile(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name.Split('_', 2) is [{ Length: 4 } version, var words] && int.TryParse(
            version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Migration(number, words, Sql.Load($"{Folder}/{file}"))
            : throw new InvalidOperationException($"Migration '{file}' is not named NNNN_name.sql.");
    }
}
