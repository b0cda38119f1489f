using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Grains.Tests.Dealers.Churn;

/// <summary>Ends of terms, told in a few words.</summary>
internal static class Ends
{
    public static readonly DateOnly March = new(2026, 3, 1);

    public static EndCount Won(
        long terms, Cohort cohort = Cohort.Renewal, string? tier = null, bool isEarly = false, string? insurer = null,
        string? destination = null, decimal premium = 0) =>
        new(March, EndKind.Won, null, cohort, tier, insurer, destination, isEarly, terms, premium);

    public static EndCount Lost(
        long terms, string? reason = "price", Cohort cohort = Cohort.Renewal, string? tier = null,
        string? destination = null) =>
        new(March, EndKind.Lost, reason, cohort, tier, null, destination, false, terms, 0);

    public static EndCount Withdrawn(long terms, string reason = "sold") =>
        new(March, EndKind.Withdrawn, reason, Cohort.Unknown, null, null, null, false, terms, 0);
}
