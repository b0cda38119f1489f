namespace CampaignEngine.Wire;

/// <summary>A term of the trade as people read it, in every program the same.</summary>
/// <param name="En">The word in English, as a heading writes it.</param>
/// <param name="Zh">The word in Chinese.</param>
/// <param name="Plural">The English word for several; null where nobody counts it.</param>
/// <param name="Clause">What it says as a part of a sentence; null where the word does that.</param>
/// <param name="Definition">What it means, in a sentence; null where the word says it.</param>
/// <param name="Denominator">Of a metric: what it is a share of or measured against; null for other terms.</param>
/// <param name="NotThis">Words that would mean the same and must not be used; null for none.</param>
/// <param name="Also">Other names on the wire that mean the same, such as a gateway's codes; null for none.</param>
public sealed record GlossaryTerm(
    string En,
    string Zh,
    string? Plural = null,
    LocalizedText? Clause = null,
    LocalizedText? Definition = null,
    LocalizedText? Denominator = null,
    IReadOnlyList<string>? NotThis = null,
    IReadOnlyList<string>? Also = null)
{
    /// <summary>The word in both languages.</summary>
    public LocalizedText Word { get; } = new(En, Zh);
}
