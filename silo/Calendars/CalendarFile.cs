using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Silo.Calendars;

/// <summary>One year's published notice: which ordinary days are off and which weekend days are worked.</summary>
/// <param name="Year">The year; every day lies in it.</param>
/// <param name="DaysOff">Statutory days off, weekends among them included, in order.</param>
/// <param name="Workdays">Make-up workdays (调休), in order.</param>
/// <param name="Source">Where the notice stands.</param>
internal sealed record CalendarFile(int Year, Sequence<DateOnly> DaysOff, Sequence<DateOnly> Workdays, string Source)
{
    /// <summary>The working calendar of several years' notices; at most one per year.</summary>
    public static BusinessCalendar Combine(IReadOnlyCollection<CalendarFile> files) =>
        new(files.SelectMany(file => file.Named()), files.Select(file => file.Year));

    /// <summary>Every day the notice names, in order.</summary>
    public IEnumerable<KeyValuePair<DateOnly, DayKind>> Named() =>
        DaysOff.Select(day => KeyValuePair.Create(day, DayKind.Off))
            .Concat(Workdays.Select(day => KeyValuePair.Create(day, DayKind.Work)))
            .OrderBy(named => named.Key);
}

/// <summary>A fault in a calendar file.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Field">The field: year, source, day or kind.</param>
/// <param name="Value">What stands there.</param>
/// <param name="En">What is wrong, in English.</param>
/// <param name="Zh">What is wrong, in Chinese.</param>
internal sealed record CalendarError(int Line, string Field, string Value, string En, string Zh);

/// <summary>What came of reading a calendar file: either it, or everything that is wrong with its text.</summary>
/// <param name="File">The file; null when there are errors.</param>
/// <param name="Errors">The errors in the order of the text; empty for a good one.</param>
internal sealed record CalendarReading(CalendarFile? File, IReadOnlyList<CalendarError> Errors);
