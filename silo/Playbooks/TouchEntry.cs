using CampaignEngine.Grains;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Playbooks;

/// <summary>Reads one entry of a playbook's touch list: a contact or a milestone.</summary>
internal static class TouchEntry
{
    /// <summary>The entry; null, with faults, when it cannot be read.</summary>
    public static TouchRule? Read(YamlNode node, PlaybookFaults faults)
    {
        if (YamlFields.Of(node, "touch", faults) is not { } fields)
            return null;
        var rule = fields.Has("event") ? Milestone(fields) : Contact(fields, faults);
        fields.Close();
        return rule;
    }

    private static TouchRule? Milestone(YamlFields fields)
    {
        var (day, name) = (fields.Number("at"), fields.Text("event"));
        return day is null || name is null
            ? null
            : new TouchRule(day.Value, day.Value, 1, null, name, null, null, null, [], fields.Mark);
    }

    private static TouchRule? Contact(YamlFields fields, PlaybookFaults faults)
    {
        var days = Days(fields);
        var channel = fields.Choice("channel", fields.Text("channel"),
            ("sms", Channel.Sms), ("call", Channel.Call), ("robot", Channel.Robot), ("wecom", Channel.WeCom));
        if (channel is null)
        {
            AskForAll(fields);
            return null;
        }
        var template = channel == Channel.Call ? null : fields.Text("template");
        var goal = channel == Channel.Call ? fields.Text("goal") : null;
        var quote = channel == Channel.Call
            ? fields.Choice("quote", fields.OptionalText("quote"),
                ("indicative", QuoteKind.Indicative), ("firm", QuoteKind.Firm))
            : null;
        var tiers = Tiers(fields, faults);
        var reasons = LostReasons.Read(fields, faults);
        return days is not var (from, to, every)
            ? null
            : new TouchRule(from, to, every, channel, null, template, goal, quote, tiers, fields.Mark)
            {
                Reasons = reasons,
            };
    }

    private static (int From, int To, int Every)? Days(YamlFields fields)
    {
        if (!fields.Has("from") && !fields.Has("to") && !fields.Has("every"))
            return fields.Number("at") is { } at ? (at, at, 1) : null;
        return (fields.Number("from"), fields.Number("to"), fields.Number("every")) is ({ } from, { } to, { } every)
            ? (from, to, every)
            : null;
    }

    // Without a known channel nobody can say which of these belong here; none of them is then called unknown.
    private static void AskForAll(YamlFields fields)
    {
        foreach (var key in (string[])["template", "goal", "quote", "tiers", "reasons"])
            fields.Optional(key);
    }

    private static Sequence<Tier> Tiers(YamlFields fields, PlaybookFaults faults)
    {
        var tiers = new List<Tier>();
        switch (fields.Optional("tiers"))
        {
            case null:
                return [];
            case YamlList { Items.Count: > 0 } list:
                foreach (var item in list.Items)
                    AddTier(item, tiers, faults);
                return Sequence.From(tiers.Order());
            case var other:
                faults.Add(other.Mark, "tiers must be a list such as [A, B]", "tiers 须为列表，例如 [A, B]");
                return [];
        }
    }

    private static void AddTier(YamlNode item, List<Tier> tiers, PlaybookFaults faults)
    {
        Tier? tier = item is YamlScalar scalar
            ? scalar.Text switch { "A" => Tier.A, "B" => Tier.B, "C" => Tier.C, _ => null }
            : null;
        if (tier is null)
            faults.Add(item.Mark, "a tier is A, B or C", "客户等级须为 A、B 或 C");
        else if (tiers.Contains(tier.Value))
            faults.Add(item.Mark, $"tier {tier} is listed twice", $"客户等级 {tier} 重复");
        else
            tiers.Add(tier.Value);
    }
}
