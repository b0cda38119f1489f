using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Silo.Calendars;

/// <summary>
/// The State Council's holiday notices that come with the product, 2025 and 2026; 2027 is not published.
/// </summary>
internal static class ChinaHolidays
{
    /// <summary>The notices, in order of year.</summary>
    public static IReadOnlyList<CalendarFile> Published { get; } = [Load(2025), Load(2026)];

    /// <summary>The working calendar of these notices alone.</summary>
    public static BusinessCalendar Calendar { get; } = CalendarFile.Combine(Published);

    private static CalendarFile Load(int year)
    {
        var resource = $"CampaignEngine.Silo.Calendars.Published.china-{year}.csv";
        using var stream = typeof(ChinaHolidays).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program lacks its calendar of {year}.");
        using var reader = new StreamReader(stream);
        return CalendarCsv.Read(reader.ReadToEnd()).File
            ?? throw new InvalidOperationException($"The program's calendar of {year} is broken.");
    }
}
