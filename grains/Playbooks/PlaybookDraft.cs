namespace CampaignEngine.Grains.Playbooks;

/// <summary>A playbook as it was written, before its rules are checked against each other.</summary>
/// <param name="Name">Kebab-case name.</param>
/// <param name="Title">What people read.</param>
/// <param name="Anchor">The date that counts as day 0.</param>
/// <param name="Windows">Contact hours.</param>
/// <param name="Rules">The entries of the touch list in written order.</param>
/// <param name="End">How a term ends by itself.</param>
/// <param name="CallbackDays">Days until a call is repeated that settled nothing; null for none.</param>
/// <param name="Births">When cars become cases; null where the anchor is the expiry.</param>
/// <param name="Marks">Where the parts stand in the text.</param>
public sealed record PlaybookDraft(
    string Name,
    LocalizedText Title,
    Anchor Anchor,
    ContactWindows Windows,
    Sequence<TouchRule> Rules,
    EndRule End,
    int? CallbackDays,
    BirthRule? Births,
    DraftMarks Marks)
{
    /// <summary>
    /// The playbook, its touches expanded and in order. Only for a draft that
    /// <see cref="PlaybookRules"/> accepts.
    /// </summary>
    public Playbook Build()
    {
        var contacts = Rules.Where(rule => rule.Channel is not null)
            .SelectMany(rule => rule.Days().Select(day => (day, rule)))
            .OrderBy(entry => entry.day).ThenBy(entry => entry.rule.Channel);
        var touches = contacts.Select((entry, step) => new Touch(step, entry.day, entry.rule.Channel!.Value,
            entry.rule.Template, entry.rule.Goal, entry.rule.Quote, entry.rule.Tiers, Anchor)
        {
            Reasons = entry.rule.Reasons,
            OtherReasons = Sequence.From(Rules.Where(other => other.StandsInFor(entry.rule))
                .SelectMany(other => other.Reasons).Distinct(StringComparer.Ordinal)),
        });
        var milestones = Rules.Where(rule => rule.Event is not null)
            .SelectMany(rule => rule.Days().Select(day => new Milestone(day, rule.Event!)))
            .OrderBy(milestone => milestone.Day);
        return new Playbook(Name, Title, Anchor, Windows, Sequence.From(touches), Sequence.From(milestones), End,
            CallbackDays, Births);
    }
}

/// <summary>Where the parts of a draft stand in the text.</summary>
/// <param name="Name">The name.</param>
/// <param name="Sms">The SMS hours.</param>
/// <param name="Call">The call hours.</param>
/// <param name="Touches">The touch list.</param>
/// <param name="End">The end rule.</param>
/// <param name="Callback">The callback days.</param>
/// <param name="Births">When cars become cases.</param>
public sealed record DraftMarks(
    SourceMark Name, SourceMark Sms, SourceMark Call, SourceMark Touches, SourceMark End, SourceMark Callback,
    SourceMark Births);

/// <summary>A fault in a playbook.</summary>
/// <param name="Mark">Where.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record PlaybookError(SourceMark Mark, LocalizedText Message);
