using System.Globalization;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Silo.Playbooks;

/// <summary>
/// Reads a playbook from its YAML text, strictly: whatever is not understood is an error with its place.
/// </summary>
internal static class PlaybookYaml
{
    // Twice the touches a term may get leaves room for milestones; each entry is compared with each.
    private const int MostEntries = 2 * PlaybookRules.MostTouches;

    private static readonly EndRule NoEnd = new(0, "");

    /// <summary>The playbook of a stored text, checked by <see cref="PlaybookRules"/>, or all errors.</summary>
    public static PlaybookReading Read(string yaml)
    {
        var faults = new PlaybookFaults();
        return Read(YamlTree.Parse(yaml, faults), faults);
    }

    /// <summary>The playbook of a text that shall be stored; see <see cref="NewPlaybookNames"/>.</summary>
    public static PlaybookReading ReadNew(string yaml, IReadOnlyCollection<string> smsTemplates)
    {
        var faults = new PlaybookFaults();
        var root = YamlTree.Parse(yaml, faults);
        if (root is not null)
            new NewPlaybookNames(smsTemplates, faults).Check(root);
        return Read(root, faults);
    }

    private static PlaybookReading Read(YamlNode? root, PlaybookFaults faults)
    {
        var draft = YamlFields.Of(root, "playbook", faults) is { } fields ? Draft(fields, faults) : null;
        if (draft is not null && faults.IsClean)
            foreach (var error in PlaybookRules.Check(draft))
                faults.Add(error);
        return draft is null || !faults.IsClean
            ? new PlaybookReading(null, faults.InOrder())
            : new PlaybookReading(draft.Build(), []);
    }

    private static PlaybookDraft? Draft(YamlFields fields, PlaybookFaults faults)
    {
        var name = fields.Text("name");
        var title = Title(fields, faults);
        var anchor = AnchorOf(fields);
        var births = Births(fields, anchor);
        var window = YamlFields.Of(fields.Required("window"), "window", faults);
        var windows = window is null
            ? new ContactWindows(ContactWindow.Usual, ContactWindow.Usual, false)
            : Windows(window, faults);
        var touches = Touches(fields, faults);
        var end = End(fields, faults);
        var callback = fields.OptionalNumber("callback");
        fields.Close();
        var marks = new DraftMarks(fields.MarkOf("name"), window?.MarkOf("sms") ?? fields.Mark,
            window?.MarkOf("call") ?? fields.Mark,
            fields.MarkOf("touches"), fields.MarkOf("end"), fields.MarkOf("callback"),
            fields.MarkOf(anchor == Anchor.LastMaintenance ? "lookBack" : "after"));
        return name is null || title is null
            ? null
            : new PlaybookDraft(name, title, anchor, windows, touches, end, callback, births, marks);
    }

    private static LocalizedText? Title(YamlFields fields, PlaybookFaults faults)
    {
        var node = fields.Required("title");
        if (YamlFields.Of(node is YamlMap map ? Rejoin(map) : node, "title", faults) is not { } title)
            return null;
        var text = (En: title.Text("en"), Zh: title.Text("zh"));
        title.Close();
        return text is ({ } en, { } zh) ? new LocalizedText(en, zh) : null;
    }

    // People write { en: Dealer BDC, 90 days }, where YAML ends the text at the comma and takes the rest for a key
    // without a value; a title has no such key, so the rest goes back to its text.
    private static YamlMap Rejoin(YamlMap map)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in map.Entries)
        {
            var isRest = entry is { Key: not ("en" or "zh"), Value: YamlScalar { IsPlain: true, Text: "" } };
            // A text that is too long already is refused anyway; joining on would copy it again and again.
            if (isRest && entries.LastOrDefault() is { Value: YamlScalar { IsPlain: true } text } last
                && text.Text.Length <= YamlFields.LongestText)
                entries[^1] = last with { Value = text with { Text = $"{text.Text}, {entry.Key}" } };
            else
                entries.Add(entry);
        }
        return map with { Entries = entries };
    }

    private static Anchor AnchorOf(YamlFields fields) => fields.Choice("anchor", fields.Text("anchor"),
        ("expiry", Anchor.Expiry), ("first-maintenance", Anchor.FirstMaintenance),
        ("last-maintenance", Anchor.LastMaintenance)) ?? Anchor.Expiry;

    // A key of another anchor is not asked for, so that it is told as unknown.
    private static BirthRule? Births(YamlFields fields, Anchor anchor) => anchor switch
    {
        Anchor.FirstMaintenance =>
            new BirthRule(After: fields.OptionalNumber("after") ?? BirthRule.Usual.After),
        Anchor.LastMaintenance =>
            new BirthRule(LookBack: fields.OptionalNumber("lookBack") ?? BirthRule.Usual.LookBack),
        _ => null,
    };

    private static ContactWindows Windows(YamlFields window, PlaybookFaults faults)
    {
        var windows = new ContactWindows(Hours(window, "sms", faults), Hours(window, "call", faults),
            window.OptionalFlag("callOnOffDays") ?? false);
        window.Close();
        return windows;
    }

    private static ContactWindow Hours(YamlFields window, string key, PlaybookFaults faults)
    {
        if (window.OptionalText(key) is not { } text)
            return ContactWindow.Usual;
        var ends = text.Split('-');
        if (ends.Length == 2 && Time(ends[0]) is { } opens && Time(ends[1]) is { } closes)
            return new ContactWindow(opens, closes);
        faults.Add(window.MarkOf(key), $"window.{key} is '{text}'; write hours such as \"09:00-20:00\"",
            $"window.{key} 为“{text}”，请按 \"09:00-20:00\" 的格式书写");
        return ContactWindow.Usual;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static Sequence<TouchRule> Touches(YamlFields fields, PlaybookFaults faults)
    {
        switch (fields.Required("touches"))
        {
            case null:
                return [];
            case YamlList { Items.Count: > MostEntries } list:
                faults.Add(list.Mark, $"touches has {list.Items.Count} entries; at most {MostEntries} are read",
                    $"touches 有 {list.Items.Count} 条，最多 {MostEntries} 条");
                return [];
            case YamlList list:
                return Sequence.From(list.Items.Select(item => TouchEntry.Read(item, faults)).OfType<TouchRule>());
            case var other:
                faults.Add(other.Mark, "touches must be a list", "touches 须为列表");
                return [];
        }
    }

    private static EndRule End(YamlFields fields, PlaybookFaults faults)
    {
        if (YamlFields.Of(fields.Required("end"), "end", faults) is not { } end)
            return NoEnd;
        var day = end.Number("at");
        if (end.Text("as") is { } outcome && outcome != "lost")
            faults.Add(end.MarkOf("as"), $"end.as is '{outcome}'; a term that nobody ended is lost",
                $"end.as 为“{outcome}”；无人处理的保单只能记为 lost");
        var reason = end.Text("reason");
        end.Close();
        return new EndRule(day ?? 0, reason ?? "");
    }
}
