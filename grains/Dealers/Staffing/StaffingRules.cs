using static CampaignEngine.Grains.Dealers.NumberRules;

namespace CampaignEngine.Grains.Dealers.Staffing;

/// <summary>The rules that a book must keep before anything is forecast from it.</summary>
public static class StaffingRules
{
    /// <summary>The most days of a forecast: two years.</summary>
    public const int MostDays = 731;

    /// <summary>The most calls in a book.</summary>
    public const int MostCalls = 10_000_000;

    /// <summary>The most agents in a book.</summary>
    public const int MostAgents = 1_000;

    private const int FirstYear = 2000;
    private const int LastYear = 2199;
    private const int MostMinutesPerCall = 60;
    private const int MostTalkMinutes = 720;
    private const int DaysPerWeek = 7;
    private const int MostCustomers = 100_000;
    private const int MostContacts = 100;
    private const int LongestRamp = 24;
    private const int MostFaults = 50;

    // The finest step of a number that must lie above 0.
    private const decimal Least = 0.01m;

    /// <summary>The faults of a book, the first 50 of them; none for a good one.</summary>
    public static Sequence<Fault> Check(StaffingBook book)
    {
        var period = Sequence.From(Period(book));
        return Sequence.From(period
            .Concat(period.Count > 0 ? [] : Calls(book))
            .Concat(Agents(book.Agents)).Concat(Pipeline(book.Pipeline)).Concat(Check(book.Assumptions))
            .Take(MostFaults));
    }

    /// <summary>The faults of a dealer's agents, the first 50 of them; none for good ones.</summary>
    public static Sequence<Fault> Check(Sequence<StaffAgent> agents) =>
        Sequence.From(Agents(agents).Take(MostFaults));

    /// <summary>The faults of assumptions; none for good ones.</summary>
    public static Sequence<Fault> Check(StaffingAssumptions assumptions) => Sequence.From(
        Minutes(assumptions.MinutesPerCall)
            .Concat(Within("talkMinutes", assumptions.TalkMinutes, 1, MostTalkMinutes))
            .Concat(Within("customersPerAgent", assumptions.CustomersPerAgent, 1, MostCustomers))
            .Concat(Within("contactsPerMonth", assumptions.ContactsPerMonth, Least, MostContacts))
            .Concat(Within("ramp", assumptions.Ramp.Count, 0, LongestRamp))
            .Concat(assumptions.Ramp.SelectMany((share, at) => Within($"ramp[{at + 1}]", share, 0, 1)))
            .Concat(Within("tolerance", assumptions.Tolerance, 0, 1)));

    private static IEnumerable<Fault> Period(StaffingBook book) =>
        Within("from", book.From.Year, FirstYear, LastYear).Concat(Within("days", book.Days, 1, MostDays));

    private static IEnumerable<Fault> Minutes(Spread minutes)
    {
        foreach (var fault in Within("minutesPerCall.low", minutes.Low, Least, MostMinutesPerCall)
            .Concat(Within("minutesPerCall.usual", minutes.Usual, Least, MostMinutesPerCall))
            .Concat(Within("minutesPerCall.high", minutes.High, Least, MostMinutesPerCall)))
            yield return fault;
        if (minutes.Low > minutes.Usual || minutes.Usual > minutes.High)
            yield return Fault.At(
                "spread-order", "minutesPerCall", "low, usual and high must rise", "最低、常用、最高值须依次递增");
    }

    private static IEnumerable<Fault> Calls(StaffingBook book)
    {
        for (var i = 0; i < book.Calls.Count; i++)
        {
            var (calls, path) = (book.Calls[i], $"calls[{i + 1}]");
            foreach (var fault in Within($"{path}.count", calls.Count, 0, MostCalls))
                yield return fault;
            if (calls.LastDay < calls.Day)
                yield return Fault.At(
                    "last-day-before-day", path, "the last day lies before the day", "最晚日期早于计划日期");
            else if (calls.Day > book.Until || calls.LastDay < book.From)
                yield return Fault.At(
                    "outside-days", path, $"lies outside {book.From:yyyy-MM-dd} to {book.Until:yyyy-MM-dd}",
                    $"不在 {book.From:yyyy-MM-dd} 至 {book.Until:yyyy-MM-dd} 之内");
        }
        if (book.Calls.Sum(calls => (long)calls.Count) > MostCalls)
            yield return Fault.At(
                "too-many-calls", "calls", $"are more than {MostCalls} calls in all", $"通话总数超过 {MostCalls}");
    }

    private static IEnumerable<Fault> Agents(Sequence<StaffAgent> agents)
    {
        foreach (var fault in Within("agents", agents.Count, 0, MostAgents))
            yield return fault;
        for (var i = 0; i < agents.Count; i++)
            if (agents[i].Id.Length == 0)
                yield return Fault.At("agent-unnamed", $"agents[{i + 1}]", "has no id", "缺少专员编号");
            else if (agents[i].Until < agents[i].From)
                yield return Fault.At(
                    "until-before-from", $"agents[{i + 1}]", "the last day lies before the first", "离岗日期早于到岗日期");
            else if (agents[i].WeekDaysOff.Any(day => day is < 1 or > DaysPerWeek))
                yield return Fault.At(
                    "week-day", $"agents[{i + 1}].weekDaysOff", "are days from 1, Monday, to 7", "须为 1（周一）至 7（周日）");
            else if (agents[i].TalkMinutes is < 1 or > MostTalkMinutes)
                yield return Fault.At(
                    "out-of-range", $"agents[{i + 1}].talkMinutes", $"must lie in 1 to {MostTalkMinutes}",
                    $"须在 1 至 {MostTalkMinutes} 之间");
        if (agents.DistinctBy(agent => agent.Id).Count() < agents.Count)
            yield return Fault.At("agent-twice", "agents", "name an agent twice", "同一专员重复出现");
    }

    private static IEnumerable<Fault> Pipeline(Sequence<MonthPipeline> pipeline)
    {
        for (var i = 0; i < pipeline.Count; i++)
        {
            foreach (var fault in Within($"pipeline[{i + 1}].customers", pipeline[i].Customers, 0, MostCalls))
                yield return fault;
            if (pipeline[i].Month.Day != 1)
                yield return Fault.At(
                    "month", $"pipeline[{i + 1}].month", "is not the first day of a month", "不是月份的第一天");
        }
        if (pipeline.DistinctBy(month => month.Month).Count() < pipeline.Count)
            yield return Fault.At("month-twice", "pipeline", "names a month twice", "同一月份重复出现");
    }
}
