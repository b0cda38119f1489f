using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers.Staffing;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Staffing;

/// <summary>Shows staffing forecasts in the shapes of the wire.</summary>
internal static class StaffingPresenter
{
    /// <summary>The forecast of a dealer.</summary>
    /// <param name="dealer">The dealer.</param>
    /// <param name="calls">The calls that its terms ask for.</param>
    /// <param name="settings">What one agent can do.</param>
    /// <param name="staff">Who calls.</param>
    /// <param name="days">So many days.</param>
    /// <param name="agents">So many trained agents instead of its own; null for its own.</param>
    public static StaffingView Of(
        DealerRef dealer, CallBook calls, StaffingSettings settings, Sequence<StaffAgent> staff, int days, int? agents)
    {
        var book = calls.Over(days, agents is { } tried ? Trained(tried) : staff, settings.Assumptions);
        var more = StaffingPlanner.WithAgents(book, calls.Calendar, 1, areTrained: true);
        var fewer = book.Agents.Count == 0 ? null : StaffingPlanner.WithAgents(book, calls.Calendar, -1);
        var forecast = more.Before;
        return new StaffingView(
            dealer, calls.MadeAt, calls.From, days, calls.Terms, calls.Resting, agents is not null,
            Of(settings, staff),
            [.. forecast.Days.Select(Of)], [.. forecast.Months.Select(Of)], Of(forecast.Whole!), forecast.OffDaysOnly,
            Of(more), fewer is null ? null : Of(fewer));
    }

    private static Sequence<StaffAgent> Trained(int agents) =>
        Sequence.From(Enumerable.Range(1, agents).Select(number => StaffAgent.Trained($"{number}")));

    private static StaffingInputs Of(StaffingSettings settings, Sequence<StaffAgent> staff)
    {
        var can = settings.Assumptions;
        return new StaffingInputs(
            new StaffingAssumptionsView(
                Of(can.MinutesPerCall), can.TalkMinutes, can.CustomersPerAgent, can.ContactsPerMonth, [.. can.Ramp],
                can.Tolerance),
            [.. staff.Select(agent => new StaffAgentView(
                agent.Id, agent.From, agent.Until, [.. agent.DaysOff], [.. agent.WeekDaysOff], agent.TalkMinutes))]);
    }

    private static StaffingDayView Of(StaffingDay day) => new(
        day.Day, day.IsWorkday, day.IsProvisional, day.Planned, day.Calls, day.Minutes, day.Capacity, day.Saturation,
        day.Balance, FitOf(day.Balance), day.Made, day.NotMade, day.Waiting);

    private static StaffingPeriodView Of(StaffingPeriod period) => new(
        period.From, period.Until, period.IsProvisional, period.Workdays, period.Calls, period.Minutes,
        period.Capacity, period.Saturation, period.Agents, period.Customers,
        period.Needed.FromTalk is { } talk ? Of(talk) : null, period.Needed.FromPipeline, period.Needed.Whole,
        period.PeakDay, period.DaysUnder, period.DaysOver, period.Made, period.NotMade, period.Waiting);

    private static StaffingEffect Of(StaffingChange change) => new(
        change.Agents, change.After.Whole!.Saturation, change.DaysUnder!.Value, change.DaysOver!.Value,
        change.NotMade!.Value, change.Waiting!.Value);

    private static SpreadView Of(Spread spread) => new(spread.Low, spread.Usual, spread.High);

    private static string FitOf(int balance) => balance < 0 ? "under" : balance > 0 ? "over" : "right";
}
