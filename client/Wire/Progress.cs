using System.Text.Json.Serialization;

namespace CampaignEngine.Wire;

/// <summary>Touches by their ends. Planned = sent + suppressed + failed + pending; delivered is part of sent.</summary>
/// <param name="Planned">Every contact ever planned.</param>
/// <param name="Pending">Planned and not ended.</param>
/// <param name="Sent">Taken by the gateway, or called.</param>
/// <param name="Delivered">Known to have reached the customer.</param>
/// <param name="Failed">Refused by the gateway or not delivered.</param>
/// <param name="Suppressed">Deliberately not made.</param>
public sealed record TouchTotals(long Planned, long Pending, long Sent, long Delivered, long Failed, long Suppressed)
{
    /// <summary>Whether every planned contact is accounted for.</summary>
    [JsonIgnore]
    public bool IsBalanced => Planned == Sent + Suppressed + Failed + Pending;
}

/// <summary>Terms by the phase they stand in.</summary>
public sealed record PhaseCounts(
    long Scheduled,
    long Contacting,
    long Quoted,
    long Committed,
    long Paused,
    long Blocked,
    long Won,
    long Lost,
    long Withdrawn);

/// <summary>How far a campaign has come, in all or at one dealer.</summary>
/// <param name="Terms">Terms enrolled.</param>
/// <param name="Phases">Terms by phase.</param>
/// <param name="Touches">Touches of all channels.</param>
/// <param name="ByChannel">Touches by channel name; only channels that have any.</param>
/// <param name="PremiumEnrolled">Premium of the enrolled terms, yuan.</param>
/// <param name="PremiumWon">Premium of the renewals, yuan.</param>
/// <param name="Balanced">Whether planned = sent + suppressed + failed + pending in every channel.</param>
public sealed record Progress(
    long Terms,
    PhaseCounts Phases,
    TouchTotals Touches,
    IReadOnlyDictionary<string, TouchTotals> ByChannel,
    decimal PremiumEnrolled,
    decimal PremiumWon,
    bool Balanced)
{
    /// <summary>Terms that something was sent to or that were called; each once.</summary>
    public long Contacted { get; init; }

    /// <summary>Terms whose customer was reached, by a delivered text or a talk on the phone; each once.</summary>
    public long Reached { get; init; }

    /// <summary>Suppressed touches by the rule that decided; only rules that decided any.</summary>
    public IReadOnlyDictionary<string, long> SuppressedBy { get; init; } = new Dictionary<string, long>();

    private const string SuppressedPrefix = "suppressed:";

    /// <summary>Terms that have not ended.</summary>
    [JsonIgnore]
    public long Open => Terms - Phases.Won - Phases.Lost - Phases.Withdrawn;

    /// <summary>The progress that folded amounts add up to; amounts of one channel and metric are summed.</summary>
    public static Progress From(IEnumerable<Amount> amounts)
    {
        var sums = amounts.GroupBy(amount => (amount.Channel, amount.Metric))
            .ToDictionary(group => group.Key, group => group.Sum(amount => amount.Value));
        var channels = sums.Keys.Select(key => key.Channel).Where(channel => channel.Length > 0)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(channel => channel, channel => TouchesOf(sums, channel), StringComparer.Ordinal);
        return new Progress(
            Term("terms"), PhasesOf(Term), Sum(channels.Values), channels,
            Money("premium-enrolled"), Money("premium-won"), channels.Values.All(totals => totals.IsBalanced))
        {
            Contacted = Term("contacted"),
            Reached = Term("reached"),
            SuppressedBy = RulesOf(sums),
        };

        long Term(string metric) => (long)Money(metric);
        decimal Money(string metric) => sums.GetValueOrDefault(("", metric));
    }

    private static TouchTotals TouchesOf(Dictionary<(string, string), decimal> sums, string channel)
    {
        return new TouchTotals(
            Of("planned"), Of("pending"), Of("sent"), Of("delivered"), Of("failed"), Of("suppressed"));

        long Of(string metric) => (long)sums.GetValueOrDefault((channel, metric));
    }

    private static Dictionary<string, long> RulesOf(Dictionary<(string Channel, string Metric), decimal> sums) => sums
        .Where(sum => sum.Key.Metric.StartsWith(SuppressedPrefix, StringComparison.Ordinal) && sum.Value != 0)
        .GroupBy(sum => sum.Key.Metric[SuppressedPrefix.Length..], StringComparer.Ordinal)
        .OrderBy(rule => rule.Key, StringComparer.Ordinal)
        .ToDictionary(rule => rule.Key, rule => (long)rule.Sum(sum => sum.Value), StringComparer.Ordinal);

    private static PhaseCounts PhasesOf(Func<string, long> count) => new(
        count("scheduled"), count("contacting"), count("quoted"), count("committed"), count("paused"),
        count("blocked"), count("won"), count("lost"), count("withdrawn"));

    private static TouchTotals Sum(IReadOnlyCollection<TouchTotals> all) => new(
        all.Sum(one => one.Planned), all.Sum(one => one.Pending), all.Sum(one => one.Sent),
        all.Sum(one => one.Delivered), all.Sum(one => one.Failed), all.Sum(one => one.Suppressed));
}

/// <summary>One folded amount.</summary>
/// <param name="Channel">Channel name; empty for what concerns the term.</param>
/// <param name="Metric">What is counted.</param>
/// <param name="Value">How much.</param>
public readonly record struct Amount(string Channel, string Metric, decimal Value);
