using System.Text.Json.Serialization;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Campaigns;

/// <summary>
/// Which customers and cars of an audience a campaign takes; whatever is empty or null asks for nothing. A term about
/// which the ledger does not say what is asked for is left out. Sources: 000 row 0-06, 002 rows 2-09, 2-24.
/// </summary>
public sealed record Segment
{
    /// <summary>Every customer and car.</summary>
    public static Segment Everybody { get; } = new();

    /// <summary>Customer tiers; a customer without one counts as C.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Sequence<Tier> Tiers { get; init; } = [];

    /// <summary>What the terms are to their cars, as the ends of terms define it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Sequence<Cohort> Cohorts { get; init; } = [];

    /// <summary>Insurers of the running terms, as the ledger writes them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Sequence<string> Insurers { get; init; } = [];

    /// <summary>Agents the terms belong to, as the ledger writes them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Sequence<string> Agents { get; init; } = [];

    /// <summary>Least age of the car in whole years on the last covered day; null for no bound.</summary>
    public int? CarYearsFrom { get; init; }

    /// <summary>Greatest age of the car in whole years on the last covered day, inclusive; null for no bound.</summary>
    public int? CarYearsTo { get; init; }

    /// <summary>Why the car's term before was lost here, as codes such as <c>price</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Sequence<string> LostReasons { get; init; } = [];

    /// <summary>
    /// The car's term before was lost here, and ended at most so many years before this one; null for no matter.
    /// </summary>
    public int? LostWithinYears { get; init; }

    /// <summary>Least premium of the running term, yuan, inclusive; null for no bound.</summary>
    public decimal? PremiumFrom { get; init; }

    /// <summary>Greatest premium of the running term, yuan, inclusive; null for no bound.</summary>
    public decimal? PremiumTo { get; init; }

    /// <summary>Whether the car is financed by a loan; null for no matter.</summary>
    public bool? Loan { get; init; }
}
