using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Churn;

namespace CampaignEngine.Silo.Playbooks;

/// <summary>
/// Reads for which reasons of a lost term a touch is: a list such as <c>[price, telesales]</c>. A group of the reason
/// tree stands for its codes. Source: 002 row 2-12.
/// </summary>
internal static class LostReasons
{
    private const string Key = "reasons";

    /// <summary>The codes; none where nothing is said.</summary>
    public static Sequence<string> Read(YamlFields fields, PlaybookFaults faults)
    {
        switch (fields.Optional(Key))
        {
            case null:
                return [];
            case YamlList { Items.Count: > 0 } list:
                var named = list.Items.Select(item => NameOf(item, faults)).OfType<string>().ToList();
                return Sequence.From(named.SelectMany(name => ReasonTree.CodesOf(name) ?? [name])
                    .Distinct(StringComparer.Ordinal));
            case var other:
                faults.Add(other.Mark, "reasons must be a list such as [price, service]",
                    "reasons 须为列表，例如 [price, service]");
                return [];
        }
    }

    private static string? NameOf(YamlNode item, PlaybookFaults faults)
    {
        if (item is YamlScalar { Text: var name } && name.Length is > 0 and <= YamlFields.LongestText
            && name.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'))
            return name;
        faults.Add(item.Mark, "a reason is a code of lower-case letters, digits and dashes, such as price",
            "原因须为小写字母、数字或连字符组成的代码，如 price");
        return null;
    }
}
