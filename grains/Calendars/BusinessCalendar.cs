using System.Collections.Frozen;

namespace CampaignEngine.Grains.Calendars;

/// <summary>What a published notice says of one day.</summary>
public enum DayKind
{
    /// <summary>A statutory day off.</summary>
    Off,

    /// <summary>A make-up workday (调休): a weekend day that is worked.</summary>
    Work,
}

/// <summary>
/// The working days of a country, from published yearly notices. Days that no notice names are ordinary: Monday to
/// Friday worked, weekends off. Source: State Council holiday notices.
/// </summary>
public sealed class BusinessCalendar
{
    private readonly FrozenDictionary<DateOnly, DayKind> _named;
    private readonly FrozenSet<int> _published;

    /// <summary>A calendar of the named days and of the years whose notice is out.</summary>
    public BusinessCalendar(IEnumerable<KeyValuePair<DateOnly, DayKind>> named, IEnumerable<int> published)
    {
        _named = named.ToFrozenDictionary();
        _published = published.ToFrozenSet();
    }

    /// <summary>Ordinary weeks only, every year provisional.</summary>
    public static BusinessCalendar WeekendsOnly { get; } = new([], []);

    /// <summary>Whether people work on this day.</summary>
    public bool IsWorkday(DateOnly day) => _named.TryGetValue(day, out var kind)
        ? kind == DayKind.Work
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// Whether the notice for this day's year is not out yet, so that the answer of <see cref="IsWorkday"/>
    /// may change.
    /// </summary>
    public bool IsProvisional(DateOnly day) => !_published.Contains(day.Year);

    /// <summary>The first working day after a day.</summary>
    public DateOnly NextWorkday(DateOnly day) => Seek(day, 1);

    /// <summary>The last working day before a day.</summary>
    public DateOnly PreviousWorkday(DateOnly day) => Seek(day, -1);

    private DateOnly Seek(DateOnly day, int step)
    {
        do
            day = day.AddDays(step);
        while (!IsWorkday(day));
        return day;
    }
}
