using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Playbooks;

/// <summary>
/// The names that a playbook takes from elsewhere. Asked when its text is stored and never again, so that no stored
/// version turns invalid under a running campaign.
/// </summary>
/// <param name="smsTemplates">Names of the texts there are.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class NewPlaybookNames(IReadOnlyCollection<string> smsTemplates, PlaybookFaults faults)
{
    /// <summary>Checks what can be read of a playbook; what cannot is reported by whoever reads it.</summary>
    public void Check(YamlNode playbook)
    {
        if (ValueOf(playbook, "touches") is YamlList touches)
            foreach (var touch in touches.Items.Where(touch => TextOf(touch, "channel") == "sms"))
                CheckTemplate(touch);
    }

    // A text that nobody has written would be planned, counted and never sent.
    private void CheckTemplate(YamlNode touch)
    {
        if (TextOf(touch, "template") is not { } template || smsTemplates.Contains(template))
            return;
        faults.Add(ValueOf(touch, "template")!.Mark,
            $"there is no SMS template '{template}'; known are {string.Join(", ", smsTemplates)}",
            $"没有短信模板“{template}”，可用的模板为 {string.Join("、", smsTemplates)}");
    }

    private static YamlNode? ValueOf(YamlNode node, string key) =>
        (node as YamlMap)?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    private static string? TextOf(YamlNode node, string key) => (ValueOf(node, key) as YamlScalar)?.Text.Trim();
}
