namespace CampaignEngine.Silo.Playbooks;

/// <summary>
/// The names in a playbook that mean something elsewhere: texts that must exist, a reason that enters counts. Asked
/// when its text is stored and never again, so that no stored version turns invalid under a running campaign.
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
        if (ValueOf(playbook, "end") is { } end)
            CheckReason(end);
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

    // The reason stands in counts, files and screens that hold no free text: it could name a person.
    private void CheckReason(YamlNode end)
    {
        if (TextOf(end, "reason") is { } reason
            && reason.Any(sign => !char.IsAsciiLetterLower(sign) && !char.IsAsciiDigit(sign) && sign != '-'))
            faults.Add(ValueOf(end, "reason")!.Mark,
                "end.reason must be lower-case letters, digits and dashes, such as no-response",
                "end.reason 须为小写字母、数字或连字符，如 no-response");
    }

    private static YamlNode? ValueOf(YamlNode node, string key) =>
        (node as YamlMap)?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    private static string? TextOf(YamlNode node, string key) => (ValueOf(node, key) as YamlScalar)?.Text.Trim();
}
