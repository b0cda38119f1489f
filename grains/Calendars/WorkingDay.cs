namespace CampaignEngine.Grains.Calendars;

/// <summary>How far back a working day lies: what has waited since before then has waited for more than one.</summary>
public static class WorkingDay
{
    /// <summary>
    /// The instant one working day ago, UTC: the same time of the last working day before; on a day off the beginning
    /// of the last working day, as nobody has worked since its end.
    /// </summary>
    /// <param name="now">Now, UTC.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="zone">The dealer's zone.</param>
    public static DateTimeOffset Ago(DateTimeOffset now, BusinessCalendar calendar, TimeZoneInfo zone)
    {
        var today = LocalTime.DayOf(now, zone);
        var time = calendar.IsWorkday(today) ? LocalTime.TimeOf(now, zone) : TimeOnly.MinValue;
        return LocalTime.At(calendar.PreviousWorkday(today), time, zone);
    }
}
