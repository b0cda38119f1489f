using System.Text.Json.Serialization;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Promotions;

/// <summary>What a promotion does on its days. Source: 002 row 2-25.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PromotionKind>))]
public enum PromotionKind
{
    /// <summary>No marketing text goes out; service notices do.</summary>
    [JsonStringEnumMemberName("blackout")]
    Blackout,

    /// <summary>Something is offered, and points may count more than once.</summary>
    [JsonStringEnumMemberName("boost")]
    Boost,
}

/// <summary>Days that come back every month. Source: 002 row 2-25 (member day).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MonthlyDays>))]
public enum MonthlyDays
{
    /// <summary>The first seven days of a month.</summary>
    [JsonStringEnumMemberName("first-week")]
    FirstWeek,

    /// <summary>The last seven days of a month.</summary>
    [JsonStringEnumMemberName("last-week")]
    LastWeek,
}

/// <summary>What the law says of a benefit. Source: decision 5 (Insurance Law art. 116(4), 131(4)).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenefitClass>))]
public enum BenefitClass
{
    /// <summary>Part of the insurance contract, such as a filed discount.</summary>
    [JsonStringEnumMemberName("contractual")]
    Contractual,

    /// <summary>A service of the workshop that does not depend on the policy, such as a free check.</summary>
    [JsonStringEnumMemberName("value-added")]
    ValueAdded,

    /// <summary>A benefit outside the contract for taking the policy, such as cash back: never to be offered.</summary>
    [JsonStringEnumMemberName("forbidden")]
    Forbidden,
}

/// <summary>An entry of a dealer's promotion calendar. Days are local to the dealer. Source: 002 row 2-25.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it does.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive; null for until somebody ends it.</param>
/// <param name="Monthly">Only these days of each month between the two; null for every day.</param>
/// <param name="Multiplier">How often points count, 1 to 10; 1 for a blackout.</param>
/// <param name="Benefit">The class of what is offered; null for a blackout.</param>
/// <param name="Lines">Insurance lines; empty for all, and for visits to the workshop.</param>
/// <param name="Tiers">Customer tiers; empty for all. A customer without one counts as C.</param>
public sealed record Promotion(
    LocalizedText Name, PromotionKind Kind, DateOnly From, DateOnly? To, MonthlyDays? Monthly, decimal Multiplier,
    BenefitClass? Benefit, Sequence<InsuranceLine> Lines, Sequence<Tier> Tiers)
{
    private const int Week = 7;

    /// <summary>Whether a day is one of its days.</summary>
    public bool FallsOn(DateOnly day) => day >= From && !(day > To) && Monthly switch
    {
        MonthlyDays.FirstWeek => day.Day <= Week,
        MonthlyDays.LastWeek => day.Day > DateTime.DaysInMonth(day.Year, day.Month) - Week,
        _ => true,
    };

    /// <summary>Whether it is about a term of a line and tier.</summary>
    public bool IsAbout(InsuranceLine line, Tier? tier) =>
        (Lines.Count == 0 || Lines.Contains(line)) && (Tiers.Count == 0 || Tiers.Contains(tier ?? Tier.C));
}
