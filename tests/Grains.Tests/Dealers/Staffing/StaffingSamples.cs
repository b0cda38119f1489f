using CampaignEngine.Grains.Dealers.Staffing;

namespace CampaignEngine.Grains.Tests.Dealers.Staffing;

/// <summary>Books of the examples. 2026-03-02 is a Monday; March 2026 has 22 working days.</summary>
internal static class StaffingSamples
{
    public static DateOnly Monday { get; } = new(2026, 3, 2);

    public static DateOnly FirstOfMarch { get; } = new(2026, 3, 1);

    /// <summary>Ten minutes a call, 100 minutes a day: ten calls an agent and day.</summary>
    public static StaffingAssumptions Round { get; } = StaffingAssumptions.Usual with
    {
        MinutesPerCall = new Spread(5, 10, 20),
        TalkMinutes = 100,
    };

    /// <summary>A book from that Monday on whose calls can all wait equally long.</summary>
    public static StaffingBook Week(int agents, int wait, params ReadOnlySpan<int> counts) => new(
        Monday, counts.Length, PlannedCalls.ByDay(Monday, counts.ToArray(), wait), Agents(agents), [], Round);

    public static Sequence<StaffAgent> Agents(int count) =>
        Sequence.From(Enumerable.Range(1, count).Select(number => StaffAgent.Trained($"a{number}")));

    public static StaffingForecast Forecast(StaffingBook book) => StaffingPlanner.Forecast(book, Samples.China);
}
