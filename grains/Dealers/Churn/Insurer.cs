using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Churn;

/// <summary>An insurer, however a ledger writes it.</summary>
/// <param name="Code">
/// Short name in API and screens, such as <c>picc</c>; of an unknown one its name as it was written.
/// </param>
/// <param name="Name">What people read.</param>
public sealed record Insurer(string Code, LocalizedText Name);

/// <summary>Knows an insurer by any of its usual names.</summary>
public static class InsurerNames
{
    // What stands around a company's name without telling one company from another.
    private static readonly string[] Noise = ["股份有限公司", "有限责任公司", "有限公司", "股份", "公司"];

    // Short names such as 太平 begin other insurers' names; whole ones may be followed by a branch.
    private const string EndOfWholeName = "险";

    private static readonly Dictionary<string, Insurer> ByName =
        (from known in KnownInsurers.All
         from name in known.Names
         select (Cleaned: Clean(name), known.Insurer))
        .ToDictionary(entry => entry.Cleaned, entry => entry.Insurer, StringComparer.Ordinal);

    private static readonly (string Cleaned, Insurer Insurer)[] WholeNames =
        [.. ByName.Where(entry => entry.Key.EndsWith(EndOfWholeName, StringComparison.Ordinal))
            .Select(entry => (entry.Key, entry.Value)).OrderByDescending(entry => entry.Key.Length)];

    /// <summary>The insurer of a name; null for no name. An unknown name stays as it is, trimmed.</summary>
    public static Insurer? Of(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        var cleaned = Clean(written);
        if (ByName.TryGetValue(cleaned, out var known))
            return known;
        var branch = WholeNames.FirstOrDefault(name => cleaned.StartsWith(name.Cleaned, StringComparison.Ordinal));
        return branch.Insurer ?? new Insurer(written.Trim(), new(written.Trim(), written.Trim()));
    }

    /// <summary>The insurer of a code, or of a name; an unknown one is called by it.</summary>
    public static Insurer? OfCode(string code) =>
        KnownInsurers.All.FirstOrDefault(known => known.Insurer.Code == code)?.Insurer ?? Of(code);

    private static string Clean(string name)
    {
        var signs = name.Where(sign => char.IsLetterOrDigit(sign) && sign != '·').Select(HalfWidth);
        var cleaned = string.Concat(signs).ToUpperInvariant();
        return Noise.Aggregate(cleaned, (text, noise) => text.Replace(noise, "", StringComparison.Ordinal));
    }

    // Ｐ to P: ledgers mix both widths.
    private static char HalfWidth(char sign) => sign is >= '！' and <= '～' ? (char)(sign - '！' + '!') : sign;
}
