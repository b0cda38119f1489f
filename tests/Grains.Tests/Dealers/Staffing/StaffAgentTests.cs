using System.Text.Json;
using CampaignEngine.Grains.Dealers.Staffing;
using static CampaignEngine.Grains.Tests.Dealers.Staffing.StaffingSamples;

namespace CampaignEngine.Grains.Tests.Dealers.Staffing;

public sealed class StaffAgentTests
{
    [Theory]
    [InlineData("2026-03-09", 0, 0)]
    [InlineData("2026-03-10", 50, 5)]
    [InlineData("2026-04-09", 50, 5)]
    [InlineData("2026-04-10", 80, 8)]
    [InlineData("2026-05-08", 80, 8)]
    [InlineData("2026-05-11", 100, 10)]
    [InlineData("2026-06-30", 100, 10)]
    [InlineData("2026-07-01", 0, 0)]
    public void A_new_agent_gives_more_month_by_month(string day, int minutes, int calls)
    {
        var agent = new StaffAgent("a1", new DateOnly(2026, 3, 10), new DateOnly(2026, 6, 30), [], []);
        Assert.Equal((minutes, calls), On(agent, Round with { Ramp = [0.5m, 0.8m] }, day));
    }

    [Fact]
    public void A_month_that_begins_on_the_31st_ends_where_the_next_has_no_such_day()
    {
        var agent = StaffAgent.Trained("a1") with { From = new DateOnly(2025, 12, 31) };
        var ramp = Round with { Ramp = [0.5m, 0.8m] };
        Assert.Equal(50, On(agent, ramp, "2026-01-30").Minutes);
        Assert.Equal(80, On(agent, ramp, "2026-02-27").Minutes);
        Assert.Equal(100, On(agent, ramp, "2026-03-02").Minutes);
    }

    [Fact]
    public void Leave_counts_on_its_days_only()
    {
        var agent = StaffAgent.Trained("a1") with { DaysOff = [new(2026, 3, 4), new(2026, 3, 3)] };
        Assert.Equal(100, On(agent, Round, "2026-03-02").Minutes);
        Assert.Equal(0, On(agent, Round, "2026-03-03").Minutes);
        Assert.Equal(0, On(agent, Round, "2026-03-04").Minutes);
        Assert.Equal(100, On(agent, Round, "2026-03-05").Minutes);
    }

    [Fact]
    public void Days_off_of_each_week_and_minutes_of_their_own_count()
    {
        var agent = StaffAgent.Trained("a1") with { WeekDaysOff = [2, 7], TalkMinutes = 60 };
        Assert.Equal((60, 6), On(agent, Round, "2026-03-02"));
        Assert.Equal(0, On(agent, Round, "2026-03-03").Minutes);
        Assert.Equal(0, On(agent, Round, "2026-03-08").Minutes);
    }

    [Fact]
    public void A_call_is_made_by_one_agent_so_broken_ones_do_not_add_up()
    {
        var book = Week(3, 0, 30) with { Assumptions = Round with { TalkMinutes = 95 } };
        Assert.Equal((285, 27), new Workforce(book).On(Monday));
    }

    [Fact]
    public void Assumptions_survive_storage()
    {
        var assumptions = Round with { Tolerance = 0, Ramp = [] };
        Assert.Equal(assumptions, JsonSerializer.Deserialize(
            JsonSerializer.Serialize(assumptions, GrainJson.Default.StaffingAssumptions),
            GrainJson.Default.StaffingAssumptions));
    }

    private static (decimal Minutes, int Calls) On(StaffAgent agent, StaffingAssumptions assumptions, string day) =>
        new Workforce(Week(0, 0, 0) with { Agents = [agent], Assumptions = assumptions }).On(Samples.Day(day));
}
