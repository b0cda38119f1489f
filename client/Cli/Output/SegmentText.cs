using CampaignEngine.Cli.Texts;
using CampaignEngine.Wire;

namespace CampaignEngine.Cli.Output;

/// <summary>A segment in one line.</summary>
internal static class SegmentText
{
    public static string Of(SegmentView segment, Words words)
    {
        string? Named(string condition, IEnumerable<string>? values) =>
            values is null ? null : $"{words.Value("segment", condition)}: {string.Join(", ", values)}";
        return string.Join("; ", new[]
        {
            Named("tier", segment.Tiers),
            Named("cohort", segment.Cohorts?.Select(cohort => words.Value("cohort", cohort))),
            Named("insurer", segment.Insurers),
            Named("agent", segment.Agents),
            Named("car-age", Between(segment.CarYearsFrom, segment.CarYearsTo)),
            Named("lost-reason", segment.LostReasons),
            Named("lost-before", segment.LostWithinYears is { } years ? [words.Say("say.within-years", years)] : null),
            Named("premium", Between(segment.PremiumFrom, segment.PremiumTo)),
            Named("loan", segment.Loan is { } loan ? [words.YesNo(loan)] : null),
        }.OfType<string>());
    }

    private static string[]? Between(decimal? from, decimal? to) =>
        from is null && to is null ? null : [$"{from:0.##} – {to:0.##}".Trim()];
}
