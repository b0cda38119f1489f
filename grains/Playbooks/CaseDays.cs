namespace CampaignEngine.Grains.Playbooks;

/// <summary>
/// When cars become cases of a playbook that counts from a maintenance: on the day before its first touch. The last
/// maintenance of a car that has been away for longer counts as if it were just that far back: its cadence is whole and
/// begins on the day after it is found. Days are local to the dealer. Source: 001 row 1-52, 002 rows 2-21 and 2-24.
/// </summary>
public static class CaseDays
{
    /// <summary>
    /// The first and the last day on which the last maintenance of a car, or its sale, lies when it becomes a case on a
    /// day. A sale whose last touch would have been before is left out.
    /// </summary>
    public static (DateOnly From, DateOnly To) Window(Playbook playbook, DateOnly today)
    {
        var rule = playbook.Births ?? BirthRule.Usual;
        var last = playbook.Touches[^1].Day;
        return playbook.Anchor == Anchor.LastMaintenance
            ? (today.AddDays(-rule.LookBack), today.AddDays(1 - playbook.FirstDay))
            : (today.AddDays(-rule.After - last), today.AddDays(1 - rule.After - playbook.FirstDay));
    }

    /// <summary>The last day of a case by the last maintenance of the car, or its sale.</summary>
    public static DateOnly ExpiryOf(Playbook playbook, DateOnly since) => playbook.ExpiryOf(
        playbook.Anchor == Anchor.LastMaintenance ? since : since.AddDays((playbook.Births ?? BirthRule.Usual).After));

    /// <summary>The last day of a case that begins on a day, with whatever is left of its cadence.</summary>
    public static DateOnly ExpiryOf(Playbook playbook, DateOnly since, DateOnly today)
    {
        var latest = Window(playbook, today).To;
        return ExpiryOf(playbook, playbook.Anchor == Anchor.LastMaintenance && since < latest ? latest : since);
    }
}
