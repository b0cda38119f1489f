using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>Something that is wrong with a plan or with the facts of a month, or that the facts lack.</summary>
/// <param name="Rule">The id of the rule in kebab case, such as <c>band-gap</c>.</param>
/// <param name="Path">Where, such as <c>commission.tiers[2]</c>; the first of a list is 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record PayFault(string Rule, string Path, LocalizedText Message)
{
    internal static PayFault At(string rule, string path, string en, string zh) =>
        new(rule, path, new LocalizedText(en, zh));
}
