using CampaignEngine.Grains.Calendars;

namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>Adds days up to months and to the whole, and says how many agents they need.</summary>
internal sealed class PeriodSums(StaffingBook book, BusinessCalendar calendar)
{
    public Sequence<StaffingPeriod> Months(IReadOnlyList<StaffingDay> days) => Sequence.From(
        days.GroupBy(day => FirstOf(day.Day)).Select(month => Sum([.. month], CustomersOf(month.Key, [.. month]))));

    public StaffingPeriod Whole(IReadOnlyList<StaffingDay> days) => Sum(days, CustomersOf(days));

    private StaffingPeriod Sum(IReadOnlyList<StaffingDay> days, decimal? customers)
    {
        var workdays = days.Count(day => day.IsWorkday);
        var (calls, planned) = (days.Sum(day => day.Calls), days.Sum(day => day.Planned));
        var (minutes, capacity) = (days.Sum(day => day.Minutes), days.Sum(day => day.Capacity));
        return new StaffingPeriod(
            days[0].Day, days[^1].Day, days.Any(day => day.IsProvisional), workdays, planned, calls, minutes, capacity,
            Ratio.Of(minutes, capacity),
            workdays == 0 ? null : Ratio.Agents(capacity / (workdays * book.Assumptions.TalkMinutes)),
            customers is { } known ? Ratio.Agents(known) : null,
            Needed(workdays, calls, planned, customers),
            calls == 0 ? null : days.MaxBy(day => day.Calls)!.Day,
            days.Count(day => day.Balance < 0), days.Count(day => day.Balance > 0), days[0].Carried,
            days.Sum(day => day.Made), days.Sum(day => day.NotMade), days[^1].Waiting, days.Max(day => day.Waiting));
    }

    private AgentsNeeded Needed(int workdays, int calls, int planned, decimal? customers)
    {
        var assumptions = book.Assumptions;
        var pipeline = customers / assumptions.CustomersPerAgent;
        if (workdays == 0 && planned > 0)
            return new AgentsNeeded(null, pipeline is { } known ? Ratio.Agents(known) : null, null);
        var talk = assumptions.MinutesPerCall.Of(minutes =>
            calls == 0 ? 0 : calls * minutes / (workdays * assumptions.TalkMinutes));
        return new AgentsNeeded(
            talk.Of(Ratio.Agents), Ratio.Agents(pipeline ?? 0),
            (int)decimal.Ceiling(Math.Max(talk.Usual, pipeline ?? 0) / (1 + assumptions.Tolerance)));
    }

    // A month that the book covers in part stands for the whole month by its working days.
    private decimal? CustomersOf(DateOnly month, IReadOnlyList<StaffingDay> days) =>
        Given(month) ?? Reckoned(days, ShareOf(month, days));

    private decimal? CustomersOf(IReadOnlyList<StaffingDay> days)
    {
        var months = days.GroupBy(day => FirstOf(day.Day)).ToList();
        return months.Max(month => Given(month.Key))
            ?? Reckoned(days, months.Sum(month => ShareOf(month.Key, [.. month])));
    }

    private decimal? Reckoned(IReadOnlyList<StaffingDay> days, decimal months) => months == 0
        ? days.Any(day => day.Planned > 0) ? null : 0
        : days.Sum(day => day.Calls) / (book.Assumptions.ContactsPerMonth * months);

    private decimal? Given(DateOnly month) => book.Pipeline.FirstOrDefault(one => one.Month == month)?.Customers;

    private decimal ShareOf(DateOnly month, IReadOnlyList<StaffingDay> days)
    {
        var all = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month))
            .Count(day => calendar.IsWorkday(month.AddDays(day)));
        return all == 0 ? 0 : (decimal)days.Count(day => day.IsWorkday) / all;
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
