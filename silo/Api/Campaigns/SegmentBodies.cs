using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Campaigns;

/// <summary>Segments as callers write and read them; each fault names its field.</summary>
internal static class SegmentBodies
{
    private const string Path = "audience.segment";
    private const int MostNames = 50;
    private const int LongestName = 64;
    private const int OldestCar = 50;
    private const int MostYears = 10;
    private const decimal MostPremium = 1_000_000_000m;

    /// <summary>The segment of a draft; null when nothing is asked for.</summary>
    public static Segment? Read(SegmentView? asked, Faults faults)
    {
        if (asked is null)
            return null;
        var segment = new Segment
        {
            Tiers = SegmentNames.Read(
                $"{Path}.tiers", asked.Tiers, SegmentNames.TierOf, SegmentNames.Tiers, faults),
            Cohorts = SegmentNames.Read(
                $"{Path}.cohorts", asked.Cohorts, EndNames.CohortOf, string.Join(", ", Names.Cohorts), faults),
            Insurers = Texts("insurers", asked.Insurers, faults.Text, faults),
            Agents = Texts("agents", asked.Agents, faults.Text, faults),
            CarYearsFrom = asked.CarYearsFrom,
            CarYearsTo = asked.CarYearsTo,
            LostReasons = Texts("lostReasons", asked.LostReasons, faults.Code, faults),
            LostWithinYears = asked.LostWithinYears,
            PremiumFrom = asked.PremiumFrom,
            PremiumTo = asked.PremiumTo,
            Loan = asked.Loan,
        };
        Within("carYearsFrom", segment.CarYearsFrom, 0, OldestCar, faults);
        Within("carYearsTo", segment.CarYearsTo, segment.CarYearsFrom ?? 0, OldestCar, faults);
        Within("lostWithinYears", segment.LostWithinYears, 1, MostYears, faults);
        Within("premiumFrom", segment.PremiumFrom, 0, MostPremium, faults);
        Within("premiumTo", segment.PremiumTo, segment.PremiumFrom ?? 0, MostPremium, faults);
        return segment == Segment.Everybody ? null : segment;
    }

    /// <summary>A segment as callers read it; what asks for nothing is absent.</summary>
    public static SegmentView Show(Segment segment) => new(
        Some(segment.Tiers.Select(tier => tier.ToString())), Some(segment.Cohorts.Select(EndNames.Of)),
        Some(segment.Insurers), Some(segment.Agents), segment.CarYearsFrom, segment.CarYearsTo,
        Some(segment.LostReasons), segment.LostWithinYears, segment.PremiumFrom, segment.PremiumTo, segment.Loan);

    private static Sequence<string> Texts(
        string field, IReadOnlyList<string>? asked, Func<string, string?, int, string> read, Faults faults)
    {
        if (asked?.Count > MostNames)
            faults.Add($"{Path}.{field}", $"are more than {MostNames}", $"超过 {MostNames} 个");
        return Sequence.From((asked ?? []).Take(MostNames).Select(text => read($"{Path}.{field}", text, LongestName))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static void Within(string field, decimal? number, decimal least, decimal most, Faults faults)
    {
        if (number < least || number > most)
            faults.Add(
                $"{Path}.{field}", $"must lie in {least:0.##} to {most:0.##}", $"须在 {least:0.##} 至 {most:0.##} 之间");
    }

    private static string[]? Some(IEnumerable<string> names) => names.ToArray() is { Length: > 0 } some ? some : null;
}
