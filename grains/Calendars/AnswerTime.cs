namespace CampaignEngine.Grains.Calendars;

/// <summary>How long a customer who wrote may wait before somebody is reminded: one working day.</summary>
public static class AnswerTime
{
    /// <summary>
    /// The instant at which an answer is overdue, UTC: the same time of the next working day. A text that comes outside
    /// the hours of calls counts from when they next open.
    /// </summary>
    /// <param name="receivedAt">When the text came, UTC.</param>
    /// <param name="hours">The hours in which customers are called, local to the dealer.</param>
    /// <param name="callsEveryDay">Whether calls also run on days off; then every day counts.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="zone">The dealer's zone.</param>
    public static DateTimeOffset EndsAt(
        DateTimeOffset receivedAt, ContactWindow hours, bool callsEveryDay, BusinessCalendar calendar,
        TimeZoneInfo zone)
    {
        var (day, time) = (LocalTime.DayOf(receivedAt, zone), LocalTime.TimeOf(receivedAt, zone));
        if (time >= hours.Closes || !(callsEveryDay || calendar.IsWorkday(day)))
            (day, time) = (DayAfter(day), hours.Opens);
        else if (time < hours.Opens)
            time = hours.Opens;
        return LocalTime.At(DayAfter(day), time, zone);

        DateOnly DayAfter(DateOnly before) => callsEveryDay ? before.AddDays(1) : calendar.NextWorkday(before);
    }
}
