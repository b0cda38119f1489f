namespace CampaignEngine.Silo.Startup;

/// <summary>One folded amount of a dealer.</summary>
internal sealed record TouchSum(string DealerCode, string Channel, string Metric, long Amount);

/// <summary>Adds folded amounts up to counts of touches.</summary>
internal static class TouchSums
{
    public static TouchCounts Of(IReadOnlyCollection<TouchSum> sums)
    {
        var channels = sums.Select(sum => sum.Channel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(channel => channel, channel => Counts(sums.Where(sum => sum.Channel == channel)),
                StringComparer.Ordinal);
        return Counts(sums) with { ByChannel = channels };
    }

    private static TouchCounts Counts(IEnumerable<TouchSum> sums)
    {
        var byMetric = sums.GroupBy(sum => sum.Metric, StringComparer.Ordinal)
            .ToDictionary(metric => metric.Key, metric => metric.Sum(sum => sum.Amount), StringComparer.Ordinal);
        return new TouchCounts(
            Of("planned"), Of("sent"), Of("delivered"), Of("suppressed"), Of("failed"), Of("pending"));

        long Of(string metric) => byMetric.GetValueOrDefault(metric);
    }
}
