using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Api.Problems;

namespace CampaignEngine.Silo.Api.Campaigns;

/// <summary>The names on the wire of lines and tiers, and lists of them.</summary>
internal static class SegmentNames
{
    public static string Lines { get; } = string.Join(", ", Wire.Names.Lines);

    public static string Tiers { get; } = string.Join(", ", Wire.Names.Tiers);

    public static string Of(InsuranceLine line) => line == InsuranceLine.Compulsory ? "compulsory" : "commercial";

    public static InsuranceLine? LineOf(string? name) => name switch
    {
        "commercial" => InsuranceLine.Commercial,
        "compulsory" => InsuranceLine.Compulsory,
        _ => null,
    };

    public static Tier? TierOf(string? name) => name switch
    {
        "A" => Tier.A,
        "B" => Tier.B,
        "C" => Tier.C,
        _ => null,
    };

    /// <summary>What a list names, once each and in order; an unknown name is a fault of its field.</summary>
    public static Sequence<T> Read<T>(
        string field, IReadOnlyList<string>? asked, Func<string?, T?> parse, string all, Faults faults)
        where T : struct => Sequence.From(
            (asked ?? []).Select(name => faults.Choice(field, name, parse, all)).OfType<T>().Distinct().Order());
}
