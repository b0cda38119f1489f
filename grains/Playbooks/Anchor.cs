using System.Text.Json.Serialization;

namespace CampaignEngine.Grains.Playbooks;

/// <summary>
/// The day from which a playbook counts its days. All but the expiry make a case of each car that is to come back to
/// the workshop: a term of its own beside the car's insurance, whose goal is a visit. Source: 002 row 2-21, 001 rows
/// 1-51 and 1-52.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Anchor>))]
public enum Anchor
{
    /// <summary>The expiry day of the policy term.</summary>
    [JsonStringEnumMemberName("expiry")]
    Expiry,

    /// <summary>The day on which a new car is due for its first maintenance (首保).</summary>
    [JsonStringEnumMemberName("first-maintenance")]
    FirstMaintenance,

    /// <summary>The day of the car's last visit for maintenance.</summary>
    [JsonStringEnumMemberName("last-maintenance")]
    LastMaintenance,
}

/// <summary>The persisted names of anchors, and of the lines of the cases they make.</summary>
public static class AnchorNames
{
    /// <summary>The line of a case that is to win a lost customer back.</summary>
    public const string WinBack = "win-back";

    /// <summary>The line of a case that is to bring a new car to its first maintenance.</summary>
    public const string FirstMaintenance = "first-maintenance";

    private const string Expiry = "expiry";
    private const string LastMaintenance = "last-maintenance";

    /// <summary>All names, in the order of <see cref="Anchor"/>.</summary>
    public static Sequence<string> All { get; } = [Expiry, FirstMaintenance, LastMaintenance];

    /// <summary>The lines that stand for cases beside the lines of insurance.</summary>
    public static Sequence<string> CaseLines { get; } = [WinBack, FirstMaintenance];

    /// <summary>The name in playbooks, SQL and API.</summary>
    public static string Name(this Anchor anchor) => All[(int)anchor];

    /// <summary>The anchor of a name; null for an unknown one.</summary>
    public static Anchor? Parse(string name) => name switch
    {
        Expiry => Anchor.Expiry,
        FirstMaintenance => Anchor.FirstMaintenance,
        LastMaintenance => Anchor.LastMaintenance,
        _ => null,
    };

    /// <summary>The line of a case; null for terms of insurance, which have lines of their own.</summary>
    public static string? CaseLine(this Anchor anchor) => anchor switch
    {
        Anchor.FirstMaintenance => FirstMaintenance,
        Anchor.LastMaintenance => WinBack,
        _ => null,
    };

    /// <summary>How touch names say what their days count from: nothing for the expiry.</summary>
    internal static string Mark(this Anchor anchor) => anchor switch
    {
        Anchor.FirstMaintenance => "first",
        Anchor.LastMaintenance => "last",
        _ => "",
    };
}
