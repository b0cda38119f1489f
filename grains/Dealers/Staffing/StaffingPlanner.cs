using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>
/// Forecasts how many agents a dealer needs. A call that cannot be made on its day waits for the next working day; when
/// its last day passes it counts as not made. Sources: 001 rows 1-09, 1-10, 1-55.
/// </summary>
public static class StaffingPlanner
{
    /// <summary>The forecast of a book; with faults and nothing else for one that has faults.</summary>
    /// <param name="book">Calls, agents and assumptions.</param>
    /// <param name="calendar">The working days.</param>
    public static StaffingForecast Forecast(StaffingBook book, BusinessCalendar calendar)
    {
        var faults = StaffingRules.Check(book);
        if (faults.Count > 0)
            return new StaffingForecast(faults, [], [], null, 0);
        var loads = new DayLoads(book, calendar);
        var days = Run(book, calendar, loads);
        var sums = new PeriodSums(book, calendar);
        return new StaffingForecast([], Sequence.From(days), sums.Months(days), sums.Whole(days), loads.OffDaysOnly);
    }

    /// <summary>
    /// What more or fewer agents would change. More begin on the first day as new agents, unless they are trained;
    /// fewer are those who give most talk time, so that neither answer flatters. Nobody is taken who is not there.
    /// </summary>
    /// <param name="book">Calls, agents and assumptions.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="agents">How many more, negative for fewer.</param>
    /// <param name="areTrained">Whether those who come need no ramp.</param>
    public static StaffingChange WithAgents(
        StaffingBook book, BusinessCalendar calendar, int agents, bool areTrained = false)
    {
        var before = Forecast(book, calendar);
        var after = before.Faults.Count > 0 ? before
            : Forecast(agents < 0 ? Without(book, calendar, agents) : With(book, agents, areTrained), calendar);
        return new StaffingChange(agents, before, after);
    }

    private static List<StaffingDay> Run(StaffingBook book, BusinessCalendar calendar, DayLoads loads)
    {
        var (workforce, backlog) = (new Workforce(book), new Backlog());
        var planned = book.Calls.ToLookup(calls => calls.Day);
        foreach (var calls in book.Calls.Where(calls => calls.Day < book.From))
            backlog.Add(calls);
        var days = new List<StaffingDay>(book.Days);
        for (var day = book.From; day <= book.Until; day = day.AddDays(1))
        {
            var isWorkday = calendar.IsWorkday(day);
            var (capacity, most) = isWorkday ? workforce.On(day) : (0, 0);
            var needed = loads.On(day) * book.Assumptions.MinutesPerCall.Usual;
            var carried = backlog.Count;
            foreach (var calls in planned[day])
                backlog.Add(calls);
            var arrived = backlog.Count - carried;
            var made = backlog.Make(most);
            var notMade = backlog.End(day);
            days.Add(new StaffingDay(
                day, isWorkday, calendar.IsProvisional(day), arrived, loads.On(day), needed, capacity,
                Ratio.Of(needed, capacity), Balance(needed, capacity, book.Assumptions), carried, made, notMade,
                backlog.Count));
        }
        return days;
    }

    private static int Balance(decimal needed, decimal capacity, StaffingAssumptions assumptions)
    {
        var most = 1 + assumptions.Tolerance;
        return needed > capacity * most
            ? -(int)decimal.Ceiling((needed - capacity * most) / (assumptions.TalkMinutes * most))
            : (int)decimal.Floor(Math.Max(0, capacity - needed) / assumptions.TalkMinutes);
    }

    private static StaffingBook With(StaffingBook book, int agents, bool areTrained)
    {
        var ids = Enumerable.Range(1, StaffingRules.MostAgents * 2).Select(number => $"+{number}")
            .Except(book.Agents.Select(agent => agent.Id));
        var more = ids.Take(agents).Select(id =>
            StaffAgent.Trained(id) with { From = areTrained ? null : book.From });
        return book with { Agents = Sequence.From(book.Agents.Concat(more)) };
    }

    private static StaffingBook Without(StaffingBook book, BusinessCalendar calendar, int agents)
    {
        var days = Enumerable.Range(0, book.Days).Select(book.From.AddDays).Where(calendar.IsWorkday).ToList();
        var gone = book.Agents.OrderByDescending(agent => Given(book, agent, days))
            .Take((int)Math.Min(-(long)agents, book.Agents.Count)).ToHashSet();
        return book with { Agents = Sequence.From(book.Agents.Where(agent => !gone.Contains(agent))) };
    }

    private static decimal Given(StaffingBook book, StaffAgent agent, List<DateOnly> workdays)
    {
        var workforce = new Workforce(book with { Agents = [agent] });
        return workdays.Sum(day => workforce.On(day).Minutes);
    }
}
