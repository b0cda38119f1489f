using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>Something in a book that no forecast can be made of.</summary>
/// <param name="Rule">The id of the rule in kebab case, such as <c>negative</c>.</param>
/// <param name="Path">Where, such as <c>calls[3].count</c>; the first of a list is 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record StaffingFault(string Rule, string Path, LocalizedText Message)
{
    internal static StaffingFault At(string rule, string path, string en, string zh) =>
        new(rule, path, new LocalizedText(en, zh));
}
