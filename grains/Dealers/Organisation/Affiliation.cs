using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Dealers.Organisation;

/// <summary>A dealer's place among the others from a day on. Source: 004 row 4-04, 002 row 2-16.</summary>
/// <param name="Since">The first day, local to the dealer.</param>
/// <param name="Group">The dealer group (集团) that it belongs to; null for none.</param>
/// <param name="Region">The region (区域) that answers for it; null for none.</param>
/// <param name="Brands">The brands it deals in, in order, each once; empty for a shop of all brands.</param>
public sealed record Affiliation(DateOnly Since, string? Group, string? Region, Sequence<string> Brands)
{
    /// <summary>The longest name of a group, region or brand, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>The most brands of one dealer.</summary>
    public const int MostBrands = 20;

    /// <summary>A dealer of which nobody has said anything.</summary>
    public static Affiliation None { get; } = new(DateOnly.MinValue, null, null, []);

    /// <summary>Whether its names can be kept: neither empty nor too long, each brand once and in order.</summary>
    [JsonIgnore]
    public bool IsSound =>
        Brands.Count <= MostBrands && Brands.All(IsName) && (Group is null || IsName(Group))
        && (Region is null || IsName(Region))
        && Brands.SequenceEqual(Brands.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name == name.Trim() && !name.Any(char.IsControl);
}
