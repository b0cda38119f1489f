using System.Text;

namespace CampaignEngine.Grains.Campaigns;

/// <summary>
/// The part of a campaign's customers who are not contacted, so that what the others do can be told from what they
/// would have done anyway. They get service notices (<see cref="Compliance.CoverNotices"/>) and nothing else. Source:
/// domain section 3, holdout and control group.
/// </summary>
public static class Holdout
{
    /// <summary>The greatest share, percent: with more, the campaign would be the exception.</summary>
    public const int Most = 50;

    private const int Buckets = 10_000;
    private const ulong FnvStart = 14695981039346656037;
    private const ulong FnvStep = 1099511628211;

    /// <summary>
    /// Whether a campaign holds a customer out. The answer follows from the two names alone: a household stays
    /// together, whoever comes back stays where they were, and a greater share keeps everybody of a smaller one.
    /// </summary>
    /// <param name="campaign">The campaign's name, which no launched one changes.</param>
    /// <param name="customer">Names the customer: the hash of the phone, or the car where there is none.</param>
    /// <param name="percent">The campaign's share, 0 to <see cref="Most"/>.</param>
    public static bool Includes(string campaign, string customer, int percent) =>
        StableHash.Of(SeedOf(campaign), SeedOf(customer)) % Buckets < (ulong)percent * (Buckets / 100);

    // FNV-1a: the hash of strings that the library offers differs from process to process.
    private static ulong SeedOf(string name) => Encoding.UTF8.GetBytes(name)
        .Aggregate(FnvStart, (hash, sign) => unchecked((hash ^ sign) * FnvStep));
}
