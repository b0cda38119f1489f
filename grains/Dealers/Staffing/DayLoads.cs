using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>
/// What each day asks for if nobody is late: calls count on their first working day, so that no number of agents
/// changes it.
/// </summary>
internal sealed class DayLoads
{
    private readonly Dictionary<DateOnly, int> _calls = [];

    public DayLoads(StaffingBook book, BusinessCalendar calendar)
    {
        var next = FirstWorkdays(book, calendar);
        foreach (var calls in book.Calls)
        {
            var day = calls.Day > book.From ? calls.Day : book.From;
            if (next.TryGetValue(day, out var workday) && workday <= calls.LastDay)
                _calls[workday] = _calls.GetValueOrDefault(workday) + calls.Count;
            else if (calls.LastDay <= book.Until)
                OffDaysOnly += calls.Count;
        }
    }

    /// <summary>Calls that never meet a working day.</summary>
    public int OffDaysOnly { get; }

    public int On(DateOnly day) => _calls.GetValueOrDefault(day);

    // The first working day from each day on, inside the book.
    private static Dictionary<DateOnly, DateOnly> FirstWorkdays(StaffingBook book, BusinessCalendar calendar)
    {
        var first = new Dictionary<DateOnly, DateOnly>();
        for (var day = book.Until; day >= book.From; day = day.AddDays(-1))
            if (calendar.IsWorkday(day))
                first[day] = day;
            else if (first.TryGetValue(day.AddDays(1), out var later))
                first[day] = later;
        return first;
    }
}
