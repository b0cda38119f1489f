namespace CampaignEngine.Grains.Calendars;

/// <summary>The hours of a local day in which a channel may reach a customer.</summary>
/// <param name="Opens">First allowed time of day, local to the dealer, inclusive.</param>
/// <param name="Closes">End of the allowed time, exclusive.</param>
public sealed record ContactWindow(TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>The hours of whoever names none. Source: D-4.</summary>
    public static ContactWindow Usual { get; } = new(new TimeOnly(9, 0), new TimeOnly(20, 0));

    /// <summary>A window is at least this long, so that the closing margin always fits.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>
    /// No touch is planned within this time before closing: a gateway's queue of some minutes must not carry it past
    /// the edge. Also the grid on which an accelerated clock steps.
    /// </summary>
    public static readonly TimeSpan ClosingMargin = TimeSpan.FromMinutes(30);

    /// <summary>Whether the window is open at a time of day.</summary>
    public bool IsOpen(TimeOnly time) => time >= Opens && time < Closes;

    /// <summary>Whether the window is open at an instant.</summary>
    public bool IsOpen(DateTimeOffset instant, TimeZoneInfo zone) => IsOpen(LocalTime.TimeOf(instant, zone));

    /// <summary>
    /// The instant inside the window of a day that a stable hash picks, to the second, spread evenly from opening to
    /// the closing margin.
    /// </summary>
    public DateTimeOffset Pick(DateOnly day, ulong hash, TimeZoneInfo zone)
    {
        var seconds = (ulong)(Closes - Opens - ClosingMargin).TotalSeconds;
        return LocalTime.At(day, Opens, zone).AddSeconds(hash % seconds);
    }

    /// <summary>
    /// The instant that is left on a day already begun: the picked one if it lies ahead, otherwise one picked from the
    /// rest of the window, or <paramref name="now"/> itself within the closing margin. Null when the window has closed.
    /// </summary>
    public DateTimeOffset? PickFrom(DateTimeOffset now, ulong hash, TimeZoneInfo zone)
    {
        var day = LocalTime.DayOf(now, zone);
        var picked = Pick(day, hash, zone);
        if (picked >= now)
            return picked;
        var last = LocalTime.At(day, Closes, zone);
        if (now >= last)
            return null;
        var left = (last - ClosingMargin - now).TotalSeconds;
        return left < 1 ? now : now.AddSeconds(hash % (ulong)left);
    }
}
