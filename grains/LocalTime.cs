namespace CampaignEngine.Grains;

/// <summary>The only place that turns instants into a dealer's local days and back.</summary>
public static class LocalTime
{
    /// <summary>The local day on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The local time of day of an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>
    /// The UTC instant of a local day and time. A time that the zone skips becomes the first instant after the
    /// gap; one that it has twice becomes the first of the two.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        DateTimeOffset? instant;
        while ((instant = FirstAt(local, zone)) is null)
            local = new DateTime(local.Ticks - local.Ticks % TimeSpan.TicksPerMinute + TimeSpan.TicksPerMinute);
        return instant.Value;
    }

    // Asks only what the zone's offset is at an instant: TimeZoneInfo does not call a time skipped when the zone
    // changed its standard offset, as Apia did on 2011-12-30.
    private static DateTimeOffset? FirstAt(DateTime local, TimeZoneInfo zone)
    {
        var before = zone.GetUtcOffset(new DateTimeOffset(local.AddDays(-1), TimeSpan.Zero));
        var after = zone.GetUtcOffset(new DateTimeOffset(local.AddDays(1), TimeSpan.Zero));
        var (first, second) = before > after ? (before, after) : (after, before);
        if (new DateTimeOffset(local, first) is var one && zone.GetUtcOffset(one) == first)
            return one.ToUniversalTime();
        return new DateTimeOffset(local, second) is var other && zone.GetUtcOffset(other) == second
            ? other.ToUniversalTime()
            : null;
    }
}
