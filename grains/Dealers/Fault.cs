using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers;

/// <summary>Something that is wrong with what somebody gave a dealer, or that it lacks.</summary>
/// <param name="Rule">The id of the rule in kebab case, such as <c>band-gap</c>.</param>
/// <param name="Path">Where, such as <c>commission.tiers[2]</c>; the first of a list is 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record Fault(string Rule, string Path, LocalizedText Message)
{
    /// <summary>A fault in both languages.</summary>
    public static Fault At(string rule, string path, string en, string zh) =>
        new(rule, path, new LocalizedText(en, zh));
}
